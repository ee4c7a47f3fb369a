import { DeskError } from '../errors.ts';

const partsOf = (error: unknown): { code?: unknown; errcode?: number } =>
  error instanceof Error ? (error as { code?: unknown; errcode?: number }) : {};

/** SQLite gives the primary code of an error in its low byte. */
const sqliteCode = (error: unknown): number | undefined => {
  const { code, errcode } = partsOf(error);
  return code === 'ERR_SQLITE_ERROR' && errcode !== undefined ? errcode & 0xff : undefined;
};

const [BUSY, LOCKED, IO_ERROR, CORRUPT, FULL, NOT_A_DATABASE] = [5, 6, 10, 11, 13, 26];

/** Whether another process has the database, which will pass. */
export const isBusy = (error: unknown): boolean =>
  [BUSY, LOCKED].includes(sqliteCode(error) as number) || partsOf(error).code === '55P03';

/** Whether the database gave up a transaction that may well work the next time. */
export const isRetriable = (error: unknown): boolean =>
  ['40001', '40P01'].includes(partsOf(error).code as string);

/** Codes of sockets; of PostgreSQL: it goes down or comes up, it ended an idle connection, the connection failed. */
const LOST = /^(ECONN\w+|EPIPE|ETIMEDOUT|57P0[1235]|25P03|08...)$/;
/** What `pg` says where it has no code. */
const LOST_SAID =
  /^(Connection terminated|Client has encountered a connection error|timeout e|Client was closed)/;

/** Whether the connection to the server broke, or could not be made. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DeskError) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true;
  return code === undefined ? LOST_SAID.test(error.message) : LOST.test(code);
}

/** Why, without the names of files that an error of the system or of PostgreSQL has in its text. */
export const because = (error: Error): string =>
  'syscall' in error ? String(partsOf(error).code) : error.message.replace(/ ?"[^"]*"/g, '');

const GUARD = /licet: (.+)$/m;

/** What the database said, as an error of the desk; undefined where it is no business of the desk. */
export function refusalOf(error: unknown): DeskError | undefined {
  if (!(error instanceof Error) || error instanceof DeskError) return undefined;
  const said = GUARD.exec(error.message)?.[1];
  if (said !== undefined) return new DeskError('refused-by-store', { because: said });
  const { code } = partsOf(error);
  if (code === '23514' || /CHECK constraint failed/.test(error.message))
    return new DeskError('refused-by-store', { because: `a limit would be passed (${error.message})` });
  // 53300: the server has no connection left.
  if (isBusy(error) || code === '53300') return new DeskError('store-busy');
  if (isLost(error)) return new DeskError('store-lost', { because: because(error) });
  if (code === '22021') return new DeskError('nul-in-text');
  // PostgreSQL alone has a limit to what an index holds.
  if (code === '54000') return new DeskError('text-too-long');
  if (code === '53100' || [FULL, IO_ERROR].includes(sqliteCode(error) as number))
    return new DeskError('store-full', { because: because(error) });
  if ([CORRUPT, NOT_A_DATABASE].includes(sqliteCode(error) as number))
    return new DeskError('store-damaged', { because: because(error) });
  return undefined;
}
