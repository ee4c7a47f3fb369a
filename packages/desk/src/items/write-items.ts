import type { Turn } from '../book/ledger.ts';
import { difference } from '../book/settle.ts';
import { changedBy, writeRows } from '../book/write.ts';
import type { Item } from '../determine/line-record.ts';
import { openLinesOf } from '../orders/open-lines.ts';
import type { Change } from '../store/store.ts';

/** Writes what was decided about items; lines of a changed one have to be determined again. */
export async function writeItems(
  change: Change,
  turns: readonly Turn<Item>[],
  note: object = {},
): Promise<void> {
  const rows = turns.map(({ before, after }) => ({ ...after, ...changedBy(change, before) }));
  await writeRows(change, 'items', ['id'], rows);
  const reopened = await openLinesOf(
    change,
    'item',
    turns.flatMap(({ before }) => before?.id ?? []),
  );
  for (const { before, after } of turns) {
    const { id, external_id, name, catalog_item, facts, parts, tpp, eccn } = after;
    if (before === undefined)
      await change.audit('item.added', `item:${id}`, {
        ...note,
        ...{ external_id, name, catalog_item, facts, parts, tpp, eccn },
      });
    else
      await change.audit('item.changed', `item:${id}`, {
        ...note,
        ...difference(before, after),
        reopened: reopened.get(id) ?? 0,
      });
  }
}
