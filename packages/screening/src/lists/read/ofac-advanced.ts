import type { Address, Alias, PartyType } from '../party.ts';
import type { SourceId } from '../sources.ts';
import { listOfPrograms } from './ofac-programs.ts';
import { isoDay, partyReads } from './parts.ts';
import { ListError, type Read } from './reader.ts';
import { child, children, textOf, type XmlElement } from './xml.ts';

/** The lists as the file's own table of lists calls them. */
const LISTS: Readonly<Record<string, SourceId>> = {
  'SDN List': 'SDN',
  'Sectoral Sanctions Identifications List': 'SSI',
  'Non-SDN Palestinian Legislative Council List': 'PLC',
  'Non-SDN CMIC List': 'CMIC',
  'Non-SDN Menu-Based Sanctions List': 'MBS',
  'CAPTA List': 'CAP',
  'FSE List': 'FSE',
};

/** Said of an entry beside its own list, so of no use alone. */
const ALL_LISTS = 'Consolidated List';

const TYPES: Readonly<Record<string, PartyType>> = {
  Individual: 'individual',
  Entity: 'entity',
  Vessel: 'vessel',
  Aircraft: 'aircraft',
};

/** The order in which a name is said; a part of another kind keeps its place at the end. */
const ORDER = ['First Name', 'Middle Name', 'Patronymic', 'Matronymic', 'Maiden Name', 'Last Name'];

const SETS = [
  'AliasTypeValues',
  'AreaCodeValues',
  'CountryValues',
  'DocNameStatusValues',
  'EntryEventTypeValues',
  'FeatureTypeValues',
  'ListValues',
  'LocPartTypeValues',
  'NamePartTypeValues',
  'PartySubTypeValues',
  'PartyTypeValues',
  'SanctionsTypeValues',
] as const;
type SetName = (typeof SETS)[number];

/** One list entry of a profile, from its `SanctionsEntry`. */
interface Listing {
  readonly list: string;
  readonly programs: readonly string[];
  readonly days: readonly string[];
}

interface Profile {
  readonly place: string;
  readonly number: string;
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly type?: PartyType;
  readonly addresses: readonly Address[];
  readonly countries: readonly string[];
  readonly remarks: string;
}

/** OFAC's advanced XML (`sdn_advanced.xml`, `cons_advanced.xml`), one element after the other. */
interface OfacAdvanced {
  readonly elements: readonly string[];
  take(element: XmlElement): void;
  end(): Generator<Read>;
}

/**
 * The file is a database in XML: code tables first, then locations, then parties that point at them, and last
 * the entries that say on which list a party stands. So locations and parties (22,000 and 19,000) are kept
 * until the end, in the few fields that are needed, and one party comes out for each list it is on.
 */
