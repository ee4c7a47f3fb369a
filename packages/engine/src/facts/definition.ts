import type { Label } from '../label.ts';

/** What the law or an officer assumes when nobody said; always shown as `presumed`, never as given. */
export type Presumption =
  | { readonly value: number | boolean | string; readonly because: Label }
  | { readonly sameAs: string; readonly because: Label };

/**
 * How a fact follows from others. `greatest` takes the largest product (TPP: throughput times bit length);
 * unless `complete` is true (a boolean fact), formats nobody stated may be larger still, so the result is
 * only a lower bound.
 */
export type Derivation =
  | { readonly kind: 'quotient'; readonly of: string; readonly by: string }
  | { readonly kind: 'sum'; readonly of: readonly string[] }
  | { readonly kind: 'product'; readonly of: readonly string[] }
  | {
      readonly kind: 'greatest';
      readonly of: readonly { readonly fact: string; readonly times: number | string }[];
      readonly complete: string;
    }
  | { readonly kind: 'at-least'; readonly of: string; readonly dividedBy: number };

interface Common {
  /** Stable public name, e.g. `item.tpp`. */
  readonly name: string;
  readonly title: Label;
  /** The question as one would put it to a person. */
  readonly question: Label;
  /** Who would know. */
  readonly askOf: Label;
  readonly presume?: Presumption;
  /** Other names under which people give the same fact. */
  readonly aliases?: readonly string[];
  /** Where the term is defined. */
  readonly cite?: string;
}

export interface NumberFact extends Common {
  readonly type: 'number';
  readonly unit: string;
  /** Steps per unit: thresholds are whole steps. */
  readonly scale: number;
  readonly min: number;
  readonly max: number;
  /** Where only a few values make sense (bit length of TF32), all of them. */
  readonly choices?: readonly number[];
  readonly derive?: Derivation;
  /** Divides what people write into the unit, e.g. 1e24 for "10^24 operations". */
  readonly writtenIn?: number;
  /** A calendar day: read and shown as YYYY-MM-DD. */
  readonly calendar?: true;
}

export interface BooleanFact extends Common {
  readonly type: 'boolean';
}

/** A code (`CN`, `export`), or several of which any may match (headquarters of all parties). */
export interface CodeFact extends Common {
  readonly type: 'code';
  readonly many?: true;
  /** All codes that are allowed; absent for open vocabularies (a model name). */
  readonly codes?: readonly string[];
}

export type FactDefinition = NumberFact | BooleanFact | CodeFact;
export type FactType = FactDefinition['type'];
