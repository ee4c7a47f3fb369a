import type { PartyEvidence } from '@licet/screening';

/** A short name of a large group has more than a hundred possible hits, a page of evidence each. */
const MOST_HITS = 10;

/** The parties with their best hits; `more` counts those left out. */
export const shownParties = (parties: readonly PartyEvidence[]): PartyEvidence[] =>
  parties.map(({ hits, more, ...party }) => ({
    ...party,
    hits: hits.slice(0, MOST_HITS),
    more: more + Math.max(0, hits.length - MOST_HITS),
  }));
