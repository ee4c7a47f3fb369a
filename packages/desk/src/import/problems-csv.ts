import type { Language } from '@licet/engine';
import { writeCells } from '@licet/tables';
import type { Problem } from './row.ts';

const HEADER = {
  en: ['row', 'column', 'given', 'expected', 'way out', 'code'],
  fr: ['ligne', 'colonne', 'reçu', 'attendu', 'que faire', 'code'],
} as const satisfies Record<Language, readonly string[]>;

/** A text of CSV for each: problems as a spreadsheet opens them. No cell of theirs is run as a formula. */
export const problemsHeader = (language: Language): string => `${writeCells(HEADER[language], ',')}\r\n`;

export const problemLine = (problem: Problem, language: Language): string => {
  const { row, column, field, given, expected, wayOut, code } = problem;
  const cells = [String(row), column ?? field ?? '', given, expected[language], wayOut[language], code];
  return `${writeCells(cells, ',')}\r\n`;
};
