import pg from 'pg';
import { DeskError } from '../errors.ts';

const BIGINT = 20;

/** Connections to PostgreSQL; counts come as numbers, and never as inexact ones. */
export function postgresPool(url: string): pg.Pool {
  const types = {
    getTypeParser(oid: number, format?: 'text' | 'binary') {
      if (oid === BIGINT && format !== 'binary') return exact;
      return pg.types.getTypeParser(oid, format as 'text');
    },
  };
  const pool = new pg.Pool({ connectionString: url, max: 10, types: types as pg.CustomTypesConfig });
  // A connection that breaks while it is idle is replaced; what is under way fails by itself.
  pool.on('error', () => {});
  return pool;
}

function exact(given: string): number {
  const value = Number(given);
  if (!Number.isSafeInteger(value)) throw new DeskError('number-too-large', { given });
  return value;
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown; errcode?: unknown } | null)?.code;

/** Whether the database gave up a transaction that may well work the next time. */
export function isRetriable(error: unknown): boolean {
  const code = codeOf(error);
  if (code === '40001' || code === '40P01') return true;
  return code === 'ERR_SQLITE_ERROR' && /database is (locked|busy)/.test((error as Error).message);
}

const CHECKED = /licet: (.+)$/m;

/** What a guard of the database said, as an error of the desk. */
export function refusalOf(error: unknown): DeskError | undefined {
  if (!(error instanceof Error)) return undefined;
  const said = CHECKED.exec(error.message)?.[1];
  if (said !== undefined) return new DeskError('refused-by-store', { because: said });
  const code = codeOf(error);
  if (code === '23514' || /CHECK constraint failed/.test(error.message))
    return new DeskError('refused-by-store', { because: `a limit would be passed (${error.message})` });
  return undefined;
}
