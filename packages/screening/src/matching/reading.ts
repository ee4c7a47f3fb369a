import type { Name } from '../names/name.ts';
import type { Kind, Token } from '../names/token.ts';
import { type Likenesses, likenesses } from './likeness.ts';
import { type NamesIndex, queryWeight, type Rarity } from './names-index.ts';

/** One word of the query, or two or three neighbours that may have been one. */
export interface Piece {
  readonly from: number;
  readonly length: number;
  readonly token: Token;
  readonly like: Likenesses;
}

/** A reading of a query with everything that can be known about its words before any listed name is seen. */
export interface Reading {
  readonly name: Name;
  readonly weights: readonly number[];
  readonly total: number;
  /** Whether it has a word that people's names do not have. */
  readonly company: boolean;
  /** Whether it says too little to clear anybody: words of trade and places only, or one bare word. */
  readonly vague: boolean;
  /** Single words first, in the order of the name. */
  readonly pieces: readonly Piece[];
}

export const isTrade = (kind: Kind): boolean => kind === 'form' || kind === 'generic' || kind === 'place';

export type LikenessesOf = (token: Token) => Likenesses;

const isVague = ({ tokens }: Name): boolean => {
  if (tokens.length === 1) return tokens[0]?.kind !== 'number' && tokens[0]?.kind !== 'form';
  const telling = tokens.filter(({ kind }) => kind !== 'form' && kind !== 'particle');
  return telling.length > 0 && telling.every(({ kind }) => kind === 'generic' || kind === 'place');
};

/** Likenesses of words already seen: files repeat their words. */
export function remembered(index: NamesIndex, most = 4_000): LikenessesOf {
  const known = new Map<string, Likenesses>();
  return (token) => {
    const id = `${token.text}\t${token.kind}\t${token.keys.join(' ')}\t${token.also?.join(' ') ?? ''}\t${token.native ?? ''}\t${token.joined ?? ''}`;
    let found = known.get(id);
    if (found === undefined) {
      if (known.size >= most) known.clear();
      found = likenesses(index, token);
      known.set(id, found);
    }
    return found;
  };
}

export function readingOf(index: NamesIndex, name: Name, like: LikenessesOf, rarity?: Rarity): Reading {
  const weights = name.tokens.map((token) => queryWeight(index, token, rarity));
  const pieces: Piece[] = name.tokens.map((token, from) => ({ from, length: 1, token, like: like(token) }));
  for (let length = 2; length <= 3; length++)
    for (let from = 0; from + length <= name.tokens.length; from++) {
      const parts = name.tokens.slice(from, from + length);
      if (parts.some(({ kind }) => kind === 'form')) continue;
      const text = parts.map((part) => part.text).join('');
      if (text.length < 4 || text.length > 30) continue;
      const raw = parts.map((part) => part.raw).join(' ');
      const native = parts.find((part) => part.native !== undefined)?.native;
      const token: Token = {
        text,
        raw,
        kind: 'word',
        keys: [text],
        joined: true,
        ...(native === undefined ? {} : { native }),
      };
      const found = like(token);
      if (found.reached.length > 0) pieces.push({ from, length, token, like: found });
    }
  return {
    name,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    company: name.tokens.some(({ kind }) => isTrade(kind)),
    vague: isVague(name),
    pieces,
  };
}
