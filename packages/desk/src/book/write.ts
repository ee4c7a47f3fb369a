import { sql } from 'kysely';
import type { Schema } from '../store/schema.ts';
import type { Change } from '../store/store.ts';
import { blocks } from './blocks.ts';

type Written = 'parties' | 'items' | 'orders' | 'order_lines' | 'stock' | 'commitments';

/**
 * Writes whole rows, new ones and changed ones, in as few statements as the database takes. A changed row is replaced
 * column by column, never deleted.
 */
export async function writeRows(
  { db }: Change,
  table: Written,
  key: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const others = columns.filter((column) => !key.includes(column));
  for (const some of blocks(rows))
    await db
      .insertInto(table as 'parties')
      .values(some as never)
      .onConflict((conflict) =>
        conflict
          .columns(key as never)
          .doUpdateSet(
            Object.fromEntries(others.map((column) => [column, sql.ref(`excluded.${column}`)])) as Partial<
              Schema['parties']
            > as never,
          ),
      )
      .execute();
}

/** What a row gets with every change of it. */
export const changedBy = (
  { at, by }: Pick<Change, 'at' | 'by'>,
  before: { readonly version: number } | undefined,
): { readonly version: number; readonly changed_at: string; readonly changed_by: string } => ({
  version: (before?.version ?? 0) + 1,
  changed_at: at,
  changed_by: by.id,
});
