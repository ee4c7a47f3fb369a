import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { TABLES } from '../../store/tables.ts';

/** Hash of everything that is in the database. */
export async function hashOfAll(store: Store): Promise<string> {
  const hash = createHash('sha256');
  for (const table of TABLES) {
    const { rows } = await sql<object>`select * from ${sql.table(table)}`.execute(store.db);
    hash.update(table);
    for (const row of rows.map((one) => JSON.stringify(one)).sort()) hash.update(row);
  }
  return hash.digest('hex');
}

/** What a host system would see of the desk: no ids of ours, no times, no versions. */
export async function contentOf(store: Store) {
  const { db } = store;
  const parties = await db.selectFrom('parties').selectAll().execute();
  const items = await db.selectFrom('items').selectAll().execute();
  const orders = await db.selectFrom('orders').selectAll().execute();
  const lines = await db.selectFrom('order_lines').selectAll().execute();
  const roles = await db.selectFrom('line_parties').selectAll().execute();
  const stock = await db.selectFrom('stock').selectAll().execute();
  const commitments = await db.selectFrom('commitments').selectAll().execute();
  const party = new Map(parties.map((one) => [one.id, `${one.external_id}/${one.name}`]));
  const item = new Map(items.map((one) => [one.id, one.external_id]));
  const order = new Map(orders.map((one) => [one.id, one.external_id]));
  const sorted = (rows: readonly object[]): readonly string[] =>
    rows.map((row) => JSON.stringify(row)).sort();
  const strip = ({ ...row }: Record<string, unknown>): object => {
    for (const name of ['id', 'version', 'changed_at', 'changed_by', 'created_at']) delete row[name];
    return row;
  };
  return {
    parties: sorted(parties.map(strip)),
    items: sorted(items.map(strip)),
    orders: sorted(orders.map(strip)),
    lines: sorted(
      lines.map((line) => ({
        ...strip({ ...line, order_id: order.get(line.order_id), item_id: item.get(line.item_id) }),
        parties: roles
          .filter(({ line_id }) => line_id === line.id)
          .map(({ role, party_id }) => `${role} ${party.get(party_id)}`)
          .sort(),
      })),
    ),
    stock: sorted(stock.map((row) => strip({ ...row, item_id: item.get(row.item_id) }))),
    commitments: sorted(commitments.map((row) => strip({ ...row, item_id: item.get(row.item_id) }))),
  };
}

export const counted = async (store: Store, table: 'audit' | 'parties' | 'items'): Promise<number> =>
  (await store.db.selectFrom(table).selectAll().execute()).length;
