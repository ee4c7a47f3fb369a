import { bookOf } from '../book/book.ts';
import type { Put } from '../book/put.ts';
import { checkVersion } from '../book/put.ts';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { type PartyInput, readParty } from './read-party.ts';
import { loadParties, settleParty } from './settle-party.ts';
import { writeParties } from './write-parties.ts';

/**
 * Keeps a party as the host system has it, by the id that it has there; the same once more changes nothing. Lines that
 * name a changed party are open until they are determined again. Throws `bad-field`, `changed-meanwhile` where `version`
 * is not the one on record.
 */
export async function putParty(
  store: Store,
  actor: Actor,
  input: PartyInput,
  { version }: { readonly version?: number } = {},
): Promise<Put> {
  const subject = 'parties';
  return changeAs(store, actor, { action: 'keep-parties', subject }, async (change) => {
    const said = readParty(input);
    const book = bookOf(change.db, change.id);
    await loadParties(book, { ids: [said.external_id], names: [said.name ?? ''] });
    checkVersion(`party ${said.external_id}`, book.parties.find('external', said.external_id)[0], version);
    const { row, made } = settleParty(book, said);
    const turns = book.parties.turns();
    await writeParties(change, turns);
    return { id: row.id, made, version: made === 'unchanged' ? row.version : row.version + 1 };
  });
}
