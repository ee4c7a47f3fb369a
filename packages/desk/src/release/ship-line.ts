import { day, type Iso } from '@licet/engine';
import { DeskError } from '../errors.ts';
import { dayOf } from '../licenses/day-of.ts';
import { drawDown } from '../licenses/ship.ts';
import type { Actor, Store } from '../store/store.ts';
import { allow } from '../users/allow.ts';
import { changeAs } from '../users/refusals.ts';
import { mayShip } from './may-ship.ts';
import { shippingNotes } from './notes.ts';
import type { Told } from './obstacle.ts';
import { lineRow } from './release.ts';
import { reservationOf } from './reservation.ts';

export interface Shipped {
  readonly line: string;
  /** What its license was drawn down by; null where none was used. */
  readonly drawdown: string | null;
  /** What did not keep it, and should be known. */
  readonly notes: readonly Told[];
}

/**
 * The goods have left on the day `on`: today, or a day before that is only now written down. A line with a reservation
 * draws its license down. Throws `may-not-ship` with everything that keeps it, `day-to-come`, `not-found`.
 */
export async function shipLine(
  store: Store,
  actor: Actor,
  input: { readonly line: string; readonly on: Iso },
): Promise<Shipped> {
  const { line: id, on } = input;
  day(on);
  const subject = `order-line:${id}`;
  return changeAs(store, actor, { action: 'ship', subject }, async (change) => {
    const today = dayOf(change);
    if (on > today) throw new DeskError('day-to-come', { what: 'shipment', given: on, today });
    const line = await lineRow(change.db, id);
    const obstacles = await mayShip(change.db, line, on);
    if (obstacles.length > 0)
      throw new DeskError('may-not-ship', {
        line: id,
        on,
        because: obstacles.map(({ code }) => code).join(', '),
        obstacles,
      });
    const notes = await shippingNotes(change.db, line, on);
    const drawdown = (await reservationOf(change.db, id))?.id ?? null;
    if (drawdown === null)
      await change.db
        .updateTable('order_lines')
        .set((eb) => ({ status: 'shipped', version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute();
    else {
      allow(change.by, 'draw-down');
      await drawDown(change, { drawdown, on });
    }
    await change.audit('line.shipped', subject, {
      on,
      determination: line.determination_id,
      drawdown,
      notes: notes.map(({ code }) => code),
    });
    return { line: id, drawdown, notes };
  });
}
