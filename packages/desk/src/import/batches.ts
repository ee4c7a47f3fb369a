import { label } from '@licet/engine';
import { type Table, type Row as TableRow, unfit } from '@licet/tables';
import { rowsOf } from './file.ts';
import type { Columns, Problem, Row } from './row.ts';
import { rowOf } from './row.ts';

/** A row of the file as it was read: what it wants, or what is wrong with it. */
export interface ReadRow<Wish> {
  readonly row: number;
  readonly wish: Wish | undefined;
  readonly problems: readonly Problem[];
  readonly cells: Row;
}

/** The rows of a table, so many at a time; before each of them everybody else has a turn. */
export async function* batchesOf<Wish>(
  table: Table,
  columns: Columns,
  read: (row: Row) => Wish | undefined,
  size: number,
): AsyncGenerator<readonly ReadRow<Wish>[]> {
  let batch: ReadRow<Wish>[] = [];
  for await (const portion of rowsOf(table))
    for (const row of portion) {
      batch.push(readRow(row, columns, table.header, read));
      if (batch.length < size) continue;
      yield batch;
      batch = [];
      await new Promise((resolve) => setImmediate(resolve));
    }
  if (batch.length > 0) yield batch;
}

function readRow<Wish>(
  { line, cells, problem }: TableRow,
  columns: Columns,
  header: readonly string[],
  read: (row: Row) => Wish | undefined,
): ReadRow<Wish> {
  const why = problem ?? unfit(cells, header);
  const row = rowOf(line, cells, columns);
  if (why !== undefined)
    return { row: line, wish: undefined, cells: row, problems: [unreadable(line, why, header.length)] };
  const wish = read(row);
  return { row: line, wish: row.problems.length > 0 ? undefined : wish, problems: row.problems, cells: row };
}

const unreadable = (row: number, given: string, cells: number): Problem => ({
  ...{ row, column: null, field: null, code: 'bad-field', given },
  expected: label(`a row of ${cells} cells`, `une ligne de ${cells} cellules`),
  wayOut: label(
    'Look for a quote or a delimiter too many or too few.',
    'Cherchez un guillemet ou un séparateur en trop ou manquant.',
  ),
});
