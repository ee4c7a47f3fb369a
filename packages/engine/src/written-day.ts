import { day, type Iso } from './civil-date.ts';
import { LicetError } from './errors.ts';

/** A day as order books write it: 2024-02-01, 2024/02/01, with a time of day behind it or without. */
const WRITTEN = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;

/**
 * The civil day that a cell names. Never 03/04/2024: nobody can tell the month from the day. A time with a
 * zone is refused too, because it can be two days at once.
 */
export function writtenDay(cell: string): Iso {
  const [, year, , month, date] = WRITTEN.exec(cell) ?? [];
  if (year === undefined || month === undefined || date === undefined)
    throw new LicetError('bad-date', { given: cell });
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  try {
    day(iso);
  } catch {
    throw new LicetError('bad-date', { given: cell });
  }
  return iso as Iso;
}
