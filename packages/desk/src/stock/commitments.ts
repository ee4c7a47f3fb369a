import type { Iso } from '@licet/engine';
import type { Kysely, Selectable } from 'kysely';
import { wanted } from '../book/blocks.ts';
import type { Book } from '../book/book.ts';
import { type Ledger, ledger, type Made } from '../book/ledger.ts';
import { difference, settle } from '../book/settle.ts';
import { changedBy, writeRows } from '../book/write.ts';
import { itemOnRecord } from '../items/settle-item.ts';
import type { CommitmentRow, Schema } from '../store/schema.ts';
import type { Change } from '../store/store.ts';

export type Commitment = Selectable<CommitmentRow>;

/** What is bought and not there yet, read and checked. */
export interface CommitmentSaid {
  readonly externalId: string;
  readonly item: string;
  readonly place: string;
  /** Units. */
  readonly quantity: number;
  /** Minor units. */
  readonly value: number;
  readonly currency: string;
  readonly due: Iso;
  /** Undefined leaves it. */
  readonly cancellableUntil: Iso | null | undefined;
}

export const commitmentsLedger = (): Ledger<Commitment> =>
  ledger<Commitment>(({ id }) => id, { external: (row) => row.external_id });

export async function loadCommitments(
  db: Kysely<Schema>,
  commitments: Ledger<Commitment>,
  ids: readonly string[],
): Promise<void> {
  for (const some of wanted(ids))
    for (const row of await db
      .selectFrom('commitments')
      .selectAll()
      .where('external_id', 'in', some)
      .execute())
      commitments.know(row);
}

export function settleCommitment(
  book: Book,
  commitments: Ledger<Commitment>,
  said: CommitmentSaid,
): { readonly row: Commitment; readonly made: Made } {
  const item = itemOnRecord(book, 'item', said.item);
  const { externalId, place, quantity, value, currency, due, cancellableUntil } = said;
  const [before] = commitments.find('external', externalId);
  return settle(
    commitments,
    before,
    { item_id: item.id, place, quantity, value, currency, due, cancellable_until: cancellableUntil },
    () => ({
      ...{ id: book.id(), external_id: externalId, item_id: item.id, place, quantity, value, currency, due },
      ...{ cancellable_until: null, version: 0, changed_at: '', changed_by: '' },
    }),
  );
}

export async function writeCommitments(
  change: Change,
  commitments: Ledger<Commitment>,
  note: object = {},
): Promise<void> {
  const turns = commitments.turns();
  await writeRows(
    change,
    'commitments',
    ['id'],
    turns.map(({ before, after }) => ({ ...after, ...changedBy(change, before) })),
  );
  for (const { before, after } of turns) {
    const { id, version: _, changed_at: __, changed_by: ___, ...said } = after;
    await change.audit(before === undefined ? 'commitment.added' : 'commitment.changed', `commitment:${id}`, {
      ...note,
      ...(before === undefined ? said : difference(before, after)),
    });
  }
}
