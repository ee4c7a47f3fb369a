import type { Holding, HoldingKind, OwnershipParty, Percent } from '../holding.ts';
import { countryOf } from './country-of.ts';
import { dayAfter, dayOf } from './day-of.ts';
import { linesOf } from './lines.ts';
import { readPercent } from './percent.ts';
import { type OwnershipFile, type OwnershipRead, unreadable } from './read.ts';

/** Links between two parties, by the properties that name their ends. */
const LINKS: Readonly<
  Record<string, { readonly owner: string; readonly owned: string; readonly kind: HoldingKind }>
> = {
  Ownership: { owner: 'owner', owned: 'asset', kind: 'equity' },
  Directorship: { owner: 'director', owned: 'organization', kind: 'management' },
};

const PARTIES: Readonly<Record<string, 'company' | 'person'>> = {
  Company: 'company',
  Organization: 'company',
  PublicBody: 'company',
  Asset: 'company',
  Person: 'person',
};

/** Of which one cannot tell whether they are persons. */
const EITHER = new Set(['LegalEntity', 'Thing']);

/**
 * Holdings and parties of a FollowTheMoney file, one entity on each line, in any order; entities of other
 * schemas are passed over. A directorship is no holding, but the same management. Dates are the first and the
 * last day of it; of a year alone, the first or the last day of the year.
 *
 * Throws `OwnershipError` where a line is too long to be an entity.
 */
export async function* readFtmOwnership(file: OwnershipFile): AsyncGenerator<OwnershipRead> {
  for await (const { number, text } of linesOf(file)) {
    const place = `line ${number}`;
    const entity = text === undefined ? undefined : parse(text);
    if (entity === undefined) yield unreadable('the line holds no FollowTheMoney entity', file.name, place);
    else if (entity.schema in LINKS) yield* readLink(entity, file.name, place);
    else if (entity.schema in PARTIES || EITHER.has(entity.schema))
      yield { kind: 'party', party: partyOf(entity) };
  }
}

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly caption: string;
  readonly datasets: readonly string[];
  /** The values of a property that are texts, or the ids of nested entities. */
  readonly values: (property: string) => readonly string[];
}

function parse(text: string): Entity | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.schema !== 'string') return undefined;
  const properties = isRecord(value.properties) ? value.properties : {};
  return {
    id: value.id,
    schema: value.schema,
    caption: typeof value.caption === 'string' ? value.caption : '',
    datasets: Array.isArray(value.datasets) ? value.datasets.filter((one) => typeof one === 'string') : [],
    values: (property) => {
      const all = Object.hasOwn(properties, property) ? properties[property] : undefined;
      return (Array.isArray(all) ? all : [all]).flatMap((one: unknown) =>
        typeof one === 'string' ? [one] : isRecord(one) && typeof one.id === 'string' ? [one.id] : [],
      );
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function partyOf({ id, schema, caption, values }: Entity): OwnershipParty {
  const kind = Object.hasOwn(PARTIES, schema) ? PARTIES[schema] : undefined;
  const countries = new Set(values('jurisdiction').map(countryOf));
  const [country] = countries;
  return {
    id,
    name: caption || values('name')[0] || id,
    ...(kind === undefined ? {} : { kind }),
    ...(countries.size === 1 && country !== undefined ? { country } : {}),
  };
}

function* readLink(entity: Entity, file: string, place: string): Generator<OwnershipRead> {
  const link = LINKS[entity.schema] as (typeof LINKS)[string];
  const owners = entity.values(link.owner);
  const owned = entity.values(link.owned);
  if (owners.length === 0 || owned.length === 0)
    return yield unreadable(
      `${entity.schema} '${entity.id.slice(0, 60)}' lacks one of its ends`,
      file,
      place,
    );
  const written = entity.values('percentage');
  const percents = written.map(readPercent);
  for (const [index, percent] of percents.entries())
    if (percent === undefined)
      yield unreadable(
        `'${written[index]?.slice(0, 60)}' is no percentage; it counts as unknown`,
        file,
        place,
      );
  const from = entity.values('startDate').map((text) => dayOf(text, 'first'));
  const to = entity.values('endDate').map((text) => dayOf(text, 'last'));
  if (from.includes(undefined) || to.includes(undefined))
    yield unreadable('a date is no day of the calendar; it counts as not said', file, place);
  const first = from.includes(undefined) ? undefined : from.sort()[0];
  const last = to.includes(undefined) ? undefined : to.sort().at(-1);
  const shared = owners.length > 1 || owned.length > 1;
  for (const owner of owners)
    for (const one of owned) {
      const holding: Holding = {
        owner,
        owned: one,
        // A figure for several owners together is nobody's own.
        percent: shared ? 'unknown' : percentOf(percents),
        kind: link.kind,
        ...(first === undefined ? {} : { from: first }),
        ...(last === undefined ? {} : { to: dayAfter(last) }),
        source: [file, ...entity.datasets].join(' '),
        place,
      };
      yield { kind: 'holding', holding };
    }
}

/** Several figures for one holding are the range that they span. */
function percentOf(percents: readonly (Percent | undefined)[]): Percent {
  if (percents.length === 0) return 'unknown';
  const ends = percents.flatMap((one) => (one === undefined || one === 'unknown' ? [0, 100] : one));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low === 0 && high === 100) return 'unknown';
  return low === high ? low : [low, high];
}
