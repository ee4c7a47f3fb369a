import { tidy } from './parts.ts';

/** Records what is wrong with one entry; the reader adds the place. */
export type Complain = (message: string) => void;

export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object of fields, or undefined. */
export const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

/** The text of a JSON value. Null, absent and empty are absent; anything but text or a number is a problem. */
export function textOf(value: unknown, what: string, complain: Complain): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') {
    // `B\u0081key` was a letter in an older encoding. Which one is not known; a gap would make two words of one.
    const whole = value.replace(/(?<=\p{L})[\u0080-\u009f]+(?=\p{L})/gu, '');
    if (whole !== value) complain(`${what}: a letter of ${quoted(tidy(whole))} is lost in the file`);
    return tidy(whole) || undefined;
  }
  if (typeof value === 'number') return String(value);
  complain(`${what}: expected text, found ${shape(value)}; it is left out`);
  return undefined;
}

/** The texts of a JSON array. Null and absent are an empty one, a single text is an array of one. */
export function textsOf(value: unknown, what: string, complain: Complain): string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value])
    .map((each) => textOf(each, what, complain))
    .filter((each) => each !== undefined);
}

/** Names of fields that no one reads are told once each: a renamed field would else take its values along. */
export function strangers(
  known: readonly string[],
): (fields: Fields, within: string, complain: Complain) => void {
  const seen = new Set(known);
  return (fields, within, complain) => {
    for (const key of Object.keys(fields)) {
      if (seen.has(key) || seen.size > known.length + 100) continue;
      seen.add(key);
      complain(`the field ${quoted(key)} of ${within} is not known and not read`);
    }
  };
}

/** A value in a message, short enough to read. */
export const quoted = (text: string): string =>
  `'${text.length > 60 ? `${text.slice(0, 57)}...` : text}'`.toWellFormed();

export function shape(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return 'an object';
  return value === undefined ? 'nothing' : `the ${typeof value} ${quoted(String(value))}`;
}
