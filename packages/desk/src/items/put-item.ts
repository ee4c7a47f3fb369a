import { bookOf } from '../book/book.ts';
import { checkVersion, type Put } from '../book/put.ts';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { type ItemInput, readItem } from './read-item.ts';
import { loadItems, settleItem } from './settle-item.ts';
import { writeItems } from './write-items.ts';

/**
 * Keeps an item as the host system has it, by the id that it has there; the same once more changes nothing. Lines of a
 * changed item are open until they are determined again. Throws `bad-field`, `changed-meanwhile`.
 */
export async function putItem(
  store: Store,
  actor: Actor,
  input: ItemInput,
  { version }: { readonly version?: number } = {},
): Promise<Put> {
  return changeAs(store, actor, { action: 'keep-items', subject: 'items' }, async (change) => {
    const said = readItem(input);
    const book = bookOf(change.db, change.id);
    await loadItems(book, [said.external_id]);
    checkVersion(`item ${said.external_id}`, book.items.find('external', said.external_id)[0], version);
    const { row, made } = settleItem(book, said);
    await writeItems(change, book.items.turns());
    return { id: row.id, made, version: made === 'unchanged' ? row.version : row.version + 1 };
  });
}
