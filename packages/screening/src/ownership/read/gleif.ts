import type { Iso } from '@licet/engine';
import { child, children, textOf, type XmlElement, xmlElements } from '../../lists/read/xml.ts';
import type { Holding, HoldingKind, Percent } from '../holding.ts';
import { countryOf } from './country-of.ts';
import { dayAfter, dayOf } from './day-of.ts';
import { OwnershipError } from './ownership-error.ts';
import { type OwnershipFile, type OwnershipRead, unreadable } from './read.ts';
import { tableOf } from './table-of.ts';

/**
 * What a relationship says of ownership. Consolidation is accounting: the parent mostly holds more than half,
 * but a company can be consolidated for less, by contract or votes, and the percentage that a few records give
 * is the consolidated part, written as 1.00 by some and 100 by others. So it is control by an unknown share. A
 * branch is no other person than its head office. A fund is managed, not owned, by its manager.
 */
const RELATIONSHIPS: Readonly<Record<string, { readonly kind: HoldingKind; readonly percent: Percent }>> = {
  IS_DIRECTLY_CONSOLIDATED_BY: { kind: 'control', percent: 'unknown' },
  IS_ULTIMATELY_CONSOLIDATED_BY: { kind: 'control', percent: 'unknown' },
  IS_INTERNATIONAL_BRANCH_OF: { kind: 'equity', percent: 100 },
  'IS_FUND-MANAGED_BY': { kind: 'management', percent: 'unknown' },
  IS_SUBFUND_OF: { kind: 'management', percent: 'unknown' },
  IS_FEEDER_TO: { kind: 'management', percent: 'unknown' },
};

/** Registrations that were never right. */
const VOID = new Set(['ANNULLED', 'DUPLICATE', 'ERRONEOUS']);

interface Relationship {
  readonly start: string;
  readonly end: string;
  readonly type: string;
  readonly status: string;
  readonly registration: string;
  readonly periods: readonly { readonly type: string; readonly from: string; readonly to: string }[];
}

interface Entity {
  readonly lei: string;
  readonly name: string;
  readonly registered: string;
  readonly headquarters: string;
  readonly category: string;
}

/**
 * GLEIF's relationship records (level 2, RR-CDF 2.1: who consolidates whom) or LEI records (level 1: names,
 * place of registration and headquarters), each as XML or CSV, unpacked. Ids are LEIs.
 *
 * Throws `OwnershipError` where the file is neither, `ListError` where its XML cannot be trusted.
 */
export async function* readGleif(file: OwnershipFile): AsyncGenerator<OwnershipRead> {
  const { head, bytes } = await peek(file.bytes);
  const whole = { name: file.name, bytes };
  const start = new TextDecoder()
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!start.startsWith('<')) return yield* readCsv(whole);
  const records = xmlElements(whole, {
    roots: ['RelationshipData', 'LEIData'],
    take: ['RelationshipRecord', 'LEIRecord'],
  });
  for await (const record of records)
    if (record.name === 'LEIRecord') yield* readEntity(entityOf(record), file.name, `line ${record.line}`);
    else yield* readRelationship(relationshipOf(record), file.name, `line ${record.line}`);
}

const HEAD = 4_096;

/** The first bytes, and all bytes again. */
async function peek(bytes: AsyncIterable<Uint8Array>) {
  const chunks = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let size = 0; size < HEAD; ) {
    const { value, done } = await chunks.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  return {
    head: Buffer.concat(first).subarray(0, HEAD),
    bytes: (async function* () {
      yield* first;
      for (;;) {
        const { value, done } = await chunks.next();
        if (done) return;
        yield value;
      }
    })(),
  };
}

const at = (element: XmlElement | undefined, ...path: string[]): string =>
  textOf(path.reduce<XmlElement | undefined>((one, name) => child(one, name), element));

function relationshipOf(record: XmlElement): Relationship {
  const relationship = child(record, 'Relationship');
  return {
    start: at(relationship, 'StartNode', 'NodeID'),
    end: at(relationship, 'EndNode', 'NodeID'),
    type: at(relationship, 'RelationshipType'),
    status: at(relationship, 'RelationshipStatus'),
    registration: at(record, 'Registration', 'RegistrationStatus'),
    periods: children(child(relationship, 'RelationshipPeriods'), 'RelationshipPeriod').map((period) => ({
      type: at(period, 'PeriodType'),
      from: at(period, 'StartDate'),
      to: at(period, 'EndDate'),
    })),
  };
}

function entityOf(record: XmlElement): Entity {
  const entity = child(record, 'Entity');
  return {
    lei: at(record, 'LEI'),
    name: at(entity, 'LegalName'),
    registered: at(entity, 'LegalJurisdiction') || at(entity, 'LegalAddress', 'Country'),
    headquarters: at(entity, 'HeadquartersAddress', 'Country'),
    category: at(entity, 'EntityCategory'),
  };
}

