import { findCountry } from '@licet/catalog';

/** The code of a country as it is written; undefined where the text names none for certain. */
export function countryOf(text: string): string | undefined {
  // Some registers write a subdivision behind the country: US-DE.
  const finding = findCountry(/^[A-Za-z]{2}-/.test(text.trim()) ? text.trim().slice(0, 2) : text);
  return finding.status === 'found' ? finding.item.code : undefined;
}
