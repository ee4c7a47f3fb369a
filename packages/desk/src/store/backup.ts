import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { verifyAudit } from '../audit/verify.ts';
import { DeskError } from '../errors.ts';
import type { Beginning, End } from './backup-format.ts';
import { canonical } from './canonical.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Schema } from './schema.ts';
import type { Store } from './store.ts';
import { keyOf, TABLES, type Table } from './tables.ts';

const PAGE = 500;
/** Characters that are written at once. */
const BATCH = 1 << 20;

/**
 * Writes the whole desk to a new file, as it was at one moment, while it goes on being used. The file is whole or it
 * is not there. The documents themselves are files beside the database and are not in it. Throws `file-exists`,
 * `backup-unwritable`.
 */
export async function backup(store: Pick<Store, 'snapshot'>, file: string, at = new Date()): Promise<End> {
  if (existsSync(file)) throw new DeskError('file-exists', { file });
  const part = `${file}.part`;
  try {
    const out = await open(part, 'w', 0o600);
    try {
      const end = await store.snapshot((db) => write(db, at, (text) => out.appendFile(text)));
      await out.sync();
      await rename(part, file);
      return end;
    } finally {
      await out.close();
    }
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new DeskError('backup-unwritable', { file, because: code });
  }
}

async function write(db: Kysely<Schema>, at: Date, put: (text: string) => Promise<void>): Promise<End> {
  const hash = createHash('sha256');
  let batch = '';
  const flush = async () => {
    hash.update(batch);
    await put(batch);
    batch = '';
  };
  const say = async (line: unknown) => {
    batch += `${canonical(line)}\n`;
    if (batch.length >= BATCH) await flush();
  };
  const beginning: Beginning = {
    format: 'licet-desk',
    version: 1,
    at: at.toISOString(),
    migration: MIGRATIONS.at(-1)?.name as string,
  };
  await say(beginning);
  const rows: Partial<Record<Table, number>> = {};
  for (const table of TABLES)
    for await (const row of walk(db, table)) {
      rows[table] = (rows[table] ?? 0) + 1;
      await say([table, row]);
    }
  const { head, findings } = await verifyAudit({ db });
  await flush();
  const end: End = { rows, audit: { head, findings }, sha256: hash.digest('hex') };
  await put(`${canonical({ end })}\n`);
  return end;
}

async function* walk(db: Kysely<Schema>, table: Table): AsyncGenerator<Record<string, unknown>> {
  const key = keyOf(table);
  if (key === undefined) return;
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (let after: readonly unknown[] | undefined; ; ) {
    const where = after === undefined ? sql`` : sql`WHERE (${columns}) > (${sql.join(after)})`;
    const { rows } = await sql<
      Record<string, unknown>
    >`SELECT * FROM ${sql.table(table)} ${where} ORDER BY ${columns} LIMIT ${PAGE}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = key.map((column) => last[column]);
  }
}
