import { type Country, type CountryFinding, findCountry } from '@licet/catalog';
import { BadInput } from '../errors/bad-input.ts';
import { remember } from './remember.ts';

const find: (text: string) => CountryFinding = remember(findCountry);

/** The country that an option names, by code or by name; never a guess. */
export function readCountry(option: string, given: string): Country {
  const finding = find(given);
  switch (finding.status) {
    case 'found':
      return finding.item;
    case 'ask':
      throw new BadInput('unsure-country', { option, given }, finding.suggestions);
    case 'unknown':
      throw new BadInput('unknown-country', { option, given, nearest: finding.nearest.join(', ') });
  }
}

/** Several countries: repeated options, or one text with commas. */
export const readCountries = (option: string, given: readonly string[]): Country[] =>
  given
    .flatMap((text) => text.split(/[,;]/))
    .map((text) => text.trim())
    .filter((text, _, all) => text !== '' || all.length === 1)
    .map((text) => readCountry(option, text));
