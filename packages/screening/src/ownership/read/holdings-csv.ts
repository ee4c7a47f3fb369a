import type { Holding, HoldingKind, OwnershipParty } from '../holding.ts';
import { columns, headerKey } from './columns.ts';
import { countryOf } from './country-of.ts';
import { dayAfter, dayOf } from './day-of.ts';
import { OwnershipError } from './ownership-error.ts';
import { readPercent } from './percent.ts';
import { type OwnershipFile, type OwnershipRead, unreadable } from './read.ts';
import { tableOf } from './table-of.ts';

const COLUMNS = {
  owner: ['owner', 'propriétaire', 'actionnaire', 'shareholder', 'détenteur', 'parent'],
  ownerId: ['owner_id', 'id_propriétaire', 'id_actionnaire'],
  ownerCountry: ['owner_country', 'pays_propriétaire', 'pays_du_propriétaire', 'pays_actionnaire'],
  ownerHq: [
    'owner_hq',
    'owner_headquarters',
    'siège_propriétaire',
    'siège_du_propriétaire',
    'siège_actionnaire',
  ],
  owned: ['owned', 'company', 'société', 'détenue', 'société_détenue', 'filiale', 'subsidiary'],
  ownedId: ['owned_id', 'company_id', 'id_société', 'id_détenue'],
  ownedCountry: ['owned_country', 'company_country', 'pays_société', 'pays_de_la_société', 'pays_détenue'],
  ownedHq: ['owned_hq', 'owned_headquarters', 'siège_société', 'siège_de_la_société', 'siège_détenue'],
  percent: ['percent', 'percentage', 'share', 'pourcentage', 'part', 'pct'],
  from: ['from', 'start', 'since', 'de', 'du', 'depuis', 'début'],
  to: ['to', 'end', 'until', 'au', 'à', "jusqu'au", 'fin'],
  kind: ['kind', 'type', 'nature'],
} as const;

const KINDS: Readonly<Record<string, HoldingKind>> = {
  '': 'equity',
  equity: 'equity',
  shares: 'equity',
  capital: 'equity',
  parts: 'equity',
  actions: 'equity',
  vote: 'vote',
  votes: 'vote',
  voting: 'vote',
  droitsdevote: 'vote',
  control: 'control',
  controle: 'control',
  management: 'management',
  direction: 'management',
  board: 'management',
  directors: 'management',
  dirigeants: 'management',
};

/**
 * A company's own table of holdings, as CSV: `owner,owned` and, where known, `owner_country,owned_country` (place
 * of registration), `owner_hq,owned_hq`, `percent,from,to,kind,owner_id,owned_id`. Headers in English or French.
 * `to` is the first day on which it is no longer held. Without ids a party is its name.
 *
 * Throws `OwnershipError` where the file is no table or lacks `owner` or `owned`.
 */
export async function* readHoldingsCsv(file: OwnershipFile): AsyncGenerator<OwnershipRead> {
  const table = await tableOf(file);
  const column = columns(table.header, COLUMNS);
  // "%" alone has no letter to know it by.
  const percentAt = column.percent ?? table.header.findIndex((name) => name.trim() === '%');
  for (const expected of ['owner', 'owned'] as const)
    if (column[expected] === undefined)
      throw new OwnershipError('missing-column', {
        file: file.name,
        expected,
        given: table.header
          .map((name) => `'${name.slice(0, 40)}'`)
          .slice(0, 20)
          .join(', '),
      });

  for await (const rows of table.rows)
    for (const { line, cells, problem } of rows) {
      const place = `line ${line}`;
      if (problem !== undefined) {
        yield unreadable(problem, file.name, place);
        continue;
      }
      const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? '').trim());
      const parties = (['owner', 'owned'] as const).map((role) =>
        partyOf({
          name: cell(column[role]),
          id: cell(column[`${role}Id`]),
          country: cell(column[`${role}Country`]),
          headquarters: cell(column[`${role}Hq`]),
        }),
      );
      const [owner, owned] = parties as [Written, Written];
      if (owner.party.name === '' || owned.party.name === '') {
        yield unreadable(
          'expected an owner and a company that it holds; one of them is empty',
          file.name,
          place,
        );
        continue;
      }
      for (const { party, strange } of parties) {
        yield { kind: 'party', party };
        for (const text of strange)
          yield unreadable(
            `'${text.slice(0, 60)}' names no country; it counts as not said`,
            file.name,
            place,
          );
      }
      const { holding, strange } = holdingOf({
        owner: owner.party.id,
        owned: owned.party.id,
        percent: cell(percentAt),
        from: cell(column.from),
        to: cell(column.to),
        kind: cell(column.kind),
      });
      yield { kind: 'holding', holding: { ...holding, source: file.name, place } };
      for (const message of strange) yield unreadable(message, file.name, place);
    }
}

interface Written {
  readonly party: OwnershipParty;
  /** Countries that are none. */
  readonly strange: readonly string[];
}

function partyOf({
  name,
  id,
  country,
  headquarters,
}: Record<'name' | 'id' | 'country' | 'headquarters', string>): Written {
  const [registered, seat] = [countryOf(country), countryOf(headquarters)];
  return {
    party: {
      id: id === '' ? nameId(name) : id,
      name: name === '' ? id : name,
      ...(registered === undefined ? {} : { country: registered }),
      ...(seat === undefined ? {} : { headquarters: seat }),
    },
    strange: [
      ...(country !== '' && registered === undefined ? [country] : []),
      ...(headquarters !== '' && seat === undefined ? [headquarters] : []),
    ],
  };
}

/** Without an id a party is its name: two records that spell it alike must not break the chain. */
const nameId = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function holdingOf({
  owner,
  owned,
  percent,
  from,
  to,
  kind,
}: Record<'owner' | 'owned' | 'percent' | 'from' | 'to' | 'kind', string>): {
  holding: Omit<Holding, 'source'>;
  strange: string[];
} {
  const strange: string[] = [];
  const share = readPercent(percent);
  if (share === undefined)
    strange.push(
      `expected a percentage such as 50, 50.5 %, >50, 25-50 or unknown, got '${percent.slice(0, 60)}'. It counts as unknown`,
    );
  const days = { from: dayOf(from, 'first'), to: dayOf(to, 'first') };
  for (const [name, text] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (text !== '' && days[name] === undefined)
      strange.push(
        `${name}: expected a day written YYYY-MM-DD, got '${text.slice(0, 60)}'. It counts as not said`,
      );
  // A year alone in `to` ends with the year, so that nothing ends too early.
  if (/^\d{4}(-\d{2})?$/.test(to)) {
    const last = dayOf(to, 'last');
    if (last !== undefined) days.to = dayAfter(last);
  }
  const known = KINDS[headerKey(kind)];
  if (known === undefined)
    strange.push(
      `kind: expected equity, vote, control or management, got '${kind.slice(0, 60)}'. It counts as equity`,
    );
  return {
    holding: {
      owner,
      owned,
      percent: share ?? 'unknown',
      kind: known ?? 'equity',
      ...(days.from === undefined ? {} : { from: days.from }),
      ...(days.to === undefined ? {} : { to: days.to }),
    },
    strange,
  };
}
