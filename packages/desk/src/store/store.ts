import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { append, type Noted } from '../audit/append.ts';
import { DeskError } from '../errors.ts';
import { newId } from './ids.ts';
import { migrate } from './migrate.ts';
import type { Dialect } from './migrations/migration.ts';
import { openSqlite, sqliteDialect } from './node-sqlite.ts';
import { isRetriable, postgresPool, refusalOf } from './postgres.ts';
import type { Instant, Role, Schema } from './schema.ts';

/** Who changes something: a user by id, or `system`. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
}

export interface Change {
  /** The transaction. Read and write through it alone: `store.db` would wait for this very change to end. */
  readonly db: Transaction<Schema>;
  readonly by: Actor;
  /** One instant for the whole change. */
  readonly at: Instant;
  /** A new id, sortable by time. */
  id(): string;
  /** Goes to the end of the log with the change, or not at all. */
  audit(action: string, subject: string, data: object, options?: { readonly ofac?: boolean }): Promise<void>;
}

export interface Store {
  /** For reading. */
  readonly db: Kysely<Schema>;
  readonly dialect: Dialect;
  /** All of `work` or nothing of it. Repeated where the database asks for it, so it must not do things elsewhere. */
  change<T>(by: Actor, work: (change: Change) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `sqlite:PATH` or `postgres://...`. */
  readonly url: string;
  readonly clock?: () => Date;
}

const TRIES = 12;

/** Opens the desk's database and brings it up to this program. Throws `DeskError`. */
export async function openStore({ url, clock = () => new Date() }: StoreOptions): Promise<Store> {
  const { dialect, db } = connect(url);
  try {
    await migrate(db, dialect);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  let last = '';
  const now = (): Instant => {
    const instant = clock().toISOString();
    last = instant > last ? instant : last;
    return last;
  };

  const once = <T>(by: Actor, work: (change: Change) => Promise<T>): Promise<T> =>
    db.connection().execute(async (connection) => {
      await sql.raw(dialect === 'sqlite' ? 'BEGIN IMMEDIATE' : 'BEGIN').execute(connection);
      try {
        const noted: Noted[] = [];
        const at = now();
        const result = await work({
          // The connection is in a transaction that this function ends.
          db: connection as Transaction<Schema>,
          by,
          at,
          id: () => newId(Date.parse(at)),
          audit: async (action, subject, data, options) => {
            noted.push({ action, subject, data, ...options });
          },
        });
        await append(connection, dialect, by.id, at, noted);
        await sql`COMMIT`.execute(connection);
        return result;
      } catch (error) {
        await sql`ROLLBACK`.execute(connection).catch(() => {});
        throw error;
      }
    });

  return {
    db,
    dialect,
    async change(by, work) {
      for (let tried = 1; ; tried++) {
        try {
          return await once(by, work);
        } catch (error) {
          if (!isRetriable(error)) throw refusalOf(error) ?? error;
          if (tried >= TRIES) throw new DeskError('store-busy', { tries: TRIES });
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** Math.min(tried, 6)));
        }
      }
    },
    close: () => db.destroy(),
  };
}

function connect(url: string): { dialect: Dialect; db: Kysely<Schema> } {
  if (/^postgres(ql)?:/.test(url))
    return {
      dialect: 'postgres',
      db: new Kysely({ dialect: new PostgresDialect({ pool: postgresPool(url) }) }),
    };
  const file = /^sqlite:(.+)$/s.exec(url)?.[1];
  if (file === undefined) throw new DeskError('bad-url', { given: url });
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true });
  return { dialect: 'sqlite', db: new Kysely({ dialect: sqliteDialect(openSqlite(file)) }) };
}
