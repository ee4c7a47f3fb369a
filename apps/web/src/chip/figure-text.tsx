import type { ReactNode } from 'react';
import type { Figure } from '../law/figure.ts';
import { type Format, useFormat } from '../words/format.ts';
import { fill, useWords, type WordsOf } from '../words/language.ts';
import { CHIP_WORDS } from './words.ts';

type Words = WordsOf<typeof CHIP_WORDS>;

/** A unit of the registry as people write it. */
export const unitWords = (words: Words, unit: string): string => {
  const name = `unit-${unit}`;
  return name in words ? words[name as keyof Words] : unit;
};

/** `2,368 TPP`, `at least 900 GB/s`, `not published`. */
export function figureWords(figure: Figure, unit: string, words: Words, format: Format): string {
  const with_ = (text: string): string => `${text} ${unitWords(words, unit)}`.trim();
  switch (figure.state) {
    case 'unknown':
      return words.notPublished;
    case 'exact':
      return with_(format.number(figure.low));
    case 'range':
      return with_(fill(words.between, { low: format.number(figure.low), high: format.number(figure.high) }));
    case 'at-least':
      return fill(words.atLeast, { value: with_(format.number(figure.low)) });
    case 'at-most':
      return fill(words.atMost, { value: with_(format.number(figure.high)) });
  }
}

/** A figure in the reader's form; what nobody published is set apart from numbers. */
export function FigureText({
  figure,
  unit = '',
}: {
  readonly figure: Figure;
  readonly unit?: string;
}): ReactNode {
  const words = useWords(CHIP_WORDS);
  const format = useFormat();
  const text = figureWords(figure, unit, words, format);
  return figure.state === 'unknown' ? <span className="unpublished">{text}</span> : text;
}
