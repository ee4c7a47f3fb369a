import { bookOf } from '../book/book.ts';
import type { Made } from '../book/ledger.ts';
import { checkVersion, type Put } from '../book/put.ts';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { loadLines, loadOrders } from './load.ts';
import { type OrderInput, readOrder } from './read-order.ts';
import { linesLedger, settleLine, settleOrder } from './settle-line.ts';
import { writeOrders } from './write-orders.ts';

/** What became of an order, and of each line that was mentioned. */
export interface PutOrder extends Put {
  readonly lines: readonly { readonly id: string; readonly externalId: string; readonly made: Made }[];
}

/**
 * Keeps an order and its lines as the host system has them; the same once more changes nothing. A new or changed line is
 * open until it is determined. All of it or nothing. Throws `bad-field`, `differs-from-record`, `line-fixed` for a change
 * of what was shipped or cancelled, `changed-meanwhile`.
 */
export async function putOrder(
  store: Store,
  actor: Actor,
  input: OrderInput,
  { version }: { readonly version?: number } = {},
): Promise<PutOrder> {
  return changeAs(store, actor, { action: 'keep-orders', subject: 'orders' }, async (change) => {
    const { order, lines: said } = readOrder(input);
    const [book, lines] = [bookOf(change.db, change.id), linesLedger()];
    await loadOrders(book, [order.externalId]);
    await loadLines(
      book,
      lines,
      said.map((line) => ({ order: order.externalId, line })),
    );
    const [before] = book.orders.find('external', order.externalId);
    checkVersion(`order ${order.externalId}`, before, version);
    const row = settleOrder(book, order);
    const settled = said.map((line) => settleLine(book, lines, order, line));
    await writeOrders(change, book, lines);
    const made: Made =
      before === undefined
        ? 'created'
        : book.orders.turns().length + lines.turns().length > 0
          ? 'changed'
          : 'unchanged';
    return {
      id: row.id,
      made,
      version: (before?.version ?? 0) + (made === 'unchanged' ? 0 : 1),
      lines: settled.map((one, at) => ({
        id: one.row.id,
        externalId: said[at]?.externalId ?? '',
        made: one.made,
      })),
    };
  });
}
