/**
 * How sure we are of a statement, and why: `P` the primary text was read, `S` a secondary text
 * was read, `M` remembered and not looked up, `I` our own inference or an estimate.
 * The tag travels with the value, so that an answer can say what it rests on.
 */
export type Confidence = 'P' | 'S' | 'M' | 'I';

export const CONFIDENCES: readonly Confidence[] = ['P', 'S', 'M', 'I'];

/** Where a statement comes from. With `M`, an address says where to check, not what was read. */
export interface Sourced {
  readonly source: string | null;
  readonly confidence: Confidence;
  readonly note?: string;
}
