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

const HAN = /\p{Script=Han}/u;
const FOREIGN = /[^\p{Script=Latin}\p{P}\p{Z}\p{N}\p{M}\p{S}]/u;

/**
 * The readings of a name: one; in other scripts up to three, since a brand with a Latin name of its own can be one
 * word, the words of that name, or what its characters say. Throws `RefusedName`.
 */
export function readName(raw: string): readonly [Name, ...Name[]] {
  const text = clean(raw);
  const foreign = FOREIGN.test(text);
  const brands = words(text, true);
  const first = nameOf(raw, foreign, brands);
  if (!foreign) return [first];
  // Only Han says what it means character by character; a brand in Hangul or kana does not.
  const read = [brands.flatMap(spelledOut), ...(HAN.test(text) ? [words(text, false)] : [])];
  const others = read.map((tokens) => nameOf(raw, foreign, tokens));
  const seen = new Set([signature(first)]);
  return [first, ...others.filter((name) => !seen.has(signature(name)) && seen.add(signature(name)))];
}

const signature = ({ tokens }: Name): string => tokens.map(({ text }) => text).join(' ');

const spelledOut = (token: Token): readonly Token[] =>
  token.spelled === undefined
    ? [token]
    : words(token.spelled, false).map((part) => ({ ...part, raw: token.raw }));

function nameOf(raw: string, foreign: boolean, tokens: readonly Token[]): Name {
  const told = tokens.filter(({ kind }) => kind !== 'form');
  return { raw, tokens, foreign, joined: (told.length > 0 ? told : tokens).map(({ text }) => text).join('') };
}
