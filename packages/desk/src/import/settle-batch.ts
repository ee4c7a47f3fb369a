import { faultOf } from '../door/refused.ts';
import type { DeskError } from '../errors.ts';
import type { ReadRow } from './batches.ts';
import type { Batch, Kind } from './kind.ts';
import { type Columns, type Problem, problemOf } from './row.ts';
import type { SaidOnce } from './said-once.ts';
import { type Fates, noFates, understoodAs } from './tally.ts';

/** Decides every row of a batch, in the order of the file. */
export async function settleBatch<Wish>(
  kind: Kind<Wish>,
  batch: Batch<Wish>,
  rows: readonly ReadRow<Wish>[],
  columns: Columns,
  said: SaidOnce,
): Promise<Fates> {
  const fates = noFates();
  await batch.load(rows.flatMap(({ wish }) => (wish === undefined ? [] : [wish])));
  for (const { row, wish, problems, cells } of rows) {
    if (wish === undefined) {
      fates.refused++;
      fates.problems.push(...problems);
      continue;
    }
    try {
      const once = kind.once(wish);
      if (said.same(once)) {
        fates.made.unchanged++;
        continue;
      }
      const { made, as } = batch.settle(wish);
      fates.made[made]++;
      said.keep(row, once);
      fates.understood.push(...understoodAs(cells.text('catalogItem') ?? cells.text('item') ?? '', as));
    } catch (error) {
      const about = problemOf(error);
      fates.refused++;
      fates.problems.push({ ...about, ...placeOf(row, kind.fieldOf(whatOf(error)), columns) });
    }
  }
  return fates;
}

const whatOf = (error: unknown): string => faultOf(error as DeskError)?.what ?? '';

function placeOf(
  row: number,
  field: string,
  { at, header }: Columns,
): Pick<Problem, 'row' | 'column' | 'field'> {
  const index = at.get(field);
  return { row, field, column: index === undefined ? null : (header[index] ?? null) };
}
