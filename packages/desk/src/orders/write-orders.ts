import { blocks, wanted } from '../book/blocks.ts';
import type { Book, Order } from '../book/book.ts';
import type { Turn } from '../book/ledger.ts';
import { difference } from '../book/settle.ts';
import { changedBy, writeRows } from '../book/write.ts';
import { writeItems } from '../items/write-items.ts';
import { writeParties } from '../parties/write-parties.ts';
import type { LinePartyRole } from '../store/schema.ts';
import type { Change } from '../store/store.ts';
import type { Lines, WholeLine } from './settle-line.ts';

/** Writes what was decided about orders and their lines, and about the items and parties that they name. */
export async function writeOrders(
  change: Change,
  book: Book,
  lines: Lines,
  note: object = {},
): Promise<void> {
  await writeParties(change, book.parties.turns(), note);
  await writeItems(change, book.items.turns(), note);
  const turns = lines.turns();
  await writeHeads(change, book, turns, note);
  await writeRows(
    change,
    'order_lines',
    ['id'],
    turns.map(({ before, after: { parties: _, ...row } }) => ({ ...row, ...changedBy(change, before) })),
  );
  await writeRoles(change, turns);
  for (const { before, after } of turns) {
    const subject = `order-line:${after.id}`;
    if (before === undefined) await change.audit('order-line.added', subject, { ...note, ...asAdded(after) });
    else await change.audit('order-line.changed', subject, { ...note, ...difference(before, after) });
  }
}

/** An order counts a change of a line as its own. */
async function writeHeads(
  change: Change,
  { orders }: Book,
  lines: readonly Turn<WholeLine>[],
  note: object,
): Promise<void> {
  const turns = new Map<string, Turn<Order>>(orders.turns().map((turn) => [turn.after.id, turn]));
  const touched = new Set(lines.map(({ after }) => after.order_id));
  const heads = [
    ...turns.values(),
    ...[...touched]
      .filter((id) => !turns.has(id))
      .flatMap((id) => orders.find('id', id).map((order) => ({ before: order, after: order }))),
  ];
  await writeRows(
    change,
    'orders',
    ['id'],
    heads.map(({ before, after }) => ({
      ...after,
      created_at: before?.created_at ?? change.at,
      ...changedBy(change, before),
    })),
  );
  for (const { before, after } of turns.values())
    await change.audit(
      before === undefined ? 'order.added' : 'order.changed',
      `order:${after.id}`,
      before === undefined
        ? { ...note, external_id: after.external_id, customer: after.customer }
        : { ...note, ...difference(before, after) },
    );
}

async function writeRoles({ db }: Change, turns: readonly Turn<WholeLine>[]): Promise<void> {
  const changed = turns.filter(({ before, after }) => before?.parties !== after.parties);
  const gone = changed.flatMap(({ before }) => before?.id ?? []);
  for (const ids of wanted(gone)) await db.deleteFrom('line_parties').where('line_id', 'in', ids).execute();
  const roles = changed.flatMap(({ after }) =>
    (JSON.parse(after.parties) as [LinePartyRole, string][]).map(([role, party_id]) => ({
      line_id: after.id,
      role,
      party_id,
    })),
  );
  for (const rows of blocks(roles)) await db.insertInto('line_parties').values(rows).execute();
}

const asAdded = (line: WholeLine) => ({
  ...{ order_id: line.order_id, external_id: line.external_id, item_id: line.item_id },
  ...{ quantity: line.quantity, value: line.value, currency: line.currency, ship_from: line.ship_from },
  ...{ ship_to: line.ship_to, export_date: line.export_date, facts: line.facts, parties: line.parties },
});
