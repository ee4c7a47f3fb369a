import { findCountry } from '@licet/catalog';

/** A text that names no country is compared with all of them for suggestions, which takes a millisecond. */
const read = new Map<string, string | undefined>();
const MOST_REMEMBERED = 10_000;

/** The code of a country as it is written; undefined where the text names none for certain. */
export function countryOf(text: string): string | undefined {
  // Some registers write a subdivision behind the country: US-DE.
  const written = /^\s*[A-Za-z]{2}-/.test(text) ? text.trim().slice(0, 2) : text.trim().slice(0, 100);
  if (written === '') return undefined;
  if (!read.has(written)) {
    const finding = findCountry(written);
    if (read.size >= MOST_REMEMBERED) read.clear();
    read.set(written, finding.status === 'found' ? finding.item.code : undefined);
  }
  return read.get(written);
}