export function ofacAdvanced(file: string): OfacAdvanced {
  const sets = new Map<string, ReadonlyMap<string, XmlElement>>();
  const locations = new Map<string, Address>();
  const profiles = new Map<string, Profile>();
  const listings = new Map<string, Listing[]>();
  const problems: Read[] = [];
  let issued: string | undefined;

  const report = (place: string, message: string): void => {
    problems.push({ kind: 'problem', place, message });
  };
  const entry = (set: SetName, id: string | undefined): XmlElement | undefined =>
    id === undefined ? undefined : sets.get(set)?.get(id);
  const said = (set: SetName, id: string | undefined): string => textOf(entry(set, id));

  const country = (location: XmlElement): string => {
    const id = child(location, 'LocationCountry')?.attributes.CountryID;
    const own = entry('CountryValues', id);
    if (own !== undefined) return own.attributes.ISO2 || textOf(own);
    const area = entry('AreaCodeValues', child(location, 'LocationAreaCode')?.attributes.AreaCodeID);
    return area?.attributes.Description ?? textOf(area);
  };

  const address = (location: XmlElement): Address => {
    const parts = new Map(
      children(location, 'LocationPart').map((part) => {
        const values = children(part, 'LocationPartValue');
        const primary = values.find(({ attributes }) => attributes.Primary === 'true') ?? values[0];
        return [said('LocPartTypeValues', part.attributes.LocPartTypeID), textOf(child(primary, 'Value'))];
      }),
    );
    const city = parts.get('CITY') ?? '';
    parts.delete('CITY');
    return { text: [...parts.values()].filter(Boolean).join(', '), city, country: country(location) };
  };

  const names = (identity: XmlElement | undefined, place: string): { name: string; aliases: Alias[] } => {
    const groups = new Map(
      children(child(identity, 'NamePartGroups'))
        .flatMap((master) => children(master, 'NamePartGroup'))
        .map(({ attributes }) => [attributes.ID, said('NamePartTypeValues', attributes.NamePartTypeID)]),
    );
    let name = '';
    const aliases: Alias[] = [];
    for (const alias of children(identity, 'Alias')) {
      const kind = said('AliasTypeValues', alias.attributes.AliasTypeID);
      if (kind === '') report(place, `alias type ${alias.attributes.AliasTypeID} is in no table of the file`);
      const weak = alias.attributes.LowQuality === 'true';
      for (const documented of children(alias, 'DocumentedName')) {
        const text = spoken(documented, groups);
        const status = said('DocNameStatusValues', documented.attributes.DocNameStatusID);
        if (alias.attributes.Primary === 'true' && (name === '' || status === 'Primary Latin')) {
          if (name !== '') aliases.push({ name });
          name = text;
        } else if (weak) aliases.push({ name: text, kind: 'weak' });
        else aliases.push(kind === 'F.K.A.' ? { name: text, kind: 'former' } : { name: text });
      }
    }
    return { name, aliases };
  };

  const typeOf = (profile: XmlElement): PartyType | undefined => {
    const sub = entry('PartySubTypeValues', profile.attributes.PartySubTypeID);
    return TYPES[textOf(sub)] ?? TYPES[said('PartyTypeValues', sub?.attributes.PartyTypeID)];
  };

  const features = (profile: XmlElement, place: string): Pick<Profile, 'addresses' | 'countries'> => {
    const addresses: Address[] = [];
    const countries: string[] = [];
    for (const feature of children(profile, 'Feature')) {
      const what = said('FeatureTypeValues', feature.attributes.FeatureTypeID);
      const belongs = /^(nationality|citizenship|vessel flag)/i.test(what);
      if (what !== 'Location' && !belongs) continue;
      for (const version of children(feature, 'FeatureVersion')) {
        const detail = textOf(child(version, 'VersionDetail'));
        if (belongs && detail !== '') countries.push(detail);
        for (const { attributes } of children(version, 'VersionLocation')) {
          const location = locations.get(attributes.LocationID ?? '');
          if (location === undefined) report(place, `location ${attributes.LocationID} is not in the file`);
          else if (!belongs) addresses.push(location);
          else if (location.country) countries.push(location.country);
        }
      }
    }
    return { addresses, countries };
  };

  const party = (element: XmlElement): void => {
    const number = element.attributes.FixedRef ?? '';
    const place = `line ${element.line} (party ${number})`;
    const all = children(element, 'Profile');
    if (all.length === 0) report(place, 'the party has no profile, so no name');
    for (const profile of all) {
      const identities = children(profile, 'Identity');
      const primary = identities.find(({ attributes }) => attributes.Primary === 'true') ?? identities[0];
      const own = names(primary, place);
      const others = identities
        .filter((identity) => identity !== primary)
        .map((identity) => names(identity, place));
      const type = typeOf(profile);
      const id = profile.attributes.ID ?? number;
      if (profiles.has(id)) report(place, `profile ${id} was in the file before; this one is read`);
      profiles.set(id, {
        place,
        number,
        name: own.name,
        aliases: [...own.aliases, ...others.flatMap(({ name, aliases }) => [{ name }, ...aliases])],
        ...(type && { type }),
        ...features(profile, place),
        remarks: textOf(child(element, 'Comment')),
      });
    }
  };

  const sanction = (element: XmlElement): void => {
    const id = element.attributes.ProfileID ?? '';
    const created = children(element, 'EntryEvent').filter(
      ({ attributes }) => said('EntryEventTypeValues', attributes.EntryEventTypeID) === 'Created',
    );
    const programs = children(element, 'SanctionsMeasure')
      .filter(({ attributes }) => said('SanctionsTypeValues', attributes.SanctionsTypeID) === 'Program')
      .map((measure) => textOf(child(measure, 'Comment')))
      .filter(Boolean);
    const listing: Listing = {
      list: said('ListValues', element.attributes.ListID) || `list ${element.attributes.ListID}`,
      programs,
      days: created.map((event) => dayOf(child(event, 'Date'))).filter(Boolean),
    };
    listings.set(id, [...(listings.get(id) ?? []), listing]);
    if (!profiles.has(id))
      report(`line ${element.line}`, `the entry is of profile ${id}, which is not in the file`);
  };

  return {
    elements: [...SETS, 'DateOfIssue', 'Location', 'DistinctParty', 'SanctionsEntry'],
    take: (element) => {
      if (element.attributes.DeltaAction !== undefined)
        throw new ListError('wrong-layout', {
          file,
          place: `line ${element.line}`,
          expected: 'the whole list',
          given: 'a file of changes (DeltaAction)',
        });
      if (element.name === 'DistinctParty') party(element);
      else if (element.name === 'SanctionsEntry') sanction(element);
      else if (element.name === 'Location') locations.set(element.attributes.ID ?? '', address(element));
      else if (element.name === 'DateOfIssue') issued = dayOf(element);
      else
        sets.set(element.name, new Map(children(element).map((value) => [value.attributes.ID ?? '', value])));
    },
    *end() {
      for (const [id, profile] of profiles) yield* partiesOf(profile, listings.get(id) ?? []);
      yield* problems;
      const date = isoDay(issued ?? '');
      if (date !== undefined) yield { kind: 'dated', date, what: 'day of issue' };
    },
  };
}

