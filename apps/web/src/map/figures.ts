import type { Figure } from '../law/figure.ts';
import type { Format } from '../words/format.ts';
import { fill } from '../words/language.ts';
import type { Family } from './families.ts';
import type { Measure } from './measures.ts';
import type { MAP_WORDS } from './words.ts';

export type MapWords = { readonly [Name in keyof typeof MAP_WORDS]: string };

const unit = (text: string, measure: Measure, words: MapWords): string =>
  measure === 'tpp' || measure === 'pd' ? text : fill(words.gigabytes, { value: text });

/** A number of a measure with its unit: `1,400 GB/s`. TPP and density go without. */
export const valueWords = (value: number, measure: Measure, words: MapWords, format: Format): string =>
  unit(format.number(value), measure, words);

/** A figure as far as it is known: `7,700 to 8,000 GB/s`, `at least 900 GB/s`, `unknown`. */
export function figureWords(figure: Figure, measure: Measure, words: MapWords, format: Format): string {
  const [low, high] = [format.number(figure.low), format.number(figure.high)];
  const text = {
    exact: low,
    range: fill(words.between, { low, high }),
    'at-least': fill(words.atLeast, { low }),
    'at-most': fill(words.atMost, { high }),
    unknown: words.unknown,
  }[figure.state];
  return figure.state === 'unknown' ? text : unit(text, measure, words);
}

/** The short name of a measure; of the level axis as the rule of 2022 called it where that is the law shown. */
export const measureWords = (measure: Measure, words: MapWords, since2023 = true): string =>
  measure === 'tpp' && !since2023 ? words.tpp2022 : words[measure];

export const axisWords = (measure: Measure, words: MapWords, since2023 = true): string =>
  measure === 'tpp' && !since2023 ? words.tpp2022Axis : words[`${measure}Axis`];

export const familyWords = (family: Family, words: MapWords): string =>
  ({ '3A090': words.familyEntry, '742.6(b)(10)': words.familyReview, letters: words.familyLetters })[
    family
  ] ?? fill(words.familyBill, { bill: family });

/** The same where there is little room. */
export const familyShort = (family: Family, words: MapWords): string =>
  family === 'letters' ? words.familyLetters : family;
