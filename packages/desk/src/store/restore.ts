import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql } from 'kysely';
import { chainOf } from '../audit/append.ts';
import { type Head, verifyAudit } from '../audit/verify.ts';
import { DeskError } from '../errors.ts';
import { type Checked, checkBackup, damaged, type End, rowsOf } from './backup-format.ts';
import { beginAlone, connect, rollback, unreachable } from './connect.ts';
import { setUp, takeDown } from './guards.ts';
import { stepsIn } from './migrate.ts';
import { GUARDS, MIGRATIONS } from './migrations/index.ts';
import type { Dialect } from './migrations/migration.ts';
import type { Schema } from './schema.ts';
import { TABLES, type Table } from './tables.ts';

const ROWS = 200;

export interface Restoring {
  readonly url: string;
  /** Who does it, for the log. */
  readonly by: string;
  /** Gives up what the database holds now. */
  readonly replace?: boolean;
  readonly clock?: () => Date;
}

/**
 * Fills a database from a backup, of either kind, in one transaction; at its end the log is walked, and an entry says
 * what was restored, by whom, and what was given up for it. Throws `backup-damaged`, `database-newer`, and
 * `store-not-empty` unless `replace` is true.
 */
export async function restore(file: string, { url, by, replace = false, clock }: Restoring): Promise<End> {
  const checked = await checkBackup(file);
  const { migration } = checked.beginning;
  if (!MIGRATIONS.some(({ name }) => name === migration))
    throw new DeskError('database-newer', { given: migration, expected: names() });
  const { writer, dialect, close } = connect(url);
  try {
    await writer.connection().execute(async (connection) => {
      await beginAlone(connection, dialect);
      try {
        await stepsIn(connection, dialect);
        const { head: replaced } = await verifyAudit({ db: connection });
        if (!replace && !(await isEmpty(connection))) throw new DeskError('store-not-empty');
        await clear(connection, dialect);
        await fill(connection, dialect, file, checked);
        await note(connection, by, (clock ?? (() => new Date()))(), checked, replaced);
        await sql`COMMIT`.execute(connection);
      } catch (error) {
        await rollback(connection);
        throw error;
      }
    });
  } catch (error) {
    throw unreachable(url, error);
  } finally {
    await close();
  }
  return checked.end;
}

const names = (): string => MIGRATIONS.map(({ name }) => name).join(', ');

async function isEmpty(connection: Kysely<Schema>): Promise<boolean> {
  for (const table of TABLES) {
    const { rows } = await sql`SELECT 1 FROM ${sql.table(table)} LIMIT 1`.execute(connection);
    if (rows.length > 0) return false;
  }
  return true;
}

/** Takes every table away: the backup may be of an older form. */
async function clear(connection: Kysely<Schema>, dialect: Dialect): Promise<void> {
  for (const guard of GUARDS) await sql.raw(takeDown(guard, dialect)).execute(connection);
  for (const table of [...TABLES].reverse()) await sql`DROP TABLE ${sql.table(table)}`.execute(connection);
  await sql`DROP TABLE migrations`.execute(connection);
}

async function fill(
  connection: Kysely<Schema>,
  dialect: Dialect,
  file: string,
  { beginning, end }: Checked,
): Promise<void> {
  await stepsIn(connection, dialect, beginning.migration);
  // What was right when it was released need not be so any more; the log is walked as a whole below.
  const doors = GUARDS.filter(({ on }) => on === 'INSERT');
  for (const guard of doors) await sql.raw(takeDown(guard, dialect)).execute(connection);
  const counted: Partial<Record<Table, number>> = {};
  let batch: Record<string, unknown>[] = [];
  let of: Table | undefined;
  const insert = async () => {
    if (of === undefined || batch.length === 0) return;
    await connection
      .insertInto(of)
      .values(batch as never)
      .execute();
    counted[of] = (counted[of] ?? 0) + batch.length;
    batch = [];
  };
  for await (const [table, row] of rowsOf(file)) {
    if (table !== of || batch.length >= ROWS) await insert();
    of = table;
    batch.push(row);
  }
  await insert();
  for (const guard of doors)
    for (const text of setUp(guard, dialect)) await sql.raw(text).execute(connection);
  await stepsIn(connection, dialect);
  const { head, findings } = await verifyAudit({ db: connection });
  if (!isDeepStrictEqual([counted, head, findings], [end.rows, end.audit.head, end.audit.findings]))
    throw damaged(file, 'what came of it is not what its end says');
}

async function note(
  connection: Kysely<Schema>,
  by: string,
  now: Date,
  { beginning, end }: Checked,
  replaced: Head,
): Promise<void> {
  const chain = await chainOf(connection);
  const instant = now.toISOString();
  await chain.add(by, instant > chain.at ? instant : chain.at, {
    action: 'store restored',
    subject: 'store:desk',
    data: { backup: end.sha256, taken: beginning.at, replaced: replaced.seq === 0 ? null : replaced },
  });
  await chain.write();
}
