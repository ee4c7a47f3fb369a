import { sql } from 'kysely';
import { wanted } from '../book/blocks.ts';
import type { Book } from '../book/book.ts';
import type { Line } from '../determine/line-record.ts';
import { loadItems } from '../items/settle-item.ts';
import { loadParties } from '../parties/settle-party.ts';
import type { LinePartyRow } from '../store/schema.ts';
import { LINE_ROLES } from './line-parties.ts';
import type { LineSaid } from './line-said.ts';
import type { Lines } from './settle-line.ts';

/** A line and the order in the host system that it is of. */
export interface Asked {
  readonly order: string;
  readonly line: LineSaid;
}

/** Reads all that these lines could touch, in a few queries. */
export async function loadLines(book: Book, lines: Lines, asked: readonly Asked[]): Promise<void> {
  const parties = asked.flatMap(({ line }) => Object.values(line.parties).flat());
  await loadParties(book, {
    ids: parties.flatMap(({ externalId }) => externalId ?? []),
    names: parties.flatMap(({ name }) => name ?? []),
  });
  await loadItems(
    book,
    asked.map(({ line }) => line.item),
  );
  await loadOrders(
    book,
    asked.map(({ order }) => order),
  );
  const keys = asked.flatMap(({ order, line }): [string, string][] => {
    const [known] = book.orders.find('external', order);
    return known === undefined ? [] : [[known.id, line.externalId]];
  });
  for (const some of wanted(keys)) await loadThese(book, lines, some);
}

/** Reads orders by their ids in the host system. */
export async function loadOrders({ db, orders }: Book, ids: Iterable<string>): Promise<void> {
  for (const some of wanted(ids))
    for (const row of await db.selectFrom('orders').selectAll().where('external_id', 'in', some).execute())
      orders.know(row);
}

/** Lines by order and id: each a look into the index that keeps them apart. */
async function loadThese(
  { db }: Book,
  lines: Lines,
  keys: readonly (readonly [string, string])[],
): Promise<void> {
  const pairs = sql.join(keys.map(([order, line]) => sql`(${order}, ${line})`));
  const { rows } = await sql<Line>`
    with wanted (wanted_order, wanted_line) as (values ${pairs})
    select order_lines.* from wanted
    join order_lines on order_lines.order_id = wanted_order and order_lines.external_id = wanted_line`.execute(
    db,
  );
  const roles = new Map<string, LinePartyRow[]>();
  for (const ids of wanted(rows.map(({ id }) => id)))
    for (const row of await db
      .selectFrom('line_parties')
      .selectAll()
      .where('line_id', 'in', ids)
      .orderBy('party_id')
      .execute())
      roles.set(row.line_id, [...(roles.get(row.line_id) ?? []), row]);
  for (const row of rows) {
    const named = roles.get(row.id) ?? [];
    const parties = LINE_ROLES.flatMap((role) =>
      named.filter((one) => one.role === role).map(({ party_id }) => [role, party_id]),
    );
    lines.know({ ...row, parties: JSON.stringify(parties) });
  }
}
