import type { Iso } from '@licet/engine';

/**
 * `equity`: shares. `vote`: votes without a word on the shares. `control`: whoever decides, such as the parent
 * that consolidates. `management`: the same people at the head of both, or a manager of the fund.
 */
export type HoldingKind = 'equity' | 'vote' | 'control' | 'management';

/** Percent from 0 to 100: exact, from-to with both ends included, or not known. */
export type Percent = number | readonly [low: number, high: number] | 'unknown';

/** One record that says who holds a company. */
export interface Holding {
  /** Id of the party that holds. */
  readonly owner: string;
  /** Id of the company that is held. */
  readonly owned: string;
  readonly percent: Percent;
  readonly kind: HoldingKind;
  /** First day. Absent: since ever. */
  readonly from?: Iso;
  /** First day on which it is no longer held: half open. Absent: still held. */
  readonly to?: Iso;
  /** The file or register. Blocks that one source names are added; two sources that differ are a range. */
  readonly source: string;
  /** Where in the source, e.g. `line 12`. */
  readonly place?: string;
}

/** The lists of which the affiliates rule counts the owners (supp. 8 to part 744, paragraph (b)). */
export type OwnerList = 'EL' | 'MEU' | 'SDN';

/** From the most lenient to the strictest. */
export const REVIEW_POLICIES = [
  'presumption-of-approval',
  'case-by-case',
  'presumption-of-denial',
  'policy-of-denial',
] as const;
export type ReviewPolicy = (typeof REVIEW_POLICIES)[number];

/**
 * That a party is listed, as screening found it on the day. An SDN belongs here only under a program that
 * 744.8(a)(1) names; an address of high diversion risk is no owner.
 */
export interface Listing {
  readonly list: OwnerList;
  /** Our identity of the entry. */
  readonly entry: string;
  /** A possible match that nobody has confirmed: it can make a share undetermined, never certain. */
  readonly possible?: true;
  readonly scope?: 'all-items' | 'some-items';
  /** As printed. */
  readonly requirement?: string;
  readonly policy?: ReviewPolicy;
  /** Footnotes of the Entity List entry: `1`, `3`, `4`, `5`. */
  readonly footnotes?: readonly string[];
}

export interface OwnershipParty {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'company' | 'person';
  /** Place of registration, ISO 3166-1 alpha-2. It is no headquarters. */
  readonly country?: string;
  /** ISO 3166-1 alpha-2. */
  readonly headquarters?: string;
  /** Supplied by screening. */
  readonly listed?: readonly Listing[];
}

/** Something in the records that is wrong. None of it is left out of the count because of that. */
export interface OwnershipProblem {
  readonly code:
    | 'bad-percent'
    | 'bad-period'
    | 'unknown-party'
    | 'same-record-twice'
    | 'sources-disagree'
    | 'over-100'
    | 'two-countries'
    | 'unreadable';
  readonly message: string;
  readonly source?: string;
  readonly place?: string;
}
