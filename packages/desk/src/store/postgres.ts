import pg from 'pg';
import { DeskError } from '../errors.ts';

const BIGINT = 20;
/** What `sum` of bigints is. */
const NUMERIC = 1700;

/**
 * Connections to PostgreSQL; counts and their sums come as numbers, and never as inexact ones. Those for reading
 * cannot write; those for writing acknowledge nothing that is not on the disk, whatever the server's own settings.
 */
export function postgresPool(url: string, reads: 'reads' | 'writes', max: number): pg.Pool {
  const types = {
    getTypeParser(oid: number, format?: 'text' | 'binary') {
      if ((oid === BIGINT || oid === NUMERIC) && format !== 'binary') return exact;
      return pg.types.getTypeParser(oid, format as 'text');
    },
  };
  const pool = new pg.Pool({
    ...(reads === 'writes' ? { Client: Preparing } : {}),
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    types: types as pg.CustomTypesConfig,
    onConnect: async (client) => {
      await client.query(
        reads === 'reads' ? 'SET default_transaction_read_only = on' : 'SET synchronous_commit = on',
      );
    },
  });
  // A connection that breaks while it is idle is replaced; what is under way fails by itself. One that breaks between
  // two statements of a change belongs to neither, and would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

function exact(given: string): number {
  const value = Number(given);
  if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) throw new DeskError('number-too-large', { given });
  return value;
}

const MOST_PREPARED = 300;
const names = new Map<string, string>();

/** Has each statement planned once for a connection: a third of the work of a small change, here and there. */
class Preparing extends pg.Client {
  override query(...given: readonly unknown[]): never {
    const query = super.query as (...given: readonly unknown[]) => never;
    const [text, values] = given;
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return query.apply(this, given as unknown[]);
    let name = names.get(text);
    if (name === undefined && names.size < MOST_PREPARED) {
      name = `licet-${names.size + 1}`;
      names.set(text, name);
    }
    return query.call(this, { text, values, ...(name === undefined ? {} : { name }) });
  }
}
