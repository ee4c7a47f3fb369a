import type { Iso } from '@licet/engine';
import { type Kysely, sql } from 'kysely';
import { canonical } from '../store/canonical.ts';
import type { Dialect } from '../store/migrations/migration.ts';
import type { AuditRow, Instant, Schema } from '../store/schema.ts';
import { BEGINNING, hashOf } from './entry.ts';
import { keepUntil } from './keep-until.ts';

/** What a change has to say in the log; written when it is about to end. */
export interface Noted {
  readonly action: string;
  readonly subject: string;
  readonly data: object;
  /** Where OFAC's rules apply, records are kept longer. */
  readonly ofac?: boolean;
}

const LOCK = 7_205_742;
/** Rows of one insert: databases bound the parameters of a statement. */
const ROWS = 500;

/**
 * Puts entries at the end of the chain. The end is held from here to the commit and no longer, so that changes
 * wait for one another only for the moment in which their entries are linked.
 */
export async function append(
  db: Kysely<Schema>,
  dialect: Dialect,
  actor: string,
  at: Instant,
  noted: readonly Noted[],
): Promise<void> {
  if (noted.length === 0) return;
  if (dialect === 'postgres') await sql`SELECT pg_advisory_xact_lock(${LOCK})`.execute(db);
  const head = await db
    .selectFrom('audit')
    .select(['seq', 'at', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  let seq = head?.seq ?? 0;
  let previous = head?.hash ?? BEGINNING;
  // A clock that goes backwards does not take the log with it.
  const when = head !== undefined && head.at > at ? head.at : at;
  const rows = noted.map(({ action, subject, data, ofac = false }): AuditRow => {
    seq += 1;
    const said = {
      ...{ seq, at: when, actor, action, subject, data: canonical(data), previous },
      keep_until: keepUntil(when.slice(0, 10) as Iso, ofac),
    };
    previous = hashOf(said);
    return { ...said, hash: previous };
  });
  for (let from = 0; from < rows.length; from += ROWS)
    await db
      .insertInto('audit')
      .values(rows.slice(from, from + ROWS))
      .execute();
}
