import type { Kysely, Selectable } from 'kysely';
import type { Item, Party } from '../determine/line-record.ts';
import type { OrderRow, Schema } from '../store/schema.ts';
import { type Ledger, ledger } from './ledger.ts';

export type Order = Selectable<OrderRow>;

/** What a batch reads of the desk, and what it has decided so far. */
export interface Book {
  readonly db: Kysely<Schema>;
  /** An id for a new row. */
  id(): string;
  readonly parties: Ledger<Party>;
  readonly items: Ledger<Item>;
  readonly orders: Ledger<Order>;
}

const byId = ({ id }: { readonly id: string }): string => id;

export const bookOf = (db: Kysely<Schema>, id: () => string): Book => ({
  db,
  id,
  parties: ledger<Party>(byId, { id: byId, external: (row) => row.external_id, name: (row) => row.name }),
  items: ledger<Item>(byId, {
    id: byId,
    external: (row) => row.external_id,
    catalog: (row) => row.catalog_item,
  }),
  orders: ledger<Order>(byId, { id: byId, external: (row) => row.external_id }),
});

/** Does the work, or leaves the book as it was. */
export function orNothing<T>({ parties, items, orders }: Book, work: () => T): T {
  const marks = [parties, items, orders].map((one) => one.mark());
  try {
    return work();
  } catch (error) {
    for (const back of marks) back();
    throw error;
  }
}
