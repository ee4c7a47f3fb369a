import { label } from '@licet/engine';
import { bookOf } from '../book/book.ts';
import { checkVersion, type Put } from '../book/put.ts';
import { readCurrency, readDay, readId, readText, readWhole } from '../door/read.ts';
import { refused } from '../door/refused.ts';
import { loadItems } from '../items/settle-item.ts';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import {
  type CommitmentSaid,
  commitmentsLedger,
  loadCommitments,
  settleCommitment,
  writeCommitments,
} from './commitments.ts';

/** What is bought and not there yet, as the host system has it. */
export interface CommitmentInput {
  readonly externalId: string;
  readonly item: string;
  readonly place: string;
  readonly quantity: number;
  /** Minor units of the currency. */
  readonly value: number;
  readonly currency: string;
  readonly due: string;
  readonly cancellableUntil?: string | null;
}

function readCommitment(input: CommitmentInput): CommitmentSaid {
  const { cancellableUntil } = input;
  return inOrder({
    externalId: readId('externalId', input.externalId),
    item: readText('item', input.item),
    place: readText('place', input.place, 200),
    quantity: readWhole('quantity', input.quantity, 1),
    value: readWhole('value', input.value),
    currency: readCurrency('currency', input.currency),
    due: readDay('due', input.due),
    cancellableUntil: cancellableUntil == null ? null : readDay('cancellableUntil', cancellableUntil),
  });
}

/** Nobody can call off what has come. */
export function inOrder(said: CommitmentSaid): CommitmentSaid {
  const { due, cancellableUntil } = said;
  if (cancellableUntil != null && cancellableUntil > due)
    throw refused(
      'cancellableUntil',
      cancellableUntil,
      label(`a day up to ${due}, when it is due`, `un jour jusqu'au ${due}, l'échéance`),
      label('Correct one of the two days.', "Corrigez l'un des deux jours."),
    );
  return said;
}

/** Keeps a purchase commitment by its id in the host system. Throws `bad-field`, `changed-meanwhile`. */
export async function putCommitment(
  store: Store,
  actor: Actor,
  input: CommitmentInput,
  { version }: { readonly version?: number } = {},
): Promise<Put> {
  return changeAs(store, actor, { action: 'keep-stock', subject: 'commitments' }, async (change) => {
    const said = readCommitment(input);
    const [book, commitments] = [bookOf(change.db, change.id), commitmentsLedger()];
    await loadItems(book, [said.item]);
    await loadCommitments(change.db, commitments, [said.externalId]);
    checkVersion(`commitment ${said.externalId}`, commitments.find('external', said.externalId)[0], version);
    const { row, made } = settleCommitment(book, commitments, said);
    await writeCommitments(change, commitments);
    return { id: row.id, made, version: made === 'unchanged' ? row.version : row.version + 1 };
  });
}
