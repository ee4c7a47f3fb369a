/** What a word of a name is, which says how much it can tell two parties apart. */
export type Kind = 'word' | 'number' | 'place' | 'generic' | 'given' | 'particle' | 'form';

/** One word of a name, or a phrase that means one thing (`hong kong`, `joint stock company`). */
export interface Token {
  /** Lower-case ASCII, phrases joined: `hongkong`. */
  readonly text: string;
  /** As printed. */
  readonly raw: string;
  readonly kind: Kind;
  /**
   * What the word means, main meaning first: `technology` and `tech` share a key, as do `beijing` and its Han
   * name. A word with no entry in the tables has itself as its only key.
   */
  readonly keys: readonly string[];
  /** Other spellings that count as the word itself: Latin brands of a Han word. */
  readonly also?: readonly string[];
  /** The first Latin name of a brand, where it has several words: `smic north`. */
  readonly spelled?: string;
  /** The Han or Hangul that `text` sounds like: the same sound is not yet the same word. */
  readonly native?: string;
  /** Neighbouring words of a query, tried as one. */
  readonly joined?: true;
  /** Written without vowels, as Arabic and Hebrew are. */
  readonly consonants?: true;
}
