import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import type { Schema } from '../store/schema.ts';

/** Makes sure that the document is there, or throws `no-evidence`. */
export async function evidenceOf(db: Kysely<Schema>, document: string): Promise<string> {
  const found = await db.selectFrom('documents').select('id').where('id', '=', document).executeTakeFirst();
  if (found === undefined) throw new DeskError('no-evidence', { given: document });
  return found.id;
}
