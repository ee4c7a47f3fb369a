import { type Kysely, sql, type Transaction } from 'kysely';
import { connect, databaseUrl, unreachable } from './connect.ts';
import { laneOf } from './lane.ts';
import { migrate } from './migrate.ts';
import type { Dialect } from './migrations/migration.ts';
import type { Instant, Role, Schema } from './schema.ts';
import { snapshotOf } from './snapshot.ts';

/** Who changes something: a user by id, or `system`. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
}

export interface Change {
  /** The transaction. What this change has done is seen through it alone, and it is over when `work` is. */
  readonly db: Transaction<Schema>;
  readonly by: Actor;
  /** One instant for the whole change, never before that of an earlier one. */
  readonly at: Instant;
  /** A new id, sortable by time. */
  id(): string;
  /** Goes to the end of the log with the change, or not at all; until then it cannot be read. */
  audit(action: string, subject: string, data: object, options?: { readonly ofac?: boolean }): Promise<void>;
  /** The same change for somebody else who takes part in it: what is logged through this stands under their name. */
  as(by: Actor): Change;
}

export interface Store {
  /**
   * For reading: it cannot write, and neither waits for changes nor sees half of one. Throws what the database's driver
   * throws; `refusalOf` makes a `DeskError` of it.
   */
  readonly db: Kysely<Schema>;
  readonly dialect: Dialect;
  /**
   * All of `work` or nothing of it. Changes happen one after the other, so each sees all those before it. `work` holds
   * up the others: it waits for nothing but its own queries, and it may be run again where the database asks for it,
   * so it must not do things elsewhere. Throws what `work` throws, or a `DeskError` for what the database refuses.
   */
  change<T>(by: Actor, work: (change: Change) => Promise<T>): Promise<T>;
  /** Many queries on one state of the database, whatever changes meanwhile. */
  snapshot<T>(read: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Waits for the changes that were begun. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `sqlite:PATH` or `postgres://...`; else `LICET_DATABASE_URL`, else a file in Licet's folder for data. */
  readonly url?: string;
  readonly clock?: () => Date;
  /** Refuses to make a database where there is none. */
  readonly existing?: boolean;
}

/** Opens the desk's database and brings it up to this program. Throws `DeskError`. */
export async function openStore({
  url = databaseUrl(),
  clock = () => new Date(),
  existing = false,
}: StoreOptions = {}): Promise<Store> {
  const connections = connect(url, existing);
  try {
    await migrate(connections);
    // Connected now, it can be closed: an unused one would connect when it is asked after the end.
    await sql`SELECT 1`.execute(connections.reader);
  } catch (error) {
    await connections.close();
    throw unreachable(url, error);
  }
  const lane = laneOf(connections, clock);
  return {
    db: connections.reader,
    dialect: connections.dialect,
    change: lane.change,
    snapshot: (read) => snapshotOf(connections, read),
    async close() {
      await lane.end();
      await connections.close();
    },
  };
}
