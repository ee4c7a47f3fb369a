import type { Kind } from '../names/token.ts';

/**
 * Every number of the matcher. Chosen on one half of the labelled names by target entity and reported on the
 * other (bench/README.md); none is fitted to a single name.
 */
interface Parameters {
  readonly [name: string]: number | Readonly<Record<string, number>>;
}

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
    /** A letter that stands alone. */
    letter: 0.2,
    given: 1,
    number: 1,
    place: 0.39,
    generic: 0.56,
    particle: 0.08,
    form: 0.03,
  } satisfies Record<Kind | 'letter', number>,
  /** Entries at which a word would weigh nothing: a constant, so that a score does not depend on the list's size. */
  everywhere: 60_000,
  /**
   * What is left unmatched counts against the score: in the query, in the listed name, and once more where both
   * keep words. Words of trade and places count for less than a brand; people's names have rules of their own.
   */
  extra: { telling: 1.13, generic: 0.63, person: 0.56 },
  omitted: { telling: 0.28, generic: 0.18, person: 0.38, most: 0.25 },
  conflict: { telling: 0.6, generic: 0.9, person: 1 },
  /** Of that, for words of trade and places, where the query is in another script: translations are loose. */
  translated: 0.4,
  /** A word that only resembles loses more than its share of likeness. */
  unlike: 1.45,
  /** Evidence that is not yet enough: a name of generic words alone never reaches the top. */
  evidence: 0.07,
  /** Factor where numbers of both names disagree. */
  numbers: 0.55,
  /** The same between vehicles of one sponsor, which differ by a number only. */
  series: 0.85,
  /** Factor where a number of the query has none beside it, and where son and father change places. */
  numberExtra: 0.72,
  order: 0.6,
  /** Factor where places of both names disagree. */
  places: 0.95,
  likeness: {
    key: 0.97,
    sound: 0.78,
    consonants: 0.8,
    acronym: 0.8,
    /** Other characters that sound the same. */
    homophone: 0.6,
    spacing: 0.97,
    initial: 0.7,
    typo: 0.8,
  },
  /** Weight of a word that makes a brand. */
  brand: 0.5,
  /** Factor where the query is a company's name and the entry a person, a ship or an aircraft. */
  otherKind: 0.85,
  /** Score of a party whose address is listed, and factor where name and address agree. */
  address: 0.8,
  sameAddress: 1.1,
  otherCountry: 0.97,
  sameCountry: 1.02,
} satisfies Parameters;
