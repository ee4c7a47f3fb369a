import type { Iso } from '@licet/engine';
import type { Entry } from '../lists/party.ts';

/** What is asked: a name, and what else is known about the party. */
export interface PartyQuery {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly address?: string;
  /** Screens against the entries that were listed on this day; absent: those listed now. */
  readonly asOf?: Iso;
}

/**
 * `match`: the names agree. `possible`: a person has to look. `related`: another name that shares a listed brand,
 * such as a sister company: a red flag, no listing.
 */
export type Verdict = 'match' | 'possible' | 'related';

/** How a word of the query was found in the listed name. */
export type How =
  | 'same'
  | 'legal-form'
  | 'abbreviation'
  | 'translation'
  | 'transliteration'
  | 'synonym'
  | 'initial'
  | 'spacing'
  | 'typo'
  | 'sound';

/** One step of the explanation: words of the query beside words of the listed name. */
export interface Pair {
  /** Absent where the listed name has a word that the query lacks. */
  readonly query?: string;
  /** Absent where the query has a word that the listed name lacks. */
  readonly listed?: string;
  readonly how?: How;
  /** 0 to 1. */
  readonly similarity: number;
  /** Share of the name that the words carry, 0 to 1: rare words much, generic ones little. */
  readonly weight: number;
}

export interface Hit {
  readonly verdict: Verdict;
  /** 0 to 1. `possible` begins at one threshold, the same for every kind of name. */
  readonly score: number;
  readonly entry: Entry;
  /** The alias that matched; absent where the primary name did. */
  readonly alias?: string;
  readonly pairs: readonly Pair[];
  /** What besides the words counted: country, address, numbers, dates. One sentence each. */
  readonly notes: readonly Remark[];
}

export interface Remark {
  readonly code:
    | 'same-country'
    | 'other-country'
    | 'same-place'
    | 'other-place'
    | 'same-address'
    | 'number-differs'
    | 'order-differs'
    | 'shared-brand'
    | 'generic-name'
    | 'weak-alias'
    | 'other-script'
    | 'listing-day-unknown';
  readonly detail?: string;
}

/** The answer for one name. No hit means clear, but only against the snapshot that is named. */
export interface Screening {
  readonly query: PartyQuery;
  /** Hash of the snapshot. */
  readonly snapshot: string;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Hits beyond the limit that are not shown. */
  readonly more: number;
}
