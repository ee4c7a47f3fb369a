import type { Finding } from '../find/finding.ts';
import { fold } from '../find/normalize.ts';
import { likely, nearest } from '../find/suggest.ts';
import { countries, countryByCode } from './countries.ts';
import type { Country } from './country.ts';

export type CountryFinding = Finding<Country, 'code' | 'name' | 'alias'>;

const LONGEST_NAME = 80;

// Names that two countries share. To pick one would be to guess.
const SHARED: Readonly<Record<string, readonly string[]>> = {
  congo: ['CD', 'CG'],
  coree: ['KR', 'KP'],
  korea: ['KR', 'KP'],
};

/**
 * The country that a text names: by code in either case, by its English or French name, or by an
 * alias, whatever the accents.
 *
 * ```ts
 * findCountry('ae')                    // found, AE, how: 'code'
 * findCountry('Emirats arabes unis')   // found, AE, how: 'name'
 * findCountry('Korea')                 // ask: South Korea, North Korea
 * findCountry('Dubai')                 // unknown: a city is not a country
 * ```
 */
export function findCountry(text: string): CountryFinding {
  const key = keyOf(text);
  const byCode = countryByCode(text.trim().toUpperCase());
  if (byCode !== undefined) return found(byCode, 'code');
  const named = names.get(key) ?? aliases.get(key);
  if (named !== undefined) return found(named, names.has(key) ? 'name' : 'alias');
  const sharing = (Object.hasOwn(SHARED, key) ? SHARED[key] : undefined)?.map(
    (code) => countryByCode(code)?.en ?? code,
  );
  if (sharing !== undefined)
    return {
      status: 'ask',
      suggestions: sharing,
      because: `"${text.trim()}" is the name of ${sharing.length} countries.`,
    };
  return notFound(text, key);
}

function found(item: Country, how: 'code' | 'name' | 'alias'): CountryFinding {
  return { status: 'found', item, how, alternatives: [] };
}

function notFound(text: string, key: string): CountryFinding {
  // A mistake in two or three letters can make any code of any other.
  const keys = key.length > 3 && text.length <= LONGEST_NAME ? [key] : [];
  const suggestions = likely(keys, labels);
  if (suggestions.length > 0)
    return {
      status: 'ask',
      suggestions,
      because: `No country is called "${text.trim()}"; ${suggestions[0]} is spelled almost so.`,
    };
  return { status: 'unknown', nearest: nearest(key.slice(0, LONGEST_NAME), labels) };
}

/** One key for the spellings of a name: no accents, articles or punctuation, `&` and `St.` written out. */
function keyOf(text: string): string {
  return fold(text.slice(0, LONGEST_NAME + 1))
    .replace(/&/g, ' and ')
    .replace(/\bst\b\.?/g, 'saint')
    .replace(/^\s*(?:the|la|le|les)\s+|^\s*l'/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const names: ReadonlyMap<string, Country> = new Map(
  countries.flatMap((country) => [country.en, country.fr].map((name) => [keyOf(name), country] as const)),
);

const aliases: ReadonlyMap<string, Country> = new Map(
  countries.flatMap((country) => (country.aliases ?? []).map((alias) => [keyOf(alias), country] as const)),
);

const labels = countries.flatMap((country) =>
  [country.en, country.fr, ...(country.aliases ?? [])].map((name) => ({
    key: keyOf(name),
    name: country.en,
  })),
);
