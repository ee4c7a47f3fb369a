/** Where a value came from; `screened` is what a comparison of names with lists found. */
export type Provenance = 'given' | 'catalog' | 'derived' | 'presumed' | 'screened';

/**
 * What is said of a fact, in its unit. A number may be exact, one of several disputed values, or bounded;
 * logic then answers only where every possible value gives the same answer.
 */
export type Said =
  | number
  | boolean
  | string
  | readonly string[]
  | { readonly values: readonly number[] }
  | { readonly atLeast?: number; readonly atMost?: number };

/** The four states of a fact. Logic sees only known or not; the interview sees all four. */
export type FactInput =
  | { readonly state: 'known'; readonly value: Said; readonly from: Provenance; readonly source?: string }
  /** Asked, and nobody can say; `source` tells why not. Blocks the presumption. */
  | { readonly state: 'unknown'; readonly source?: string }
  /** Makes no sense for this item (die area of model weights). Logic treats it as unknown. */
  | { readonly state: 'not-applicable' };

/** Facts by name; what is absent was not asked. */
export type Facts = Readonly<Record<string, FactInput>>;

export const known = (value: Said, from: Provenance = 'given', source?: string): FactInput =>
  source === undefined ? { state: 'known', value, from } : { state: 'known', value, from, source };

export const isDisputed = (value: Said): value is { readonly values: readonly number[] } =>
  typeof value === 'object' && !Array.isArray(value) && 'values' in value;
