import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { type SqliteDatabase, SqliteDialect } from 'kysely';
import { DeskError } from '../errors.ts';

/**
 * Milliseconds for which SQLite itself waits for another process. That blocks this one: while a database is opened
 * it may, later whoever waits longer sleeps.
 */
const [WHILE_OPENING, LATER] = [10_000, 50];
const MOST_STATEMENTS = 500;
/** Letters. A longer one names many rows, takes far longer to run than to prepare, and seldom comes again. */
const LONGEST_KEPT = 2_000;

/**
 * Opens a database file as the desk wants it: nothing acknowledged is lost, and readers do not wait for the writer.
 * A connection for reading cannot write.
 */
function openSqlite(path: string, reads: 'reads' | 'writes'): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: reads === 'reads', timeout: WHILE_OPENING });
  // Without recursive triggers, INSERT OR REPLACE would delete rows behind the guards against deletion.
  if (reads === 'writes')
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;',
    );
  database.exec(`PRAGMA busy_timeout = ${LATER}`);
  return database;
}

/** Kysely over the SQLite that Node has inside; opened by the first query. Statements are prepared once. */
export const sqliteDialect = (path: string, reads: 'reads' | 'writes'): SqliteDialect =>
  new SqliteDialect({ database: async () => adapted(openSqlite(path, reads)) });

function adapted(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, { statement: StatementSync; reader: boolean }>();
  return {
    close: () => database.close(),
    prepare(sql) {
      let known = prepared.get(sql);
      if (known === undefined) {
        const statement = database.prepare(sql);
        known = { statement, reader: statement.columns().length > 0 };
        if (prepared.size >= MOST_STATEMENTS) prepared.clear();
        if (sql.length <= LONGEST_KEPT) prepared.set(sql, known);
      }
      const { statement, reader } = known;
      return {
        reader,
        all: (parameters) => statement.all(...parameters.map(bound)),
        run: (parameters) => statement.run(...parameters.map(bound)),
        // A statement of its own: two walks over one would disturb each other.
        iterate: (parameters) => database.prepare(sql).iterate(...parameters.map(bound)),
      };
    },
  };
}

/** Whole numbers as integers, which node:sqlite would bind as floats; and the text that PostgreSQL refuses is refused. */
function bound(value: unknown): SQLInputValue {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'string' && value.includes('\0')) throw new DeskError('nul-in-text');
  return value as SQLInputValue;
}
