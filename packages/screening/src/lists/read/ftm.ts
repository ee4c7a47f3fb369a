import type { Alias, PartyType } from '../party.ts';
import type { SourceId } from '../sources.ts';
import { linesOf } from './lines.ts';
import { isoDay, partyReads } from './parts.ts';
import { ListError, type Read, type Reader } from './reader.ts';

/** Schemata that can be a party to a transaction. A `LegalEntity` is a company or a person; the file cannot say. */
const PARTIES: Readonly<Record<string, PartyType | undefined>> = {
  Person: 'individual',
  Organization: 'entity',
  Company: 'entity',
  PublicBody: 'entity',
  LegalEntity: undefined,
  Vessel: 'vessel',
  Airplane: 'aircraft',
};

/**
 * Topics of what stands on a list itself. `debarment` is among them because OpenSanctions gives the 1260H list no
 * other. Left out: `sanction.linked`, `sanction.control` and `export.control.linked`, which OpenSanctions derives
 * from ownership and which stand on no list (the ownership reader takes the links), and `sanction.counter`,
 * sanctions of others against the exporter's own side.
 */
const LISTED = new Set(['sanction', 'export.control', 'export.risk', 'invest.ban', 'debarment']);
const LINKED = new Set(['sanction.linked', 'sanction.control', 'export.control.linked']);

/** The list of a sanction by the program that OpenSanctions gives it, where that names one. */
const PROGRAMS: Readonly<Record<string, SourceId>> = {
  'US-BIS-EL': 'EL',
  'US-BIS-MEU': 'MEU',
  'US-BIS-UVL': 'UVL',
  'US-BIS-DPL': 'DPL',
  'US-DOS-ISN': 'ISN',
  'US-AECA-DEBARRED': 'DTC',
  'US-DOD-1260H': '1260H',
  'US-CAPTA': 'CAP',
  'US-FSE': 'FSE',
  'US-NS-CMIC': 'CMIC',
  'US-NS-MBS': 'MBS',
  'US-NS-PLC': 'PLC',
  'US-SSI': 'SSI',
};

/** Else by its dataset; of the others (`us_ofac_cons`, `us_trade_csl`) only the program tells the list. */
const DATASETS: Readonly<Record<string, SourceId>> = {
  us_ofac_sdn: 'SDN',
  un_sc_sanctions: 'UN',
  us_dod_chinese_milcorps: '1260H',
  us_bis_denied: 'DPL',
  us_ddtc_debarred: 'DTC',
};

/** Lists whose `authorityId` is the citation of a notice; with the others it is the number of the entry. */
const CITED: ReadonlySet<SourceId> = new Set(['EL', 'MEU', 'UVL', 'DPL', 'ISN', 'DTC']);

const LONGEST_LINE = 10 * 1024 * 1024;

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly caption: string;
  readonly datasets: readonly string[];
  /** The values of a property; none where there is none. */
  readonly all: (property: string) => readonly string[];
}

interface Party {
  readonly place: string;
  readonly entity: Entity;
}

interface Sanction {
  readonly source: SourceId;
  readonly programs: readonly string[];
  readonly days: readonly string[];
  readonly end: string | undefined;
  readonly authority: string | undefined;
}

/**
 * OpenSanctions' FollowTheMoney entities, one JSON object a line (`entities.ftm.json`). The days on which a party
 * was listed stand in `Sanction` entities, before or after it, so the listed parties are kept until the end, and
 * one comes out for each list. A file that was cut off between two lines cannot be told from a whole one.
 */
