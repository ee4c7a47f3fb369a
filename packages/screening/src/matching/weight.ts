import type { Kind } from '../names/token.ts';
import { P } from './parameters.ts';

const SPAN = Math.log2(P.everywhere);

/**
 * What a word tells about who is meant, 0 to 1: by its kind, and by the entries in which it stands. Their count is
 * taken to the nearest power of two, so that a new list moves the weights of few words and few answers with them.
 */
export function weightOf(kind: Kind, entries: number, key: string): number {
  const doublings = Math.round(Math.log2(Math.max(1, entries)));
  const rarity = 1 - doublings / SPAN;
  return P.base[kind === 'word' && key.length === 1 ? 'letter' : kind] * Math.max(0.1, rarity);
}
