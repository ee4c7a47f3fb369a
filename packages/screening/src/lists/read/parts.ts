import { day, type Iso, LicetError } from '@licet/engine';
import type { Address, Alias, ListedParty } from '../party.ts';
import { countryOf } from './place.ts';
import type { Read } from './reader.ts';

/** A party as its layout gives it: names untidied, countries and days in the words of the list. */
type RawParty = Omit<ListedParty, 'addresses' | 'countries' | 'listed' | 'delisted'> & {
  readonly addresses?: readonly Address[];
  /** Of nationality or registration; those of the addresses are added. */
  readonly countries?: readonly string[];
  readonly listed?: string | undefined;
  readonly delisted?: string | undefined;
};

/** No published name comes near it; a longer one is text gone astray. In UTF-16 units. */
const LONGEST_NAME = 2_000;

/**
 * The party, and what of it could not be read. A country that nobody knows, a day that is none, or a name that
 * cannot be one, is a problem and is left out; the party stays, for a party left out would come out clear.
 */
export function partyReads(place: string, raw: RawParty): Read[] {
  const problems: string[] = [];
  const { addresses = [], countries = [], listed, delisted, remarks: _, ...rest } = raw;
  const primary = usable(raw.name, problems);
  const others = otherNames(primary, raw.aliases, problems);
  const name = primary || (others[0]?.name ?? '');
  if (name === '') problems.push('the entry has no name, and nothing can be found by it');
  else if (primary === '') problems.push(`the entry has no primary name; it is kept as '${shown(name)}'`);

  const codes = new Set<string>();
  const code = (text: string | undefined): string | undefined => {
    const said = tidy(text ?? '');
    if (said === '' || said === 'undetermined') return undefined;
    const known = countryCode(said);
    if (known === undefined) problems.push(`'${shown(said)}' is no country that Licet knows`);
    else codes.add(known);
    return known;
  };
  const on = (text: string | undefined, what: string): Iso | undefined => {
    const said = tidy(text ?? '');
    if (said === '') return undefined;
    const known = isoDay(said);
    if (known === undefined)
      problems.push(`${what}: expected a day written YYYY-MM-DD, got '${shown(said)}'`);
    return known;
  };
  const places = addresses.flatMap((address) => {
    const text = tidy(address.text ?? '');
    const city = tidy(address.city ?? '');
    const country = code(address.country);
    if (text === '' && city === '' && country === undefined) return [];
    return [{ ...(text && { text }), ...(city && { city }), ...(country && { country }) }];
  });
  for (const country of countries) code(country);
  const first = on(listed, 'first day on the list');
  const last = on(delisted, 'first day off the list');
  if (first !== undefined && last !== undefined && day(last) <= day(first))
    problems.push(`it leaves the list on ${last}, before it was on it (${first})`);

  const remarks = tidy(raw.remarks ?? '');
  const party: ListedParty = {
    ...rest,
    name,
    aliases: others.filter((alias) => alias.name !== name),
    addresses: places,
    countries: [...codes],
    ...(remarks && { remarks }),
    ...(first && { listed: first }),
    // A day off the list that makes no sense must not take the party off it.
    ...(last && (first === undefined || day(last) > day(first)) && { delisted: last }),
  };
  return [
    ...problems.map((message): Read => ({ kind: 'problem', place, message })),
    ...(name === '' ? [] : [{ kind: 'party', party } as const]),
  ];
}

/** One line without control characters; an unpaired surrogate shows as U+FFFD. */
export const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** A day of the calendar from `2013-03-07`, which a time or a zone may follow. */
export function isoDay(text: string): Iso | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ].*|[+-]\d{2}:\d{2}|Z)?$/.exec(text)?.[1];
  if (found === undefined) return undefined;
  try {
    day(found);
    return found as Iso;
  } catch (error) {
    if (error instanceof LicetError) return undefined;
    throw error;
  }
}

/** `12/17/2014`, as OFAC's plain files write days. */
export function isoFromUs(text: string): Iso | undefined {
  const [, month, date, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined
    ? undefined
    : isoDay(`${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`);
}

/** Names that only these lists use (UN and OFAC). */
const OWN_NAMES: Readonly<Record<string, string>> = {
  'china, hong kong special administrative region': 'HK',
  'china, macao special administrative region': 'MO',
  'virgin islands, british': 'VG',
  'region: gaza': 'PS',
  'west bank': 'PS',
};

const countryCode = (text: string): string | undefined => countryOf(text) ?? OWN_NAMES[text.toLowerCase()];

/** Each name once, without the primary one; of two kinds the plain one, as it finds more. */
function otherNames(name: string, aliases: readonly Alias[], problems: string[]): Alias[] {
  const byName = new Map<string, Alias>();
  for (const alias of aliases) {
    const tidied = usable(alias.name, problems);
    if (tidied === '' || tidied === name) continue;
    const known = byName.get(tidied);
    if (known === undefined || alias.kind === undefined)
      byName.set(tidied, alias.kind === undefined ? { name: tidied } : { name: tidied, kind: alias.kind });
  }
  return [...byName.values()];
}

function usable(text: string, problems: string[]): string {
  const name = tidy(text);
  if (!text.isWellFormed()) problems.push(`'${shown(name)}': the name holds half a character`);
  if (name.length <= LONGEST_NAME) return name;
  problems.push(
    `'${shown(name)}': a name of ${name.length} characters is none; the limit is ${LONGEST_NAME}`,
  );
  return '';
}

const shown = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…`.toWellFormed() : text);
