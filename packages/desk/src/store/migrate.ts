import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { DeskError } from '../errors.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Dialect } from './migrations/migration.ts';
import type { Schema } from './schema.ts';

/** Any fixed number: who holds it migrates, others wait. */
const LOCK = 7_205_741;

/**
 * Brings a database up to this program, in one transaction: all steps or none. Returns the names of the steps that
 * it ran. A database from a newer program, or one whose past differs, is refused.
 */
export async function migrate(db: Kysely<Schema>, dialect: Dialect): Promise<readonly string[]> {
  return db.connection().execute(async (connection) => {
    await sql.raw(dialect === 'sqlite' ? 'BEGIN IMMEDIATE' : 'BEGIN').execute(connection);
    try {
      if (dialect === 'postgres') await sql`SELECT pg_advisory_xact_lock(${LOCK})`.execute(connection);
      const ran = await pending(connection, dialect);
      await sql`COMMIT`.execute(connection);
      return ran;
    } catch (error) {
      await sql`ROLLBACK`.execute(connection);
      throw error;
    }
  });
}

async function pending(connection: Kysely<Schema>, dialect: Dialect): Promise<readonly string[]> {
  await sql`CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, hash TEXT NOT NULL)`.execute(
    connection,
  );
  const { rows } = await sql<{
    name: string;
    hash: string;
  }>`SELECT name, hash FROM migrations ORDER BY name`.execute(connection);
  const done = new Map(rows.map(({ name, hash }) => [name, hash]));
  const unknown = [...done.keys()].find((name) => !MIGRATIONS.some((migration) => migration.name === name));
  if (unknown !== undefined)
    throw new DeskError('database-newer', {
      given: unknown,
      expected: MIGRATIONS.map(({ name }) => name).join(', '),
    });
  const ran: string[] = [];
  for (const { name, statements } of MIGRATIONS) {
    const texts = statements(dialect);
    const hash = createHash('sha256').update(texts.join(';\n')).digest('hex');
    const before = done.get(name);
    if (before !== undefined && before !== hash)
      throw new DeskError('store-damaged', { because: `migration ${name} was run in another form` });
    if (before !== undefined) continue;
    for (const text of texts) await sql.raw(text).execute(connection);
    await sql`INSERT INTO migrations (name, hash) VALUES (${name}, ${hash})`.execute(connection);
    ran.push(name);
  }
  return ran;
}
