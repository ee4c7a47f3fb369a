import { DeskError } from '../errors.ts';

/** A text that somebody has to have written, without the blanks around it. Throws `no-reason` or `bad-text`. */
export function words(what: string, given: string, most = 500): string {
  const text = given.trim();
  if (text === '') throw new DeskError('no-reason', { what });
  if (text.length > most)
    throw new DeskError('bad-text', { what, expected: `1 to ${most}`, given: text.length });
  return text;
}
