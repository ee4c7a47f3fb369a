import type { Iso } from '@licet/engine';
import { day, iso } from '@licet/engine';
import type { Address, PartyType } from '../party.ts';
import type { SourceId } from '../sources.ts';
import { jsonPieces } from './json.ts';
import { isoDay, partyReads } from './parts.ts';
import { countryOf } from './place.ts';
import { namesIn } from './printed-name.ts';
import { ListError, type Read, type Reader } from './reader.ts';
import { isAddress } from './supplement.ts';
import { type Complain, type Fields, fieldsOf, quoted, shape, strangers, textOf, textsOf } from './values.ts';

/** The abbreviation in brackets, `Entity List (EL) - Bureau of Industry and Security`; the words around it change. */
const ABBREVIATIONS: Readonly<Record<string, SourceId>> = {
  CAP: 'CAP',
  CMIC: 'CMIC',
  'NS-CMIC': 'CMIC',
  DPL: 'DPL',
  DTC: 'DTC',
  EL: 'EL',
  FSE: 'FSE',
  ISN: 'ISN',
  MBS: 'MBS',
  'NS-MBS': 'MBS',
  MEU: 'MEU',
  PLC: 'PLC',
  SDN: 'SDN',
  SSI: 'SSI',
  UVL: 'UVL',
};

const TYPES: readonly PartyType[] = ['entity', 'individual', 'vessel', 'aircraft'];

/** What has no place of its own in an entry, but helps whoever has to decide about a hit. */
const SAID: Readonly<Record<string, string>> = {
  remarks: '',
  title: 'title',
  standard_order: 'standard order',
  call_sign: 'call sign',
  vessel_type: 'vessel type',
  gross_tonnage: 'gross tonnage',
  gross_registered_tonnage: 'gross registered tonnage',
  vessel_flag: 'flag',
  vessel_owner: 'owner',
  dates_of_birth: 'born',
  places_of_birth: 'place of birth',
};

const ADDRESS = ['address', 'city', 'state', 'postal_code', 'country'];
/** Those that are read, and those of which nothing is needed: the row's own number changes with its spelling. */
const FIELDS = [
  ...Object.keys(SAID),
  ...['source', 'entity_number', 'type', 'programs', 'name', 'alt_names', 'addresses', 'country', 'ids'],
  ...['federal_register_notice', 'start_date', 'end_date', 'license_requirement', 'license_policy'],
  ...['nationalities', 'citizenships', 'id', '_id', 'source_list_url', 'source_information_url'],
];

/**
 * The Consolidated Screening List of trade.gov as JSON, `{ total, sources_used, results: [...] }`, and the arrays
 * of entries that its importer makes of each list. An entry of a list that Licet does not know is kept as `OTHER`.
 */
export const tradeGov: Reader = {
  id: 'trade-gov',
  sources: ['CAP', 'CMIC', 'DPL', 'DTC', 'EL', 'FSE', 'ISN', 'MBS', 'MEU', 'PLC', 'SDN', 'SSI', 'UVL'],
  async *read(file) {
    let total: unknown;
    let entries = 0;
    const announced = new Map<SourceId, string>();
    const seen = new Set<SourceId>();
    const unread = { row: strangers(FIELDS), address: strangers(ADDRESS) };
    const fields = ['total', 'search_performed_at', 'sources_used'];
    for await (const piece of jsonPieces(file, { items: 'results', fields })) {
      if (piece.kind === 'item') {
        entries++;
        for (const read of entry(piece.index, piece.value, unread)) {
          if (read.kind === 'party') seen.add(read.party.source);
          yield read;
        }
      } else if (piece.key === 'total') total = piece.value;
      else if (piece.key === 'search_performed_at') yield dated(piece.value, piece.key);
      else yield* sourcesUsed(piece.value, announced);
    }
    if (entries === 0)
      throw new ListError('wrong-layout', {
        file: file.name,
        place: 'results',
        expected: 'at least one entry',
        given: 'none',
      });
    if (typeof total === 'number' && total !== entries)
      throw new ListError('count-differs', { file: file.name, expected: total, given: entries });
    // The whole of the SDN part was once missing from the published file.
    for (const [source, name] of announced)
      if (!seen.has(source))
        yield {
          kind: 'problem',
          place: 'sources_used',
          message: `${quoted(name)} is named, but no entry is of it`,
        };
  },
};

function dated(value: unknown, what: string, source?: SourceId): Read {
  const date = typeof value === 'string' ? isoDay(value) : undefined;
  return date === undefined
    ? { kind: 'problem', place: what, message: `expected a date, found ${shape(value)}` }
    : { kind: 'dated', date, what, ...(source !== undefined && { source }) };
}

function* sourcesUsed(value: unknown, announced: Map<SourceId, string>): Generator<Read> {
  for (const each of Array.isArray(value) ? value : [value]) {
    const fields = fieldsOf(each);
    const name = textOf(fields?.source, 'source', () => {});
    const source = name === undefined ? undefined : sourceOf(name);
    if (name === undefined || source === undefined) {
      yield {
        kind: 'problem',
        place: 'sources_used',
        message: `${shape(name ?? each)} is no list that Licet knows`,
      };
      continue;
    }
    announced.set(source, name);
    for (const key of ['source_last_updated', 'import_rate', 'last_imported'])
      if (typeof fields?.[key] === 'string' && isoDay(fields[key]) !== undefined)
        yield dated(fields[key], key, source);
  }
}

function sourceOf(name: string): SourceId | undefined {
  const abbreviation = /\(([A-Z-]{2,8})(?: List)?\)/.exec(name)?.[1] ?? name;
  return Object.hasOwn(ABBREVIATIONS, abbreviation) ? ABBREVIATIONS[abbreviation] : undefined;
}

