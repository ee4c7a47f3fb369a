import { monthOf } from './months.ts';
import { UNITS } from './quantity.ts';
import { textOf, use, type Word } from './scrap.ts';

/** A day that stands in the line; `month` if only the month was said and its first day was taken. */
export interface SaidDay {
  readonly given: string;
  readonly day: string;
  readonly month: boolean;
  /** No year was said, and the next such month was taken, the present one included. */
  readonly yearless: boolean;
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

/**
 * Takes every day out of the words: `2025-12-01`, `3 March 2024`, `March 3 2024`, `le 3 mars 2024`, `December 2025`;
 * and, where somebody says which day is today, `December` and `3 March`.
 */
export function takeDays(words: readonly Word[], today?: string): SaidDay[] {
  const days: SaidDay[] = [];
  for (let i = 0; i < words.length; i++) {
    const dated = dayAt(words, i);
    const found = dated ?? (today === undefined ? undefined : yearlessAt(words, i, today));
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
    // The next March is no day on which anything was known.
    if (known && dated === undefined) continue;
    use(words.slice(start, i + length));
    days.push({ given: textOf(own), day, month, yearless: dated === undefined, known });
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

/** `may` and `mars` are words, `sept` is a number: a month alone has to stand by itself, or behind `in`. */
function yearlessAt(words: readonly Word[], i: number, today: string): ReturnType<typeof dayAt> {
  const [first, second, third] = [words[i], words[i + 1], words[i + 2]];
  const date = DATE.exec(first?.folded ?? '')?.[1];
  const later = second && !second.breaks ? monthOf(second.folded) : undefined;
  if (date !== undefined && later !== undefined)
    return { length: 2, day: next(later, date, today), month: false };
  const month = monthOf(first?.folded ?? '');
  if (first === undefined || month === undefined) return undefined;
  const after = second && !second.breaks ? DATE.exec(second.folded)?.[1] : undefined;
  if (after !== undefined && (third === undefined || third.breaks || !UNITS.has(third.folded)))
    return { length: 2, day: next(month, after, today), month: false };
  const announced = BEFORE.has(words[i - 1]?.folded ?? '') && !first.breaks;
  const alone = i > 0 && first.breaks && (second === undefined || second.breaks);
  return announced || alone ? { length: 1, day: next(month, 1, today), month: true } : undefined;
}

const next = (month: number, date: string | number, today: string): string => {
  const year = Number(today.slice(0, 4)) + (two(month) < today.slice(5, 7) ? 1 : 0);
  return `${year}-${two(month)}-${two(date)}`;
};
