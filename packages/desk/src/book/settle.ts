import { canonical } from '../store/canonical.ts';
import type { Ledger, Made } from './ledger.ts';

/** Columns that somebody says something of; undefined says nothing. */
export type Said<Row> = { readonly [Column in keyof Row]?: Row[Column] | undefined };

/** Puts what was said into the ledger, where it says anything new. */
export function settle<Row extends object>(
  ledger: Ledger<Row>,
  before: Row | undefined,
  said: Said<Row>,
  fresh: () => Row,
): { readonly row: Row; readonly made: Made } {
  const columns = (Object.keys(said) as (keyof Row)[]).filter((column) => said[column] !== undefined);
  const told = Object.fromEntries(columns.map((column) => [column, said[column]])) as Partial<Row>;
  if (before === undefined) {
    const row = { ...fresh(), ...told };
    ledger.put(row);
    return { row, made: 'created' };
  }
  if (columns.every((column) => same(before[column], told[column])))
    return { row: before, made: 'unchanged' };
  const row = { ...before, ...told };
  ledger.put(row);
  return { row, made: 'changed' };
}

/** Equal, or the same JSON in another order. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const json = (text: string): boolean => text.startsWith('{') || text.startsWith('[');
  if (!json(one) || !json(other)) return false;
  try {
    return canonical(JSON.parse(one)) === canonical(JSON.parse(other));
  } catch {
    return false;
  }
}

/** The columns in which two rows differ, as the log says them. */
export function difference<Row extends object>(
  before: Row,
  after: Row,
): { readonly before: Partial<Row>; readonly after: Partial<Row> } {
  const columns = (Object.keys(after) as (keyof Row)[]).filter(
    (column) => !KEPT_BY_THE_DESK.has(column as string) && !same(before[column], after[column]),
  );
  const of = (row: Row): Partial<Row> =>
    Object.fromEntries(columns.map((column) => [column, row[column]])) as Partial<Row>;
  return { before: of(before), after: of(after) };
}

const KEPT_BY_THE_DESK: ReadonlySet<string> = new Set(['version', 'changed_at', 'changed_by']);
