import { countries, countryByCode } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { day, type Iso } from '@licet/engine';

/** Country groups that people ask about, as the supplement names them. */
export const GROUPS: readonly string[] = law.pack.sets
  .map(({ id }) => id)
  .filter((id) => /^[ADE]:\d$/.test(id));

/** A list of destinations as an address has it, and what of it names none. */
export interface Places {
  /** Country codes, and ids of country groups where those are allowed; each once. */
  readonly places: readonly string[];
  readonly unknown: readonly string[];
}

export function readPlaces(
  text: string | null,
  usual: readonly string[],
  options: { readonly groups?: boolean } = {},
): Places {
  const named = [...new Set((text ?? '').split(',').filter(Boolean))];
  const known = (one: string): boolean =>
    countryByCode(one) !== undefined || (options.groups === true && GROUPS.includes(one));
  const places = named.filter(known);
  return { places: places.length > 0 ? places : usual, unknown: named.filter((one) => !known(one)) };
}

/**
 * The countries of a group on a day, as known on another. Without the United States: what goes there is no export.
 * Members without a row in the catalog of countries would be left out, and a test holds that there are none.
 */
export function membersOf(group: string, on: Iso, known: Iso): readonly string[] {
  const codes = law.at(day(on), day(known), 'enforced', []).sets.get(group) ?? new Set();
  return countries.map(({ code }) => code).filter((code) => code !== 'US' && codes.has(code));
}
