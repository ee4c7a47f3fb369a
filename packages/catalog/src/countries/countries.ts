import rows from './countries.json' with { type: 'json' };
import type { Country } from './country.ts';

// Names: Intl.DisplayNames of Node (ICU 78.2, CLDR 48), taken once. Aliases: ours.
export const countries: readonly Country[] = Object.freeze(rows as readonly Country[]);

const byCode: ReadonlyMap<string, Country> = new Map(countries.map((country) => [country.code, country]));

/** The country with this code in capitals, or undefined. For what a person typed, use `findCountry`. */
export function countryByCode(code: string): Country | undefined {
  return byCode.get(code);
}
