import type { Schema } from './schema.ts';

/**
 * The key of every table, by which it is walked; tables that others refer to come first. `left-out`: sign-ins that
 * are under way, which no backup may bring back to life.
 */
const KEYS: { readonly [Table in keyof Schema]: readonly (keyof Schema[Table] & string)[] | 'left-out' } = {
  users: ['id'],
  parties: ['id'],
  items: ['id'],
  orders: ['id'],
  order_lines: ['id'],
  line_parties: ['line_id', 'role', 'party_id'],
  texts: ['hash'],
  determinations: ['id'],
  releases: ['id'],
  licenses: ['id'],
  license_lines: ['id'],
  drawdowns: ['id'],
  exception_uses: ['id'],
  stock: ['item_id', 'place'],
  commitments: ['id'],
  tasks: ['id'],
  documents: ['id'],
  mappings: ['sender', 'kind'],
  imports: ['id'],
  api_tokens: ['id'],
  webhooks: ['id'],
  deliveries: ['id'],
  acknowledgements: ['owner', 'reader'],
  idempotency: ['owner', 'key'],
  sessions: 'left-out',
  sign_ins: 'left-out',
  audit: ['seq'],
};

export type Table = keyof Schema;

export const TABLES = Object.keys(KEYS) as readonly Table[];

/** Key columns of a table; undefined where it stays out of backups. */
export const keyOf = (table: Table): readonly string[] | undefined => {
  const key = KEYS[table];
  return key === 'left-out' ? undefined : key;
};
