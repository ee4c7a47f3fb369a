import type { Kysely, Selectable } from 'kysely';
import type { ItemRow, LinePartyRole, OrderLineRow, PartyRow, Schema } from '../store/schema.ts';

export type Line = Selectable<OrderLineRow>;
export type Item = Selectable<ItemRow>;
export type Party = Selectable<PartyRow>;

/** An order line with all that its question is made of. */
export interface LineRecord {
  readonly line: Line;
  readonly item: Item;
  readonly parties: readonly { readonly role: LinePartyRole; readonly party: Party }[];
}

/** Lines read and changed in one go: others wait for the change, and what it needs dies young. */
export const PAGE = 250;

/**
 * Whether what is read has to stay as it is until the change ends. PostgreSQL is told so row by row; a change of SQLite
 * is alone from its beginning.
 */
export interface Reading {
  readonly hold: boolean;
}

/** Lines by their ids, in that order. */
export const linesOf = (db: Kysely<Schema>, ids: readonly string[], { hold }: Reading): Promise<Line[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('order_lines')
        .selectAll()
        .where('id', 'in', ids)
        .orderBy('id')
        .$if(hold, (query) => query.forUpdate())
        .execute();

/** The records of some lines, in their order. */
export async function lineRecords(
  db: Kysely<Schema>,
  lines: readonly Line[],
  { hold }: Reading = { hold: false },
): Promise<readonly LineRecord[]> {
  if (lines.length === 0) return [];
  const ids = lines.map(({ id }) => id);
  const roles = await db
    .selectFrom('line_parties')
    .selectAll()
    .where('line_id', 'in', ids)
    .orderBy('line_id')
    .orderBy('role')
    .orderBy('party_id')
    .execute();
  const items = await byId(db, 'items', new Set(lines.map(({ item_id }) => item_id)), hold);
  const parties = await byId(db, 'parties', new Set(roles.map(({ party_id }) => party_id)), hold);
  const rolesOf = Map.groupBy(roles, ({ line_id }) => line_id);
  return lines.map((line) => ({
    line,
    item: items.get(line.item_id) as Item,
    parties: (rolesOf.get(line.id) ?? []).map(({ role, party_id }) => ({
      role,
      party: parties.get(party_id) as Party,
    })),
  }));
}

async function byId<Table extends 'items' | 'parties'>(
  db: Kysely<Schema>,
  table: Table,
  ids: ReadonlySet<string>,
  hold: boolean,
): Promise<Map<string, Selectable<Schema[Table]>>> {
  if (ids.size === 0) return new Map();
  const rows = (await db
    .selectFrom(table as 'items')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('id')
    .$if(hold, (query) => query.forShare())
    .execute()) as unknown as (Selectable<Schema[Table]> & { readonly id: string })[];
  return new Map(rows.map((row) => [row.id, row]));
}