interface Unread {
  readonly row: ReturnType<typeof strangers>;
  readonly address: ReturnType<typeof strangers>;
}

function* entry(index: number, value: unknown, unread: Unread): Generator<Read> {
  const problems: string[] = [];
  const complain = (message: string) => problems.push(message);
  const fields = fieldsOf(value) ?? {};
  const text = (key: string) => textOf(fields[key], key, complain);
  const name = text('name');
  const place = `results[${index}]${name === undefined ? '' : ` ${quoted(name)}`}`;
  if (name === undefined) {
    const message =
      fieldsOf(value) === undefined
        ? `expected an entry, found ${shape(value)}`
        : 'the entry has no name; it is left out';
    for (const each of [...problems, message]) yield { kind: 'problem', place, message: each };
    return;
  }

  unread.row(fields, 'the entry', complain);
  const sourceName = text('source');
  const source = sourceOf(sourceName ?? '');
  if (source === undefined)
    complain(
      sourceName === undefined
        ? 'the entry does not say of which list it is; it is kept as OTHER'
        : `${quoted(sourceName)} is no list that Licet knows; the entry is kept as OTHER`,
    );
  const printed = textsOf(fields.alt_names, 'alt_names', complain);
  const addresses = addressesOf(fields, unread, complain);
  const type = typeOf(name, text('type'), complain);
  const reads = partyReads(place, {
    source: source ?? 'OTHER',
    name,
    aliases: [...printed.map((alias) => ({ name: alias })), ...[name, ...printed].flatMap(namesIn)],
    ...(type !== undefined && { type }),
    addresses,
    countries: ['nationalities', 'citizenships', 'vessel_flag'].flatMap((key) =>
      textsOf(fields[key], key, complain).flatMap((country) => known(country, complain) ?? []),
    ),
    programs: textsOf(fields.programs, 'programs', complain),
    listed: text('start_date'),
    delisted: dayAfter(text('end_date'), complain),
    ...optional('citation', text('federal_register_notice')),
    ...optional('requirement', text('license_requirement')),
    ...optional('policy', text('license_policy')),
    ...optional('number', text('entity_number')),
    ...optional('remarks', remarksOf(fields, complain)),
  });
  for (const message of problems) yield { kind: 'problem', place, message };
  yield* reads;
}

const optional = <Key extends string>(
  key: Key,
  value: string | undefined,
): { readonly [K in Key]?: string } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string };

/** BIS and State rows have no type; the addresses that the Entity List holds are seen by their name. */
function typeOf(name: string, printed: string | undefined, complain: Complain): PartyType | undefined {
  if (isAddress(name)) return 'address';
  if (printed === undefined) return undefined;
  const type = TYPES.find((each) => each === printed.toLowerCase());
  if (type === undefined) complain(`${quoted(printed)} is no type of party that Licet knows`);
  return type;
}

/** A denial order runs through its last day, so the first day off the list is the one after. */
function dayAfter(text: string | undefined, complain: Complain): Iso | undefined {
  if (text === undefined || text.startsWith('9999')) return undefined;
  const last = isoDay(text);
  if (last === undefined)
    complain(`end_date: expected a day written YYYY-MM-DD, got ${quoted(text)}; the entry stays listed`);
  return last === undefined ? undefined : iso(day(last) + 1);
}

function addressesOf(fields: Fields, unread: Unread, complain: Complain): Address[] {
  const given = fields.addresses;
  const list = Array.isArray(given) ? given : given === undefined || given === null ? [] : [given];
  const addresses = list.map((each) => {
    const parts = fieldsOf(each);
    if (parts === undefined) {
      const text = textOf(each, 'addresses', complain);
      return text === undefined ? {} : { text };
    }
    unread.address(parts, 'an address', complain);
    const part = (key: string) => textOf(parts[key], key, complain);
    return address(
      [part('address'), part('state'), part('postal_code')],
      part('city'),
      part('country'),
      complain,
    );
  });
  // The State Department's entries have a country and no address.
  const country = textOf(fields.country, 'country', complain);
  return country === undefined ? addresses : [...addresses, address([], undefined, country, complain)];
}

/** What is no country stays in the text, so that whoever looks at a hit sees it. */
function address(
  parts: readonly (string | undefined)[],
  city: string | undefined,
  printed: string | undefined,
  complain: Complain,
): Address {
  const country = printed === undefined ? undefined : known(printed, complain);
  const text = [...parts, country === undefined ? printed : undefined]
    .filter((part) => part !== undefined)
    .join(', ');
  return {
    ...(text !== '' && { text }),
    ...(city !== undefined && { city }),
    ...(country !== undefined && { country }),
  };
}

function known(country: string, complain: Complain): string | undefined {
  const code = countryOf(country);
  if (code === undefined) complain(`${quoted(country)} is no country that Licet knows`);
  return code;
}

function remarksOf(fields: Fields, complain: Complain): string | undefined {
  const said = Object.entries(SAID).flatMap(([key, label]) => {
    const texts = textsOf(fields[key], key, complain);
    return texts.length === 0 ? [] : [`${label === '' ? '' : `${label}: `}${texts.join(', ')}`];
  });
  const ids = Array.isArray(fields.ids) ? fields.ids : [];
  for (const id of ids) {
    const parts = fieldsOf(id);
    const texts = ['type', 'number', 'country', 'issue_date', 'expiration_date'].map((key) =>
      textOf(parts?.[key], `ids.${key}`, complain),
    );
    if (texts.some((text) => text !== undefined))
      said.push(texts.filter((text) => text !== undefined).join(' '));
  }
  return said.length === 0 ? undefined : said.join('; ');
}
