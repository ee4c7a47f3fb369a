import { clean } from './clean.ts';
import type { Token } from './token.ts';
import { words } from './words.ts';

/** A name as the matcher reads it. */
export interface Name {
  readonly raw: string;
  readonly tokens: readonly Token[];
  /** All letters and digits in one, forms left out: what stays when spaces move. */
  readonly joined: string;
  /** Written in another script than Latin, at least in part. */
  readonly foreign: boolean;
}

const FOREIGN = /[^\p{Script=Latin}\p{P}\p{Z}\p{N}\p{M}\p{S}]/u;

/**
 * The readings of a name, best first: one, or two where brands with a Latin name of their own can also be read
 * word by word. Throws `RefusedName`.
 */
export function readName(raw: string): readonly [Name, ...Name[]] {
  const text = clean(raw);
  const foreign = FOREIGN.test(text);
  const first = nameOf(raw, foreign, words(text, true));
  if (!foreign) return [first];
  const second = nameOf(raw, foreign, words(text, false));
  return second.joined === first.joined ? [first] : [first, second];
}

function nameOf(raw: string, foreign: boolean, tokens: readonly Token[]): Name {
  const told = tokens.filter(({ kind }) => kind !== 'form');
  return { raw, tokens, foreign, joined: (told.length > 0 ? told : tokens).map(({ text }) => text).join('') };
}
