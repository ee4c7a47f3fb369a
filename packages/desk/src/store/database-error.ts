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

const GUARD = /licet: (.+)$/m;

/** What the database said, as an error of the desk; undefined where it is no business of the desk. */
export function refusalOf(error: unknown): DeskError | undefined {
  if (!(error instanceof Error) || error instanceof DeskError) return undefined;
  const said = GUARD.exec(error.message)?.[1];
  if (said !== undefined) return new DeskError('refused-by-store', { because: said });
  const { code } = partsOf(error);
  if (code === '23514' || /CHECK constraint failed/.test(error.message))
    return new DeskError('refused-by-store', { because: `a limit would be passed (${error.message})` });
  if (isBusy(error)) return new DeskError('store-busy');
  if (code === '22021') return new DeskError('nul-in-text');
  if (code === '53100' || [FULL, IO_ERROR].includes(sqliteCode(error) as number))
    return new DeskError('store-full', { because: error.message });
  if ([CORRUPT, NOT_A_DATABASE].includes(sqliteCode(error) as number))
    return new DeskError('store-damaged', { because: error.message });
  return undefined;
}
