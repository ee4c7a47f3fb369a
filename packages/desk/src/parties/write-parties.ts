import type { Turn } from '../book/ledger.ts';
import { difference } from '../book/settle.ts';
import { changedBy, writeRows } from '../book/write.ts';
import type { Party } from '../determine/line-record.ts';
import { openLinesOf } from '../orders/open-lines.ts';
import type { Change } from '../store/store.ts';

/** Writes what was decided about parties; lines that name a changed one have to be determined again. */
export async function writeParties(
  change: Change,
  turns: readonly Turn<Party>[],
  note: object = {},
): Promise<void> {
  const rows = turns.map(({ before, after }) => ({ ...after, ...changedBy(change, before) }));
  await writeRows(change, 'parties', ['id'], rows);
  const reopened = await openLinesOf(
    change,
    'party',
    turns.flatMap(({ before }) => before?.id ?? []),
  );
  for (const { before, after } of turns) {
    const { id, external_id, name, country, address, headquarters, ultimate_parent, owners } = after;
    if (before === undefined)
      await change.audit('party.added', `party:${id}`, {
        ...note,
        ...{ external_id, name, country, address, headquarters, ultimate_parent, owners },
      });
    else
      await change.audit('party.changed', `party:${id}`, {
        ...note,
        ...difference(before, after),
        reopened: reopened.get(id) ?? 0,
      });
  }
}
