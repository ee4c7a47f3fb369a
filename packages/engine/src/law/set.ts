import type { Iso } from '../civil-date.ts';
import type { Label } from '../label.ts';
import type { Confidence, Instrument } from './instrument.ts';

/** One code entering or leaving a set. */
export interface SetChange {
  readonly code: string;
  readonly change: 'add' | 'remove';
  readonly on: Iso;
  readonly by: Instrument;
  readonly confidence: Confidence;
  readonly note?: string;
}

/** A set of codes that changes by date (a country group). `members` is the set before all changes. */
export interface DatedSet {
  readonly id: string;
  readonly title: Label;
  readonly cite: string;
  readonly members: readonly string[];
  readonly changes: readonly SetChange[];
  readonly confidence: Confidence;
}
