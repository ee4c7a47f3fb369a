import type { Pack } from '../law/pack.ts';
import type { Rule, Version } from '../law/rule.ts';

/** Which statements of officials count as law. */
export type Reading = 'text' | 'enforced' | 'announced';
export const READINGS: readonly Reading[] = ['text', 'enforced', 'announced'];

/** A rule and the version of it that the edition holds. */
export interface Picked {
  readonly rule: Rule;
  readonly version: Version;
}

/**
 * The law of one day as one could know it: an immutable set of rule versions, sets and dated numbers.
 * The hash depends on that content alone, so two days under the same law share one edition.
 */
export interface Edition {
  readonly hash: string;
  readonly pack: Pack;
  readonly reading: Reading;
  readonly rules: ReadonlyMap<string, Picked>;
  readonly sets: ReadonlyMap<string, ReadonlySet<string>>;
  readonly params: ReadonlyMap<string, number>;
  /** Versions left out because of their posture, and those in force whose compliance day is still to come. */
  readonly unenforced: readonly Picked[];
  readonly pending: readonly Picked[];
  /** The edition that this one changes as a what-if (see amended.ts); absent for the law as it is. */
  readonly amends?: Edition;
}

export interface EditionRequest {
  readonly on: string;
  readonly known: string;
  readonly reading: Reading;
  readonly bills?: readonly string[];
}