export const ftm: Reader = {
  id: 'ftm',
  sources: [
    'EL',
    'MEU',
    'UVL',
    'DPL',
    'ISN',
    'DTC',
    '1260H',
    'SDN',
    'CAP',
    'FSE',
    'CMIC',
    'MBS',
    'PLC',
    'SSI',
    'UN',
    'OTHER',
  ],
  async *read(file) {
    const parties: Party[] = [];
    const sanctions = new Map<string, Sanction[]>();
    const left = { linked: 0, things: 0 };
    let known = false;

    for await (const { number, bytes, ended } of linesOf(file, LONGEST_LINE)) {
      const place = `line ${number}`;
      if (bytes === undefined) {
        yield {
          kind: 'problem',
          place,
          message: `the line is longer than ${LONGEST_LINE} bytes and was not read`,
        };
        continue;
      }
      const parsed = entityIn(bytes);
      if (parsed === 'blank') continue;
      if (typeof parsed === 'string') {
        if (!ended) throw new ListError('truncated', { file: file.name, place: `in line ${number}` });
        if (!known)
          throw new ListError('wrong-layout', {
            file: file.name,
            place,
            expected: 'a FollowTheMoney entity: {"id": ..., "schema": ..., "properties": {...}}',
            given: parsed,
          });
        yield { kind: 'problem', place, message: `the line was not read: ${parsed}` };
        continue;
      }
      known = true;
      if (parsed.schema === 'Sanction') {
        for (const id of parsed.all('entity'))
          sanctions.set(id, [...(sanctions.get(id) ?? []), sanctionOf(parsed)]);
        continue;
      }
      const topics = parsed.all('topics');
      if (!topics.some((topic) => LISTED.has(topic))) {
        if (topics.some((topic) => LINKED.has(topic))) left.linked++;
        continue;
      }
      if (!(parsed.schema in PARTIES)) left.things++;
      else parties.push({ place, entity: parsed });
    }

    for (const party of parties) yield* partiesOf(party, sanctions.get(party.entity.id) ?? []);
    for (const { entity } of parties) sanctions.delete(entity.id);
    const whole = (count: number, message: string): Read[] =>
      count === 0 ? [] : [{ kind: 'problem', place: 'the whole file', message: `${message}: ${count}` }];
    yield* whole(left.linked, 'linked to a listed entity but on no list, so not read as parties');
    yield* whole(left.things, 'listed but no party (a security, a wallet, an address), so not read');
    const [first] = sanctions.keys();
    yield* whole(
      sanctions.size,
      `with a sanction but not among the listed parties (first: ${first}), so not read`,
    );
  },
};

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The entity, or what is wrong with the line. */
function entityIn(bytes: Uint8Array): Entity | string {
  let value: unknown;
  try {
    const text = decoder.decode(bytes);
    if (text.trim() === '') return 'blank';
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof SyntaxError ? 'no JSON' : 'bytes that are not UTF-8';
  }
  if (!isObject(value)) return 'no JSON object';
  const { id, schema, properties, caption, datasets } = value;
  if (typeof id !== 'string' || typeof schema !== 'string' || !isObject(properties))
    return 'no id, schema or properties';
  return {
    id,
    schema,
    caption: typeof caption === 'string' ? caption : '',
    datasets: strings(datasets),
    all: (property) => (Object.hasOwn(properties, property) ? strings(properties[property]) : []),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

function sanctionOf(entity: Entity): Sanction {
  const programs = entity.all('programId');
  return {
    source: sourceOf(programs, entity.datasets),
    programs: programs.length > 0 ? programs : entity.all('program'),
    days: [...entity.all('listingDate'), ...entity.all('startDate')],
    end: [...entity.all('endDate')].sort().at(-1),
    authority: entity.all('unscId')[0] ?? entity.all('authorityId')[0],
  };
}

function sourceOf(programs: readonly string[], datasets: readonly string[]): SourceId {
  const sources = [
    ...programs.map((program) => PROGRAMS[program]),
    ...datasets.map((dataset) => DATASETS[dataset]),
  ];
  return sources.find((source) => source !== undefined) ?? 'OTHER';
}

function* partiesOf({ place, entity }: Party, sanctions: readonly Sanction[]): Generator<Read> {
  const bySource = new Map<SourceId, Sanction[]>();
  for (const sanction of sanctions)
    bySource.set(sanction.source, [...(bySource.get(sanction.source) ?? []), sanction]);
  // Without a sanction the datasets are all there is; each list that they name has the party.
  if (sanctions.length === 0)
    for (const dataset of entity.datasets.length > 0 ? entity.datasets : [''])
      bySource.set(DATASETS[dataset] ?? 'OTHER', []);

  const names = entity.all('name');
  const name = names.includes(entity.caption) ? entity.caption : (names[0] ?? '');
  const aliases: Alias[] = [
    ...[...names, ...entity.all('alias')].map((alias) => ({ name: alias })),
    ...entity.all('previousName').map((alias) => ({ name: alias, kind: 'former' as const })),
    ...[...entity.all('weakAlias'), ...entity.all('abbreviation')].map((alias) => ({
      name: alias,
      kind: 'weak' as const,
    })),
  ];
  const type = PARTIES[entity.schema];
  const countries = ['country', 'mainCountry', 'jurisdiction', 'nationality', 'citizenship', 'flag'].flatMap(
    entity.all,
  );
  const notes = entity.all('notes').join(' ');

  for (const [source, own] of bySource) {
    const authority = own.map((sanction) => sanction.authority).find((text) => text !== undefined);
    const number = CITED.has(source) ? undefined : source === 'OTHER' ? entity.id : authority;
    const citation = CITED.has(source) || source === 'UN' ? authority : undefined;
    const { listed, delisted, problems } = daysOf(own);
    yield* problems.map((message): Read => ({ kind: 'problem', place, message }));
    yield* partyReads(`${place} (${entity.id})`, {
      source,
      name,
      aliases,
      addresses: entity.all('address').map((text) => ({ text })),
      countries,
      programs: [...new Set(own.flatMap(({ programs }) => programs))],
      listed,
      delisted,
      ...(type && { type }),
      ...(number && { number }),
      ...(citation && { citation }),
      ...(notes && { remarks: notes }),
    });
  }
}

/** On the list from the first day of any sanction, off it when all have ended. A bare year or month is no day. */
function daysOf(sanctions: readonly Sanction[]): {
  listed: string | undefined;
  delisted: string | undefined;
  problems: string[];
} {
  const given = sanctions.flatMap(({ days }) => days);
  const ends = sanctions.map(({ end }) => end);
  const whole = (text: string | undefined): boolean => text !== undefined && isoDay(text) !== undefined;
  const partial = [...given, ...ends.filter((end) => end !== undefined)].filter((text) => !whole(text));
  return {
    // Where one of the days is vague, the first may be before all the others.
    listed: given.every(whole) ? [...given].sort()[0] : undefined,
    delisted: sanctions.length > 0 && ends.every(whole) ? [...ends].sort().at(-1) : undefined,
    problems: partial.map(
      (text) => `the sanction has the day '${text.slice(0, 40)}', which is not YYYY-MM-DD and was not used`,
    ),
  };
}
