import { DeskError } from '../errors.ts';
import type { DrawdownRow, DrawdownState } from '../store/schema.ts';
import type { Change } from '../store/store.ts';
import type { StoredLine } from './fit.ts';
import { MEASURES } from './measures.ts';

/** From where to where the amounts of a drawdown go; a counter that is not named stays. */
type Signs = Readonly<Record<'reserved' | 'used', -1 | 0 | 1>>;

/** What becomes of the counters on each step. */
const STEPS = {
  shipped: { from: 'reserved', reserved: -1, used: 1 },
  cancelled: { from: 'reserved', reserved: -1, used: 0 },
  returned: { from: 'shipped', reserved: 0, used: -1 },
} as const satisfies Partial<Record<DrawdownState, Signs & { readonly from: DrawdownState }>>;

/**
 * Takes a drawdown one step on and its amounts with it. Each of the two statements names the state it starts from, so
 * a drawdown can be shipped or given back once, whoever else tries at the same time.
 */
export async function move(
  { db, at, by }: Change,
  id: string,
  to: keyof typeof STEPS,
): Promise<{ readonly drawdown: DrawdownRow; readonly line: StoredLine }> {
  const { from, reserved, used } = STEPS[to];
  const drawdown = await db
    .updateTable('drawdowns')
    .set({ state: to, at, by: by.id })
    .where('id', '=', id)
    .where('state', '=', from)
    .returningAll()
    .executeTakeFirst();
  if (drawdown === undefined) throw await notThere(db, id, from, to);
  const line = await db
    .updateTable('license_lines')
    .set((eb) =>
      Object.fromEntries(
        MEASURES.flatMap((measure) => [
          [`reserved_${measure}`, eb(`reserved_${measure}`, '+', reserved * drawdown[measure])],
          [`used_${measure}`, eb(`used_${measure}`, '+', used * drawdown[measure])],
        ]),
      ),
    )
    .where('id', '=', drawdown.license_line_id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { drawdown, line };
}

async function notThere(db: Change['db'], id: string, from: DrawdownState, to: DrawdownState) {
  const row = await db.selectFrom('drawdowns').select('state').where('id', '=', id).executeTakeFirst();
  return row === undefined
    ? new DeskError('not-found', { what: 'drawdown', id })
    : new DeskError('drawdown-state', { drawdown: id, to, expected: from, state: row.state });
}
