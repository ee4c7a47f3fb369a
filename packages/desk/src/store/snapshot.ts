import { type Kysely, sql } from 'kysely';
import { type Connections, rollback } from './connect.ts';
import { refusalOf } from './database-error.ts';
import type { Schema } from './schema.ts';

/** Reads one state of the database, on a connection of its own. Throws what `read` throws, or a `DeskError`. */
export async function snapshotOf<T>(
  { dialect, apart }: Connections,
  read: (db: Kysely<Schema>) => Promise<T>,
): Promise<T> {
  const db = apart();
  try {
    return await db.connection().execute(async (connection) => {
      await sql
        .raw(dialect === 'sqlite' ? 'BEGIN' : 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        .execute(connection);
      try {
        return await read(connection);
      } finally {
        await rollback(connection);
      }
    });
  } catch (error) {
    throw refusalOf(error) ?? error;
  } finally {
    await db.destroy();
  }
}
