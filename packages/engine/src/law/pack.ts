import type { Iso } from '../civil-date.ts';
import type { Registry } from '../facts/registry.ts';
import type { Label } from '../label.ts';
import type { Param } from './param.ts';
import type { Rule } from './rule.ts';
import type { DatedSet } from './set.ts';

/** How far a provision is worked out: as rules, in part, or only named with the place to read. */
export type CoverageStatus = 'modelled' | 'partial' | 'pointed-at';

export interface Coverage {
  readonly provision: string;
  readonly status: CoverageStatus;
  readonly title: Label;
  /** What is left out, in a sentence. */
  readonly leftOut: Label;
}

/** A point that the law leaves open: each reading, and which one the rules take. */
export interface OpenQuestion {
  readonly id: string;
  readonly title: Label;
  readonly readings: readonly Label[];
  readonly taken: Label;
  readonly cite: string;
}

/** A jurisdiction's rules as data. */
export interface Pack {
  readonly name: string;
  readonly facts: Registry;
  readonly sets: readonly DatedSet[];
  readonly params: readonly Param[];
  readonly rules: readonly Rule[];
  readonly coverage: readonly Coverage[];
  readonly openQuestions: readonly OpenQuestion[];
  /** Reviews from mildest to strictest. */
  readonly reviewPolicies: readonly string[];
  /** First day that the rules speak of. */
  readonly coveredFrom: Iso;
  /** Last day up to which somebody has read the sources. */
  readonly verifiedThrough: Iso;
  /** Codes of bills that may be switched on, with the rules they bring. */
  readonly bills: readonly { readonly id: string; readonly title: Label }[];
}
