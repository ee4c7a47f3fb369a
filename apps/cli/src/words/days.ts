import { monthOf } from './months.ts';
import { textOf, use, type Word } from './scrap.ts';

/** A day that stands in the line; `month` if only the month was said and its first day was taken. */
export interface SaidDay {
  readonly given: string;
  readonly day: string;
  readonly month: boolean;
  /** Said of what the public knew, not of the shipment. */
  readonly known: boolean;
}

const YEAR = /^(?:19|20)\d\d$/;
const DATE = /^(\d{1,2})(?:er|st|nd|rd|th)?$/;
const BEFORE: ReadonlySet<string> = new Set([
  'on',
  'in',
  'le',
  'en',
  'of',
  'du',
  'de',
  'since',
  'as',
  'early',
]);
const KNOWN: ReadonlySet<string> = new Set(['known', 'connu', 'connue', 'knowing']);

const two = (value: number | string): string => String(value).padStart(2, '0');

/** Takes every day out of the words: `2025-12-01`, `3 March 2024`, `March 3 2024`, `le 3 mars 2024`, `December 2025`. */
export function takeDays(words: readonly Word[]): SaidDay[] {
  const days: SaidDay[] = [];
  for (let i = 0; i < words.length; i++) {
    const found = dayAt(words, i);
    if (!found) continue;
    const { length, day, month } = found;
    const own = words.slice(i, i + length);
    let start = i;
    while (start > 0 && BEFORE.has((words[start - 1] as Word).folded) && !(words[start - 1] as Word).used)
      start--;
    const speaker = words[start - 1];
    const known = speaker !== undefined && !speaker.used && KNOWN.has(speaker.folded);
    if (known) {
      start--;
      while (start > 0 && ['as', 'law', 'que', 'tel', 'telle'].includes((words[start - 1] as Word).folded))
        start--;
    }
    use(words.slice(start, i + length));
    days.push({ given: textOf(own), day, month, known });
    i += length - 1;
  }
  return days;
}

function dayAt(
  words: readonly Word[],
  i: number,
): { length: number; day: string; month: boolean } | undefined {
  const [first = '', second = '', third = ''] = [0, 1, 2].map((ahead) => words[i + ahead]?.folded);
  if (/^\d{4}-\d{2}-\d{2}$/.test(first)) return { length: 1, day: first, month: false };
  const date = DATE.exec(first)?.[1];
  const laterMonth = monthOf(second);
  if (date !== undefined && laterMonth !== undefined && YEAR.test(third))
    return { length: 3, day: `${third}-${two(laterMonth)}-${two(date)}`, month: false };
  const month = monthOf(first);
  if (month === undefined) return undefined;
  const after = DATE.exec(second)?.[1];
  if (after !== undefined && YEAR.test(third))
    return { length: 3, day: `${third}-${two(month)}-${two(after)}`, month: false };
  if (YEAR.test(second)) return { length: 2, day: `${second}-${two(month)}-01`, month: true };
  return undefined;
}
