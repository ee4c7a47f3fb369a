import { licetHome } from '@licet/screening';
import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import type { DocumentRow, Schema } from '../store/schema.ts';
import type { Actor, Store } from '../store/store.ts';
import { subjectOf } from '../subject.ts';
import { may } from '../users/allow.ts';
import { changeAs } from '../users/refusals.ts';
import { getFile, hashOf, putFile } from './files.ts';
import { plainName } from './name.ts';
import { sniff } from './sniff.ts';

/** The largest document that is kept: a scanned contract fits, a film does not. */
export const MOST_BYTES = 25 * 1024 * 1024;

export interface NewDocument {
  /** As its sender calls it; only a plain name of it is kept. */
  readonly name: string;
  readonly data: Uint8Array;
  /** What it belongs to: `order-line:ID`, `license:ID`. */
  readonly subject: string;
}

export interface DocumentOptions {
  /** Where files lie; `LICET_HOME` if absent. */
  readonly home?: string;
}

/**
 * Keeps a file. Its type is read from its bytes, its name stripped to a name. Throws `document-size` for nothing or more
 * than 25 MiB, `document-unwritable` where the disk refuses.
 */
export async function addDocument(
  store: Store,
  actor: Actor,
  { name, data, subject }: NewDocument,
  { home = licetHome() }: DocumentOptions = {},
): Promise<DocumentRow> {
  if (may(actor, 'add-document')) {
    if (data.length === 0 || data.length > MOST_BYTES)
      throw new DeskError('document-size', { most: MOST_BYTES, given: data.length });
    await subjectOf(store.db, subject);
    // On the disk first: a file without a row is harmless, a row without a file is a loss.
    await putFile(home, data);
  }
  return changeAs(store, actor, { action: 'add-document', subject }, async (change) => {
    const row: DocumentRow = {
      id: change.id(),
      sha256: hashOf(data),
      name: plainName(name),
      media_type: sniff(data),
      size: data.length,
      subject: await subjectOf(change.db, subject),
      added_at: change.at,
      added_by: change.by.id,
    };
    await change.db.insertInto('documents').values(row).execute();
    const { id, sha256, size } = row;
    await change.audit('document.added', subject, { document: id, sha256, name: row.name, size });
    return row;
  });
}

/** A document with its bytes, as they were added. Throws `not-found` or `document-damaged`. */
export async function readDocument(
  db: Kysely<Schema>,
  id: string,
  { home = licetHome() }: DocumentOptions = {},
): Promise<{ readonly row: DocumentRow; readonly data: Buffer }> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DeskError('not-found', { what: 'document', id });
  return { row, data: await getFile(home, row.sha256) };
}
