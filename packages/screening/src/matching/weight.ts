import type { Kind } from '../names/token.ts';
import { P } from './parameters.ts';

const SPAN = Math.log(P.everywhere);

/** What a word tells about who is meant, 0 to 1: by its kind, and by the entries in which it stands. */
export function weightOf(kind: Kind, entries: number, key: string): number {
  const rarity = 1 - Math.log(Math.max(1, entries)) / SPAN;
  return P.base[kind === 'word' && key.length === 1 ? 'letter' : kind] * Math.max(0.1, rarity);
}
