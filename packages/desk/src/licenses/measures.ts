import { DeskError } from '../errors.ts';

/** The three measures in which a license is used: whole units, minor units of money, thousandths of TPP. */
export interface Measures {
  readonly quantity: number;
  readonly value: number;
  readonly tpp: number;
}

export const MEASURES = ['quantity', 'value', 'tpp'] as const satisfies readonly (keyof Measures)[];
export type Measure = (typeof MEASURES)[number];

/** A product of whole numbers, exact or refused: beyond 2^53 a number would be rounded without a word. */
export function times(what: string, left: number, right: number): number {
  const product = left * right;
  if (!Number.isSafeInteger(product)) throw new DeskError('amount-too-large', { what, left, right });
  return product;
}

/** A sum taken exactly, as a number again, or refused. */
export function exact(what: string, sum: bigint): number {
  if (sum > BigInt(Number.MAX_SAFE_INTEGER) || sum < 0n)
    throw new DeskError('amount-too-large', { what, left: String(sum), right: 1 });
  return Number(sum);
}
