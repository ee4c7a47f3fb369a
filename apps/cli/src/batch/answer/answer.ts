import type { Outcome } from '@licet/engine';

/** The columns that a batch appends. */
export const ANSWER_COLUMNS = [
  'licet_outcome',
  'licet_review_policy',
  'licet_classification',
  'licet_exception',
  'licet_paragraph',
  'licet_because',
  'licet_conditions',
  'licet_missing',
  'licet_flags',
  'licet_differs',
  'licet_edition',
  'licet_error',
] as const;

type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** What the batch says of one row: an outcome, or the reason why there is none. */
export interface Answer {
  /** Undefined for a row that could not be asked about. */
  readonly outcome: Outcome | undefined;
  readonly cells: Readonly<Record<AnswerColumn, string>>;
}

const BLANK = Object.fromEntries(ANSWER_COLUMNS.map((column) => [column, ''])) as Record<
  AnswerColumn,
  string
>;

/** Thousands of answers are made of a few hundred sentences; each is kept once. */
const sentences = new Map<string, string>();
const MOST_SENTENCES = 20_000;

function once(sentence: string): string {
  const before = sentences.get(sentence);
  if (before !== undefined) return before;
  if (sentences.size >= MOST_SENTENCES) sentences.clear();
  sentences.set(sentence, sentence);
  return sentence;
}

type Told = Omit<Record<AnswerColumn, string>, 'licet_outcome' | 'licet_error'>;

export function answerOf(outcome: Outcome, told: Told): Answer {
  const cells = { ...BLANK, licet_outcome: outcome as string };
  for (const column of Object.keys(told) as (keyof Told)[]) cells[column] = once(told[column]);
  return { outcome, cells };
}

export const errorOf = (message: string): Answer => ({
  outcome: undefined,
  cells: { ...BLANK, licet_error: message },
});
