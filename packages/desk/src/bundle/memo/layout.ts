import type { Language } from '@licet/engine';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { WORDS } from './words.ts';

type Words = keyof typeof WORDS;

/** The pieces that pages are put together from, in one language. */
export interface Pieces {
  readonly language: Language;
  readonly word: (name: Words) => string;
  /** `: `, with the space before it that French wants. */
  readonly mark: string;
  /** `Word: `. */
  readonly colon: (name: Words) => string;
  /** A heading with what stands under it; nothing where that is empty. */
  readonly section: (name: Words, ...content: Content[]) => Content[];
  /** Names and values below one another; pairs without a value are left out. */
  readonly pairs: (rows: readonly (readonly [Words, Content | null])[]) => Content;
}

export function piecesIn(language: Language): Pieces {
  const word = (name: Words): string => WORDS[name][language];
  const mark = language === 'fr' ? '\u00a0: ' : ': ';
  const colon = (name: Words): string => `${word(name)}${mark}`;
  return {
    language,
    word,
    mark,
    colon,
    section: (name, ...content) => {
      const [first, ...rest] = content;
      if (first === undefined) return [];
      // A heading does not stay behind alone on its page.
      const begins: Content = {
        stack: [{ text: word(name), style: 'heading' }, first],
        unbreakable: !isTable(first),
      };
      return [begins, ...rest];
    },
    pairs: (rows) => ({
      layout: 'noBorders',
      table: {
        widths: [110, '*'],
        body: rows.flatMap(([name, value]): TableCell[][] =>
          value === null ? [] : [[{ text: word(name), style: 'faint' }, value as TableCell]],
        ),
      },
    }),
  };
}

const isTable = (content: Content): boolean =>
  typeof content === 'object' && content !== null && 'table' in content;

/** Rows under headings, with thin lines between them; headings are repeated on each page. */
export const table = (
  widths: readonly (number | '*' | 'auto')[],
  heads: readonly string[],
  rows: readonly (readonly Content[])[],
): Content => ({
  layout: 'thin',
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: [...widths],
    body: [
      heads.map((text): TableCell => ({ text, style: 'head' })),
      ...rows.map((row) => [...row] as TableCell[]),
    ],
  },
});

/** A hash in full, small enough for its line. */
export const hash = (text: string): Content => ({ text, style: 'hash' });
