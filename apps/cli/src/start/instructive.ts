import { headerKey } from '@licet/tables';
import { FIELDS } from '../batch/columns/fields.ts';
import type { AnsweredRow } from '../batch/run.ts';

/** One line of the order book as a story: what was ordered, and what the law says. */
export interface Story {
  readonly line: number;
  readonly order: string;
  readonly outcome: string;
  readonly reviewPolicy: string;
  readonly lesson: string;
  readonly because: string;
}

interface Lesson {
  readonly lesson: string;
  readonly teaches: (row: AnsweredRow) => boolean;
}

const cell = ({ answer }: AnsweredRow, column: keyof AnsweredRow['answer']['cells']): string =>
  answer.cells[column];

/** What surprises a newcomer, most surprising first; one line of the book is shown for each. */
const LESSONS: readonly Lesson[] = [
  {
    lesson: 'not where it goes but who owns the buyer',
    teaches: (row) =>
      row.answer.outcome === 'license-required' &&
      /for a party from/.test(cell(row, 'licet_because')) &&
      !/restricted destination/.test(cell(row, 'licet_because')),
  },
  {
    lesson: 'a private letter, not the printed rules',
    teaches: (row) =>
      row.answer.outcome === 'license-required' && /letter/.test(cell(row, 'licet_paragraph')),
  },
  {
    lesson: 'the rule of January 2026, with its conditions',
    teaches: (row) =>
      cell(row, 'licet_review_policy') === 'case-by-case' && cell(row, 'licet_conditions') !== '',
  },
  {
    lesson: 'a license exception, if its conditions are met',
    teaches: (row) => row.answer.outcome === 'license-exception',
  },
  {
    lesson: 'one missing fact decides, so nothing is decided',
    teaches: (row) => row.answer.outcome === 'undetermined' && cell(row, 'licet_missing') !== '',
  },
  {
    lesson: 'the printed text says otherwise, but is not enforced',
    teaches: (row) => row.answer.outcome === 'nlr' && /text/.test(cell(row, 'licet_differs')),
  },
  { lesson: 'forbidden outright', teaches: (row) => row.answer.outcome === 'prohibited' },
  { lesson: 'below every threshold', teaches: (row) => row.answer.outcome === 'nlr' },
];

const MOST = 5;

/** Up to five lines, each with another lesson. */
export function instructive(rows: readonly AnsweredRow[]): { row: AnsweredRow; lesson: string }[] {
  const shown: { row: AnsweredRow; lesson: string }[] = [];
  for (const { lesson, teaches } of LESSONS) {
    if (shown.length === MOST) break;
    const row = rows.find((one) => teaches(one) && !shown.some((before) => before.row === one));
    if (row) shown.push({ row, lesson });
  }
  return shown;
}

export function storyOf({ row, lesson }: { row: AnsweredRow; lesson: string }): Story {
  const said = (field: keyof typeof FIELDS): string => {
    const at = row.header.findIndex((header) =>
      (FIELDS[field] as readonly string[]).includes(headerKey(header)),
    );
    return row.cells[at]?.trim() ?? '';
  };
  const count = said('quantity') === '' ? '' : `${said('quantity')} x `;
  const parent = said('parent') === '' ? '' : `, parent in ${said('parent')}`;
  const missing = cell(row, 'licet_missing');
  return {
    line: row.line,
    order: `${count}${said('item')} to ${said('to')} on ${said('on')}${parent}`,
    outcome: cell(row, 'licet_outcome'),
    reviewPolicy: cell(row, 'licet_review_policy'),
    lesson,
    because: missing === '' ? cell(row, 'licet_because') : missing,
  };
}
