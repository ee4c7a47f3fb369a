import { LicetError } from './errors.ts';

/**
 * Civil dates without time zone. At the edges they are ISO strings (`2023-11-17`); inside they are
 * whole days since 1970-01-01, so that intervals compare as integers. Intervals are half open: `[from, to)`.
 */
export type Iso = `${number}-${string}-${string}`;
export type Day = number;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** Dates recur in every edition and in every line of a file; each is read once. */
const parsed = new Map<string, Day>();

/** The day number of an ISO date. Throws `bad-date` for anything that is not a day of the calendar. */
export function day(iso: string): Day {
  const known = parsed.get(iso);
  if (known !== undefined) return known;
  const match = PATTERN.exec(iso);
  if (match) {
    const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const ms = Date.UTC(year, month - 1, date);
    const back = new Date(ms);
    if (year >= 1900 && back.getUTCMonth() === month - 1 && back.getUTCDate() === date) {
      parsed.set(iso, ms / DAY_MS);
      return ms / DAY_MS;
    }
  }
  throw new LicetError('bad-date', { given: iso });
}

const written = new Map<Day, Iso>();

export function iso(value: Day): Iso {
  let text = written.get(value);
  if (text === undefined) {
    text = new Date(value * DAY_MS).toISOString().slice(0, 10) as Iso;
    written.set(value, text);
  }
  return text;
}

/** Whether `value` lies in `[from, to)`; an absent `to` never ends. */
export const within = (value: Day, from: Day, to: Day | undefined): boolean =>
  value >= from && (to === undefined || value < to);
