import { type Parsed, parseWords } from '@licet/cli/in-browser';
import type { Iso } from '@licet/engine';

/** Nobody needs a longer sentence for one question, and reading a whole page would take seconds. */
export const LONGEST_QUESTION = 300;

let last: { readonly key: string; readonly parsed: Parsed } | undefined;

/** The words of a question, read once however often they are asked for. A text that is too long is not read. */
export function readWords(q: string, today: Iso): Parsed {
  const key = `${today} ${q}`;
  if (last?.key !== key) last = { key, parsed: parseWords(q.length > LONGEST_QUESTION ? '' : q, today) };
  return last.parsed;
}
