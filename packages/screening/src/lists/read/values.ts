import { day, type Iso, iso } from '@licet/engine';

/** Records what is wrong with one entry; the reader adds the place. */
export type Complain = (message: string) => void;

/** Text as the matcher may have it: white space folded, half characters replaced. Empty is absent. */
export function clean(text: string): string | undefined {
  return text.toWellFormed().replace(/\s+/g, ' ').trim() || undefined;
}

/** The text of a JSON value. Null, absent and empty are absent; anything but text or a number is a problem. */
export function textOf(value: unknown, what: string, complain: Complain): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (!value.isWellFormed()) complain(`${what} holds half a character; it is replaced by U+FFFD`);
    return clean(value);
  }
  complain(`${what}: expected text, found ${shape(value)}; it is left out`);
  return undefined;
}

/** The texts of a JSON array; null and absent are an empty one, a single text is one of one. */
export function textsOf(value: unknown, what: string, complain: Complain): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value])
    .map((each) => textOf(each, what, complain))
    .filter((each) => each !== undefined);
}

export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object of fields, or undefined. */
export const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

/** The day of an ISO date or time stamp. What is no day of the calendar is a problem. */
export function dayOf(text: string | undefined, what: string, complain: Complain): Iso | undefined {
  if (text === undefined) return undefined;
  const written = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(text)?.[1];
  if (written !== undefined && isDay(written)) return written;
  complain(`${what}: expected a date YYYY-MM-DD, found '${text.slice(0, 40)}'; it is left out`);
  return undefined;
}

export function isDay(text: string): text is Iso {
  try {
    day(text);
    return true;
  } catch {
    return false;
  }
}

export const dayAfter = (date: Iso): Iso => iso(day(date) + 1);

/** A value in a message, short enough to read. */
export const quoted = (text: string): string => `'${text.length > 60 ? `${text.slice(0, 57)}...` : text}'`;

export function shape(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  return value === undefined ? 'nothing' : `the ${typeof value} ${quoted(String(value))}`;
}
