import type { Iso } from '@licet/engine';
import type { Kysely, Selectable } from 'kysely';
import { wanted } from '../book/blocks.ts';
import type { Book } from '../book/book.ts';
import { type Ledger, ledger, type Made } from '../book/ledger.ts';
import { difference, settle } from '../book/settle.ts';
import { changedBy, writeRows } from '../book/write.ts';
import { itemOnRecord } from '../items/settle-item.ts';
import type { Schema, StockRow } from '../store/schema.ts';
import type { Change } from '../store/store.ts';

export type Stock = Selectable<StockRow>;

/** What is in stock, read and checked. */
export interface StockSaid {
  /** Id of an item on record, or a name of the catalog. */
  readonly item: string;
  readonly place: string;
  /** Units. */
  readonly quantity: number;
  readonly asOf: Iso;
}

const keyOf = ({ item_id, place }: Pick<Stock, 'item_id' | 'place'>): string => `${item_id}\0${place}`;

export const stockLedger = (): Ledger<Stock> => ledger<Stock>(keyOf, { key: keyOf });

/** Reads what is on record of these items in these places. */
export async function loadStock(
  db: Kysely<Schema>,
  stock: Ledger<Stock>,
  items: readonly string[],
  places: readonly string[],
): Promise<void> {
  for (const some of wanted(items))
    for (const row of await db
      .selectFrom('stock')
      .selectAll()
      .where('item_id', 'in', some)
      .where('place', 'in', [...new Set(places)])
      .execute())
      stock.know(row);
}

export function settleStock(
  book: Book,
  stock: Ledger<Stock>,
  said: StockSaid,
): { readonly row: Stock; readonly made: Made } {
  const item = itemOnRecord(book, 'item', said.item);
  const [before] = stock.find('key', keyOf({ item_id: item.id, place: said.place }));
  return settle(stock, before, { quantity: said.quantity, as_of: said.asOf }, () => ({
    ...{ item_id: item.id, place: said.place, quantity: 0, as_of: said.asOf },
    ...{ version: 0, changed_at: '', changed_by: '' },
  }));
}

export async function writeStock(change: Change, stock: Ledger<Stock>, note: object = {}): Promise<void> {
  const turns = stock.turns();
  await writeRows(
    change,
    'stock',
    ['item_id', 'place'],
    turns.map(({ before, after }) => ({ ...after, ...changedBy(change, before) })),
  );
  for (const { before, after } of turns) {
    const { item_id, place, quantity, as_of } = after;
    const said = before === undefined ? { quantity, as_of } : difference(before, after);
    await change.audit(before === undefined ? 'stock.added' : 'stock.changed', `item:${item_id}`, {
      ...note,
      place,
      ...said,
    });
  }
}
