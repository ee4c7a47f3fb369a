import type { Iso } from '../civil-date.ts';
import type { Reading } from '../edition/edition.ts';
import type { Provenance } from '../facts/value.ts';
import type { CoverageStatus } from '../law/pack.ts';
import type { Trace } from '../passes/evaluate.ts';
import type { Limit } from '../passes/headroom.ts';
import type { ExceptionStatus, Outcome } from './decide.ts';

/** One fact as it was understood, in its unit, as text for people. */
export interface FactStatement {
  readonly value: string | number | boolean | readonly string[];
  readonly from: Provenance;
  readonly source?: string;
  /** For a presumption: what the answer would be if it were otherwise. */
  readonly otherwise?: readonly LeadsTo[];
}

/** What one value, or one stretch of values, of a fact would lead to. */
export interface LeadsTo {
  /** In words, with unit: `at most 506.756 mm2`. */
  readonly when: string;
  readonly outcome: Outcome;
  readonly reviewPolicy: string | null;
  readonly classification: readonly string[];
}

export interface Missing {
  readonly fact: string;
  readonly question: string;
  readonly askOf: string;
  /** Why nobody could say, where somebody told. */
  readonly because?: string;
  readonly leadsTo: readonly LeadsTo[];
}

export interface ConditionStatement {
  readonly text: string;
  readonly cite: string;
  /** Whether the facts show it met; `to-do` for duties and for what is only presumed. */
  readonly status: 'met' | 'to-do' | 'failed' | 'open';
}

export interface Requirement {
  readonly rule: string;
  readonly cite: string;
  readonly because: string;
  readonly reviewPolicy: string | null;
  readonly conditions: readonly ConditionStatement[];
}

export interface ExceptionLine {
  readonly symbol: string;
  readonly cite: string;
  readonly status: ExceptionStatus;
  readonly because: string;
  readonly conditions: readonly ConditionStatement[];
}

export interface Flag {
  readonly flag: string;
  readonly text: string;
  readonly cite: string;
}

export interface ShortAnswer {
  readonly outcome: Outcome;
  readonly reviewPolicy: string | null;
}

export interface Turn extends ShortAnswer {
  /** The first day of the answer named here. */
  readonly on: Iso;
  readonly by: readonly { readonly rule: string; readonly instrument: string; readonly cite: string }[];
}

/** One question, one answer; the same everywhere. Keys are public and stable. */
export interface Determination {
  readonly question: Readonly<Record<string, FactStatement>>;
  readonly on: Iso;
  readonly known: Iso;
  readonly reading: Reading;
  readonly edition: string;
  readonly outcome: Outcome;
  readonly classification: readonly string[];
  readonly reviewPolicy: string | null;
  readonly requirements: readonly Requirement[];
  readonly exceptions: readonly ExceptionLine[];
  readonly missing: readonly Missing[];
  readonly flags: readonly Flag[];
  readonly differs: Readonly<Partial<Record<Reading, ShortAnswer>>>;
  readonly headroom: readonly Limit[];
  /** The day from which the answer has been this one, and from what it changed; null if since coverage began. */
  readonly since: Turn | null;
  readonly nextChange: Turn | null;
  readonly trace: readonly Trace[];
  readonly coverage: readonly {
    readonly provision: string;
    readonly status: CoverageStatus;
    readonly leftOut: string;
  }[];
}