async function* readCsv(file: OwnershipFile): AsyncGenerator<OwnershipRead> {
  const table = await tableOf(file);
  const index = new Map(table.header.map((name, column) => [name.trim(), column]));
  const relationships =
    index.has('Relationship.StartNode.NodeID') && index.has('Relationship.EndNode.NodeID');
  if (!relationships && !(index.has('LEI') && index.has('Entity.LegalName')))
    throw new OwnershipError('no-gleif', {
      file: file.name,
      given: JSON.stringify(table.header.join(',').slice(0, 80)),
    });
  for await (const rows of table.rows)
    for (const { line, cells, problem } of rows) {
      const place = `line ${line}`;
      const cell = (name: string): string => (cells[index.get(name) ?? -1] ?? '').trim();
      if (problem !== undefined) yield unreadable(problem, file.name, place);
      else if (relationships) yield* readRelationship(relationshipRow(cell), file.name, place);
      else
        yield* readEntity(
          {
            lei: cell('LEI'),
            name: cell('Entity.LegalName'),
            registered: cell('Entity.LegalJurisdiction') || cell('Entity.LegalAddress.Country'),
            headquarters: cell('Entity.HeadquartersAddress.Country'),
            category: cell('Entity.EntityCategory'),
          },
          file.name,
          place,
        );
    }
}

/** The published CSV has five groups of columns for periods. */
const relationshipRow = (cell: (name: string) => string): Relationship => ({
  start: cell('Relationship.StartNode.NodeID'),
  end: cell('Relationship.EndNode.NodeID'),
  type: cell('Relationship.RelationshipType'),
  status: cell('Relationship.RelationshipStatus'),
  registration: cell('Registration.RegistrationStatus'),
  periods: [1, 2, 3, 4, 5]
    .map((number) => ({
      type: cell(`Relationship.Period.${number}.periodType`),
      from: cell(`Relationship.Period.${number}.startDate`),
      to: cell(`Relationship.Period.${number}.endDate`),
    }))
    .filter(({ type, from, to }) => type + from + to !== ''),
});

function* readRelationship(one: Relationship, file: string, place: string): Generator<OwnershipRead> {
  const says = RELATIONSHIPS[one.type];
  if (one.start === '' || one.end === '')
    return yield unreadable('a relationship without both of its ends', file, place);
  if (says === undefined)
    return yield unreadable(`the relationship '${one.type.slice(0, 60)}' is not known here`, file, place);
  if (VOID.has(one.registration)) return;
  const period = one.periods.find(({ type }) => type === 'RELATIONSHIP_PERIOD');
  const from = bound(period?.from, 'first');
  const last = bound(period?.to, 'last');
  for (const [text, read] of [
    [period?.from, from],
    [period?.to, last],
  ] as const)
    if (text && read === undefined)
      yield unreadable(`'${text.slice(0, 60)}' is no day; it counts as not said`, file, place);
  if (one.status === 'INACTIVE' && last === undefined)
    return yield unreadable(
      `the relationship of ${one.start} to ${one.end} has ended, the record does not say when. It is left out`,
      file,
      place,
    );
  for (const id of [one.start, one.end]) yield { kind: 'party', party: { id, name: id } };
  const holding: Holding = {
    owner: one.end,
    owned: one.start,
    ...says,
    ...(from === undefined ? {} : { from }),
    ...(last === undefined ? {} : { to: dayAfter(last) }),
    // Direct and ultimate parent can be one and the same: two statements, not two blocks of shares.
    source: `${file} ${one.type}`,
    place,
  };
  yield { kind: 'holding', holding };
}

const bound = (text: string | undefined, end: 'first' | 'last'): Iso | undefined =>
  text === undefined || text === '' ? undefined : dayOf(text, end);

function* readEntity(
  { lei, name, registered, headquarters, category }: Entity,
  file: string,
  place: string,
): Generator<OwnershipRead> {
  if (lei === '' || name === '') return yield unreadable('an LEI record without LEI or name', file, place);
  const [country, seat] = [countryOf(registered), countryOf(headquarters)];
  for (const [text, code] of [
    [registered, country],
    [headquarters, seat],
  ] as const)
    if (text !== '' && code === undefined)
      yield unreadable(`'${text.slice(0, 60)}' names no country; it counts as not said`, file, place);
  yield {
    kind: 'party',
    party: {
      id: lei,
      name,
      kind: category === 'SOLE_PROPRIETOR' ? 'person' : 'company',
      ...(country === undefined ? {} : { country }),
      ...(seat === undefined ? {} : { headquarters: seat }),
    },
  };
}
