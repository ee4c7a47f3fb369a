import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { licetHome } from '@licet/screening';
import {
  HandleEmptyInListsPlugin,
  Kysely,
  PostgresDialect,
  replaceWithNoncontingentExpression,
  sql,
} from 'kysely';
import { DeskError } from '../errors.ts';
import { isBusy, isLost, refusalOf } from './database-error.ts';
import type { Dialect } from './migrations/migration.ts';
import { sqliteDialect } from './node-sqlite.ts';
import { postgresPool } from './postgres.ts';
import type { Schema } from './schema.ts';

/** A database in two: whoever reads neither waits for a change that is under way, nor sees half of it, nor writes. */
export interface Connections {
  readonly dialect: Dialect;
  /** One connection. */
  readonly writer: Kysely<Schema>;
  readonly reader: Kysely<Schema>;
  /** A connection of its own that reads, for a transaction that stays on one state of the database. */
  apart(): Kysely<Schema>;
  close(): Promise<void>;
}

const READERS = 8;

/** `LICET_DATABASE_URL`, else a file of SQLite in Licet's folder for data. */
export const databaseUrl = (env: Readonly<Record<string, string | undefined>> = process.env): string =>
  env.LICET_DATABASE_URL?.trim() || `sqlite:${path.join(licetHome(env), 'desk.db')}`;

/** Connects to `sqlite:PATH` or `postgres://...`; makes the file unless it has to be there. Throws `DeskError`. */
export function connect(url: string, existing = false): Connections {
  const { dialect, open } = doors(url, existing);
  const writer = open('writes', 1);
  const reader = open('reads', READERS);
  return {
    dialect,
    writer,
    reader,
    apart: () => open('reads', 1),
    async close() {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

interface Doors {
  readonly dialect: Dialect;
  readonly open: (reads: 'reads' | 'writes', most: number) => Kysely<Schema>;
}

/** In SQLite nothing is in an empty list; in PostgreSQL the list would be an error of syntax. */
const none = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression });

function doors(url: string, existing: boolean): Doors {
  if (/^postgres(ql)?:\/\/./.test(url))
    return {
      dialect: 'postgres',
      open: (reads, most) =>
        new Kysely({
          dialect: new PostgresDialect({ pool: postgresPool(url, reads, most) }),
          plugins: [none],
        }),
    };
  const file = /^sqlite:(.+)$/s.exec(url)?.[1];
  if (file === undefined || file === ':memory:') throw new DeskError('bad-url', { given: shownUrl(url) });
  if (existing && !existsSync(file)) throw new DeskError('no-database', { given: url });
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    throw unreachable(url, error);
  }
  return {
    dialect: 'sqlite',
    open: (reads) => new Kysely({ dialect: sqliteDialect(file, reads) }),
  };
}

/** Why a database cannot be opened; other errors stay what they are. */
export function unreachable(url: string, error: unknown): unknown {
  if (error instanceof DeskError) return error;
  const refusal = isLost(error) ? undefined : refusalOf(error);
  if (refusal !== undefined) return refusal;
  const because = error instanceof Error ? error.message || String(error.name) : String(error);
  return new DeskError('store-unreachable', { given: shownUrl(url), because });
}

/** An address without its password. */
export const shownUrl = (url: string): string => url.replace(/\/\/[^@]*@/, '//...@');

/** Any fixed numbers; the second is the place of the tables, so that two desks in one database do not meet. */
const HOLD = `SET LOCAL lock_timeout = '10s'; SELECT pg_advisory_xact_lock(7205741, hashtext(current_schema()))`;
const TRIES = 40;

/**
 * Begins a transaction in which nobody else changes the desk: in SQLite there is one writer anyway, in PostgreSQL
 * one lock stands for the whole desk. So changes are serial, and each sees all of those before it; readers go on.
 */
export async function beginAlone(connection: Kysely<Schema>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') {
    await sql.raw(`BEGIN; ${HOLD}`).execute(connection);
    return;
  }
  for (let tried = 1; ; tried++)
    try {
      await sql`BEGIN IMMEDIATE`.execute(connection);
      return;
    } catch (error) {
      if (!isBusy(error) || tried >= TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 10 * Math.min(tried, 20)));
    }
}

/** Ends a transaction without its changes, whatever has become of it. */
export const rollback = async (connection: Kysely<Schema>): Promise<void> => {
  await sql`ROLLBACK`.execute(connection).catch(() => {});
};
