import { bookOf } from '../book/book.ts';
import { checkVersion, type Put } from '../book/put.ts';
import { readDay, readText, readWhole } from '../door/read.ts';
import { itemOnRecord, loadItems } from '../items/settle-item.ts';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { loadStock, type StockSaid, settleStock, stockLedger, writeStock } from './stock.ts';

/** What lies where, as the host system has it. */
export interface StockInput {
  /** Id of an item on record, or a name of the catalog. */
  readonly item: string;
  /** A warehouse or place, as the host system calls it. */
  readonly place: string;
  readonly quantity: number;
  readonly asOf: string;
}

const readStock = (input: StockInput): StockSaid => ({
  item: readText('item', input.item),
  place: readText('place', input.place, 200),
  quantity: readWhole('quantity', input.quantity),
  asOf: readDay('asOf', input.asOf),
});

/** Keeps the stock of an item in a place. `id` of the answer is the item's. Throws `bad-field`, `changed-meanwhile`. */
export async function putStock(
  store: Store,
  actor: Actor,
  input: StockInput,
  { version }: { readonly version?: number } = {},
): Promise<Put> {
  return changeAs(store, actor, { action: 'keep-stock', subject: 'stock' }, async (change) => {
    const said = readStock(input);
    const [book, stock] = [bookOf(change.db, change.id), stockLedger()];
    await loadItems(book, [said.item]);
    const item = itemOnRecord(book, 'item', said.item);
    await loadStock(change.db, stock, [item.id], [said.place]);
    checkVersion(`stock of ${said.item}`, stock.find('key', `${item.id}\0${said.place}`)[0], version);
    const { row, made } = settleStock(book, stock, said);
    await writeStock(change, stock);
    return { id: row.item_id, made, version: made === 'unchanged' ? row.version : row.version + 1 };
  });
}
