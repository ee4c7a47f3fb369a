import { wanted } from '../book/blocks.ts';
import type { LineStatus } from '../store/schema.ts';
import type { Change } from '../store/store.ts';

/** States that rest on an answer and can still change. */
const ANSWERED: readonly LineStatus[] = ['free', 'held', 'released'];

/**
 * Lines whose answer rests on a changed party or item are open until they are determined again: none of them leaves on
 * an answer about somebody, or something, else. What was shipped or cancelled stays. Returns how many, by party or item.
 */
export async function openLinesOf(
  { db }: Change,
  of: 'party' | 'item',
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const reopened = new Map<string, number>();
  for (const some of wanted(ids)) {
    const counted =
      of === 'party'
        ? db
            .selectFrom('line_parties')
            .innerJoin('order_lines', 'order_lines.id', 'line_parties.line_id')
            .select(({ fn }) => ['party_id as id', fn.count<number>('id').distinct().as('lines')])
            .where('party_id', 'in', some)
            .groupBy('party_id')
        : db
            .selectFrom('order_lines')
            .select(({ fn }) => ['item_id as id', fn.count<number>('id').as('lines')])
            .where('item_id', 'in', some)
            .groupBy('item_id');
    const rows = await counted.where('status', 'in', ANSWERED).execute();
    for (const { id, lines } of rows) reopened.set(id, lines);
    if (rows.length === 0) continue;
    await db
      .updateTable('order_lines')
      .set((eb) => ({ status: 'open', hold_reason: null, version: eb('version', '+', 1) }))
      .where('status', 'in', ANSWERED)
      .where((eb) =>
        of === 'item'
          ? eb('item_id', 'in', some)
          : eb('id', 'in', eb.selectFrom('line_parties').select('line_id').where('party_id', 'in', some)),
      )
      .execute();
  }
  return reopened;
}
