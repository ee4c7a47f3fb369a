import { DatabaseSync } from 'node:sqlite';
import { SqliteDialect } from 'kysely';

/** Opens a database file as the desk wants it: nothing acknowledged is lost, and readers do not wait for the writer. */
export function openSqlite(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000;',
  );
  return database;
}

/** Kysely over the SQLite that Node has inside. Statements are prepared once. */
export function sqliteDialect(database: DatabaseSync): SqliteDialect {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (sql: string) => {
    let statement = prepared.get(sql);
    if (statement === undefined) {
      statement = database.prepare(sql);
      if (prepared.size > 500) prepared.clear();
      prepared.set(sql, statement);
    }
    return statement;
  };
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare(sql) {
        const statement = prepare(sql);
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...(parameters as never[])),
          run(parameters) {
            const { changes, lastInsertRowid } = statement.run(...(parameters as never[]));
            return { changes, lastInsertRowid };
          },
          // A statement of its own: two walks over one would disturb each other.
          iterate: (parameters) => database.prepare(sql).iterate(...(parameters as never[])),
        };
      },
    },
  });
}
