import type { Migration } from './migration.ts';

/** What the server over the desk keeps: see `ServerTables`. */
export const server: Migration = {
  name: '0002-server',
  statements: (dialect) => {
    const count = dialect === 'sqlite' ? 'INTEGER' : 'BIGINT';
    return [
      `CREATE TABLE sessions (
        id_hash TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES users (id), created_at TEXT NOT NULL,
        seen_at TEXT NOT NULL, expires_at TEXT NOT NULL)`,
      'CREATE INDEX sessions_by_user ON sessions (user_id)',
      'CREATE INDEX sessions_by_expiry ON sessions (expires_at)',
      `CREATE TABLE sign_ins (
        state_hash TEXT PRIMARY KEY, nonce TEXT NOT NULL, verifier TEXT NOT NULL, expires_at TEXT NOT NULL)`,
      `CREATE TABLE api_tokens (
        id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, user_id TEXT NOT NULL REFERENCES users (id),
        name TEXT NOT NULL, scopes TEXT NOT NULL, created_at TEXT NOT NULL, expires_at TEXT NOT NULL,
        revoked_at TEXT)`,
      'CREATE INDEX api_tokens_by_user ON api_tokens (user_id)',
      `CREATE TABLE idempotency (
        owner TEXT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL, run TEXT NOT NULL,
        started_at TEXT NOT NULL, answer TEXT, PRIMARY KEY (owner, key))`,
      'CREATE INDEX idempotency_by_start ON idempotency (started_at)',
      `CREATE TABLE webhooks (
        id TEXT PRIMARY KEY, url TEXT NOT NULL, actions TEXT NOT NULL, seq ${count} NOT NULL,
        created_at TEXT NOT NULL, created_by TEXT NOT NULL, removed_at TEXT)`,
      `CREATE TABLE deliveries (
        id TEXT PRIMARY KEY, webhook_id TEXT NOT NULL REFERENCES webhooks (id), seq ${count} NOT NULL,
        body TEXT NOT NULL, attempts ${count} NOT NULL DEFAULT 0, due_at TEXT, delivered_at TEXT,
        last_result TEXT, UNIQUE (webhook_id, seq))`,
      'CREATE INDEX deliveries_due ON deliveries (due_at) WHERE due_at IS NOT NULL',
      'CREATE INDEX deliveries_by_webhook ON deliveries (webhook_id, id)',
      `CREATE TABLE acknowledgements (
        owner TEXT NOT NULL, reader TEXT NOT NULL, seq ${count} NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (owner, reader))`,
    ];
  },
};
