import type { Migration } from './migration.ts';

/** Tables whose rows the host system changes as well, and that had no version to be changed against. */
const VERSIONED = ['orders', 'stock', 'commitments'];

/** What came in by file, and versions of what a host system puts. */
export const imports: Migration = {
  name: '0004-imports',
  statements: (dialect) => [
    `CREATE TABLE imports (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, sender TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL,
        size INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed', 'cancelled')),
        report TEXT, began_at TEXT NOT NULL, ended_at TEXT, made_by TEXT NOT NULL)`,
    ...VERSIONED.map(
      (table) =>
        `ALTER TABLE ${table} ADD COLUMN version ${dialect === 'sqlite' ? 'INTEGER' : 'BIGINT'} NOT NULL DEFAULT 1`,
    ),
  ],
};
