import type { Kind } from '../names/token.ts';

/**
 * Every number of the matcher. Chosen on one half of the labelled names by target entity and reported on the
 * other (bench/README.md); none is fitted to a single name.
 */
export const P = {
  /** From here a hit is `possible`: the one threshold for every kind of name. */
  possible: 0.7,
  /** From here a hit is `match`. */
  match: 0.9,
  /** From here a shared brand is worth a red flag. */
  related: 0.3,
  /** Weight of a word of this kind that stands in one entry only. */
  base: {
    word: 1,
    given: 0.8,
    number: 0.8,
    place: 0.45,
    generic: 0.45,
    particle: 0.08,
    form: 0.03,
  } satisfies Record<Kind, number>,
  /** Entries at which a word would weigh nothing: a constant, so that a score does not depend on the list's size. */
  everywhere: 60_000,
  /** What is left unmatched counts against the score: in the query, in the listed name, and where both differ. */
  extra: 0.9,
  omitted: 0.28,
  conflict: 0.5,
  /** A word that only resembles loses more than its share of likeness. */
  unlike: 1.3,
  /** Evidence that is not yet enough: a name of generic words alone never reaches the top. */
  evidence: 0.06,
  /** Factor where numbers of both names disagree. */
  numbers: 0.55,
  /** Factor where places of both names disagree. */
  places: 0.85,
  likeness: {
    key: 0.97,
    sound: 0.86,
    spacing: 0.97,
    initial: 0.7,
    typo: 0.8,
  },
  /** Weight of a word that makes a brand. */
  brand: 0.5,
  otherCountry: 0.97,
  sameCountry: 1.02,
} as const;
