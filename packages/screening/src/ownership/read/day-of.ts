import { day, type Iso, iso } from '@licet/engine';

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The first or the last day that a text can mean: registers write years and months alone, and times of day.
 * Undefined where it is no day of the calendar.
 */
export function dayOf(text: string, end: 'first' | 'last'): Iso | undefined {
  const [, year, month, date] = WRITTEN.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  try {
    if (end === 'first' || date !== undefined) return iso(day(`${year}-${month ?? '01'}-${date ?? '01'}`));
    const next =
      month === undefined || month === '12' ? [Number(year) + 1, 1] : [Number(year), Number(month) + 1];
    day(`${year}-${month ?? '12'}-01`);
    return iso(day(`${next[0]}-${String(next[1]).padStart(2, '0')}-01`) - 1);
  } catch {
    return undefined;
  }
}

/** The first day on which a holding whose last day is known is no longer held. */
export const dayAfter = (last: Iso): Iso => iso(day(last) + 1);
