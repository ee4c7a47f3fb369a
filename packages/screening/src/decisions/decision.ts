import type { Iso } from '@licet/engine';

/** A party as its user writes it: a name, and the country if one is given. */
export interface DecidedParty {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/**
 * What a person found about one party and one entry. `not-the-same` (a good guy) silences this one pair;
 * `is-the-same` makes its hit a match.
 */
export interface Decision {
  readonly kind: 'not-the-same' | 'is-the-same';
  readonly id: string;
  readonly party: DecidedParty;
  /** Id of the entry, and its name at the time, to be read by people. */
  readonly entry: string;
  readonly entryName: string;
  /** What both looked like when it was decided: it holds only as long as they look so. */
  readonly partyDigest: string;
  readonly entryDigest: string;
  readonly reason: string;
  readonly by: string;
  readonly on: Iso;
  /** First day on which it no longer holds. */
  readonly until: Iso;
}

/** Takes a decision back. */
export interface Revocation {
  readonly kind: 'revoked';
  /** Of the decision. */
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  readonly on: Iso;
}
