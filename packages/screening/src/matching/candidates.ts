import { bucket, row } from './buckets.ts';
import { hash } from './hash.ts';
import type { NamesIndex } from './names-index.ts';
import { P } from './parameters.ts';
import type { Reading } from './reading.ts';

/** Names that are compared word by word; more for a name that says too little to tell them apart. */
const MOST = 60;
const MOST_IF_VAGUE = 400;
/** Guesses below this are not worth a comparison. */
const LEAST = 0.28;

/** Working space of one screener, kept from query to query. */
export interface Scratch {
  readonly reached: Float32Array;
  readonly lastPiece: Int32Array;
  readonly touched: Uint32Array;
}

export const scratchFor = (index: NamesIndex): Scratch => ({
  reached: new Float32Array(index.count),
  lastPiece: new Int32Array(index.count).fill(-1),
  touched: new Uint32Array(index.count),
});

/**
 * The listed names worth comparing with a reading, by several keys: words alike in meaning, spelling or sound,
 * words run together or torn apart, and the whole name without spaces. Best guesses only are kept.
 */
export function candidates(index: NamesIndex, reading: Reading, scratch: Scratch): number[] {
  const { reached, lastPiece, touched } = scratch;
  let count = 0;
  const reach = (name: number, piece: number, weight: number) => {
    if (lastPiece[name] === piece) return;
    if (lastPiece[name] === -1) touched[count++] = name;
    lastPiece[name] = piece;
    reached[name] = (reached[name] as number) + weight;
  };
  reading.pieces.forEach((piece, at) => {
    for (const [key, similarity] of piece.like.reached) {
      const weight = (index.keyWeight[key] as number) * similarity;
      for (const name of row(index.postings, key)) reach(name, at, weight);
    }
    if (piece.length === 1 && piece.token.text.length >= 6)
      for (const name of bucket(index.joined, hash(piece.token.text))) reach(name, at, 0.5);
  });
  const whole = bucket(index.whole, hash(reading.name.joined));
  for (const name of whole) reach(name, reading.pieces.length, 10);

  const most = reading.vague ? MOST_IF_VAGUE : MOST;
  const best: number[] = [];
  const guesses: number[] = [];
  let least = LEAST;
  for (let at = 0; at < count; at++) {
    const name = touched[at] as number;
    const got = reached[name] as number;
    const missing = Math.max(0, reading.total - got);
    const omitted = Math.max(0, (index.nameWeight[name] as number) - got);
    const guess = got / (got + P.extra.generic * missing + P.omitted.generic * omitted + P.evidence);
    reached[name] = 0;
    lastPiece[name] = -1;
    if (guess <= least) continue;
    if (best.length < most) {
      best.push(name);
      guesses.push(guess);
      if (best.length === most) least = Math.min(...guesses);
      continue;
    }
    const worst = guesses.indexOf(least);
    best[worst] = name;
    guesses[worst] = guess;
    least = Math.min(...guesses);
  }
  return best;
}
