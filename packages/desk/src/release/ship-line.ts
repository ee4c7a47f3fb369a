import { day, type Iso } from '@licet/engine';
import { DeskError } from '../errors.ts';
import { dayOf } from '../licenses/day-of.ts';
import { ship } from '../licenses/ship.ts';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { mayShip, reservationOf } from './may-ship.ts';
import { lineRow } from './release.ts';

/**
 * The goods have left on the day `on`: today, or a day before that is only now written down. A line with a reservation
 * draws its license down. Throws `may-not-ship` with everything that keeps it, `day-to-come`, `not-found`, and what
 * drawing down throws.
 */
export async function shipLine(
  store: Store,
  actor: Actor,
  input: { readonly line: string; readonly on: Iso },
): Promise<{ readonly line: string; readonly drawdown: string | null }> {
  const { line: id, on } = input;
  day(on);
  const subject = `order-line:${id}`;
  const drawdown = await changeAs(store, actor, { action: 'ship', subject }, async (change) => {
    const today = dayOf(change);
    if (on > today) throw new DeskError('day-to-come', { what: 'shipment', given: on, today });
    const line = await lineRow(change.db, id);
    const obstacles = await mayShip(change.db, line, on);
    if (obstacles.length > 0)
      throw new DeskError('may-not-ship', { line: id, because: obstacles.join(', ') });
    const reserved = await reservationOf(change.db, id);
    if (reserved !== undefined) return reserved;
    await change.db
      .updateTable('order_lines')
      .set((eb) => ({ status: 'shipped', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
    await change.audit('line.shipped', subject, { on, determination: line.determination_id });
    return null;
  });
  // Drawing down looks at the line again, in a transaction of its own.
  if (drawdown !== null) await ship(store, actor, { drawdown, on });
  return { line: id, drawdown };
}