function* partiesOf({ place, ...profile }: Profile, all: readonly Listing[]): Generator<Read> {
  const own = all.filter(({ list }) => list !== ALL_LISTS);
  const bySource = new Map<SourceId, Listing[]>();
  for (const listing of own.length > 0 ? own : all) {
    const { source, doubt } = sourceOf(listing);
    if (doubt !== undefined) yield { kind: 'problem', place, message: doubt };
    bySource.set(source, [...(bySource.get(source) ?? []), listing]);
  }
  if (all.length === 0) {
    yield {
      kind: 'problem',
      place,
      message: 'no entry says on which list the party is; it is kept as OTHER',
    };
    bySource.set('OTHER', []);
  }
  for (const [source, listings] of bySource) {
    const { remarks, ...rest } = profile;
    yield* partyReads(place, {
      ...rest,
      source,
      programs: [...new Set(listings.flatMap(({ programs }) => programs))],
      listed: listings.flatMap(({ days }) => days).sort()[0],
      ...(remarks && { remarks }),
    });
  }
}

function sourceOf({ list, programs }: Listing): { source: SourceId; doubt?: string } {
  const known = LISTS[list];
  if (known !== undefined) return { source: known };
  const guess = listOfPrograms(programs);
  if (guess.sure && guess.source !== 'SDN') return { source: guess.source };
  return { source: 'OTHER', doubt: `'${list}' is no list that Licet knows; the entry is kept as OTHER` };
}

/** `<Year>2001</Year><Month>12</Month><Day>4</Day>`; empty where a part is missing. */
function dayOf(element: XmlElement | undefined): string {
  const [year, month, date] = ['Year', 'Month', 'Day'].map((part) => textOf(child(element, part)));
  return year && month && date ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : '';
}

/** A person's parts come last name first; they are put in the order in which the name is said. */
function spoken(documented: XmlElement, groups: ReadonlyMap<string | undefined, string>): string {
  const rank = (kind: string): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);
  return children(documented, 'DocumentedNamePart')
    .flatMap((part) => children(part, 'NamePartValue'))
    .map((value) => ({ text: textOf(value), kind: groups.get(value.attributes.NamePartGroupID) ?? '' }))
    .sort((a, b) => rank(a.kind) - rank(b.kind))
    .map(({ text }) => text)
    .join(' ');
}
