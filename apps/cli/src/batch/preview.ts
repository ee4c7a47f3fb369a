import type { AnsweredRow } from './run.ts';

/** One answer of a dry run on one line. */
export function previewLine({ line, answer: { outcome, cells } }: AnsweredRow): string {
  if (outcome === undefined) return `line ${line}: error: ${cells.licet_error.replace(/^line \d+: /, '')}`;
  const policy = cells.licet_review_policy === '' ? '' : `, ${cells.licet_review_policy}`;
  const paragraph = cells.licet_paragraph === '' ? '' : ` (${cells.licet_paragraph})`;
  return `line ${line}: ${outcome}${policy}${paragraph}`;
}
