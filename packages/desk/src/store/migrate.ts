import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { DeskError } from '../errors.ts';
import { beginAlone, type Connections, connect, rollback, unreachable } from './connect.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { type Dialect, inDialect } from './migrations/migration.ts';
import type { Schema } from './schema.ts';

/**
 * Brings a database up to this program, in one transaction: all steps or none. Returns the names of the steps that
 * it ran. A database from a newer program, or one whose past differs, is refused.
 */
export async function migrate({ writer, dialect }: Connections): Promise<readonly string[]> {
  return writer.connection().execute(async (connection) => {
    await beginAlone(connection, dialect);
    try {
      const ran = await stepsIn(connection, dialect);
      await sql`COMMIT`.execute(connection);
      return ran;
    } catch (error) {
      await rollback(connection);
      throw error;
    }
  });
}

/** Makes or brings up the database at this address, and lets go of it. Returns the names of the steps that it ran. */
export async function migrateStore(url: string): Promise<readonly string[]> {
  const connections = connect(url);
  try {
    return await migrate(connections);
  } catch (error) {
    throw unreachable(url, error);
  } finally {
    await connections.close();
  }
}

/** Runs the steps that are missing, within a transaction; up to the one named, where one is. */
export async function stepsIn(
  connection: Kysely<Schema>,
  dialect: Dialect,
  upTo: string = MIGRATIONS.at(-1)?.name ?? '',
): Promise<readonly string[]> {
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
    if (name > upTo) break;
    const texts = statements(dialect).map((text) => inDialect(text, dialect));
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
