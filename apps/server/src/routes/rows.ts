import type { Schema, Store } from '@licet/desk';
import { page, readCursor } from '../http/cursor.ts';
import { Refused } from '../problems/problem.ts';

/** Columns that hold JSON text. */
const JSON_COLUMNS: ReadonlySet<string> = new Set([
  'owners',
  'facts',
  'parts',
  'roles',
  'data',
  'columns',
  'report',
]);

/** A row as JSON: names in camel case, JSON columns read. */
export const shown = (row: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      JSON_COLUMNS.has(name) && typeof value === 'string' ? JSON.parse(value) : value,
    ]),
  );

/** Tables with an id that sorts by time. */
type Listed =
  | 'parties'
  | 'items'
  | 'orders'
  | 'order_lines'
  | 'licenses'
  | 'license_lines'
  | 'drawdowns'
  | 'exception_uses'
  | 'commitments'
  | 'imports'
  | 'tasks'
  | 'documents'
  | 'releases';

interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of a table by id, of the rows in which these columns are so. */
export async function pageOfRows(
  { db }: Store,
  table: Listed,
  { limit, cursor }: Asked,
  where: Readonly<Record<string, string | undefined>> = {},
): Promise<{ items: readonly Record<string, unknown>[]; next: string | null }> {
  const after = readCursor(cursor);
  // The tables are alike in what is asked of them here.
  let asked = db.selectFrom(table as 'tasks').selectAll();
  for (const [column, value] of Object.entries(where))
    if (value !== undefined) asked = asked.where(column as keyof Schema['tasks'], '=', value as never);
  if (after !== undefined) asked = asked.where('id', '>', after);
  const rows = await asked
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const { items, next } = page(rows, limit, ({ id }) => id);
  return { items: items.map(shown), next };
}

/** One row by its id, or `not-found`. */
export async function rowById({ db }: Store, table: Listed, what: string, id: string) {
  const row = await db
    .selectFrom(table as 'tasks')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new Refused('not-found', { what, given: id });
  return shown(row) as Record<string, unknown> & { readonly version: number };
}
