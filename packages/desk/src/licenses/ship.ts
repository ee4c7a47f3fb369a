import { day, type Iso } from '@licet/engine';
import { DeskError } from '../errors.ts';
import type { DrawdownRow } from '../store/schema.ts';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { dayOf } from './day-of.ts';
import { counted, covered, goodOn, leftOf, refusal } from './fit.ts';
import { licenseLineOf } from './lines.ts';
import { MEASURES } from './measures.ts';
import { move } from './move.ts';
import type { Drawdown } from './reserve.ts';
import { type Line, lineOf } from './shipment.ts';

/**
 * The goods have left on the day `on`: what was reserved is used up, and the order line is shipped.
 *
 * `on` is today or a day before, so that yesterday's shipment can still be written down after the license expired.
 * Throws `license-expired`, `license-not-yet` or `license-not-granted` where the license was not good on that day,
 * `reservation-stale` where the order line has changed since it was reserved, `line-not-free` where it is neither free
 * nor released, `destination-closed` where the place does not let it in.
 */
export async function ship(
  store: Store,
  actor: Actor,
  input: { readonly drawdown: string; readonly on: Iso },
): Promise<Drawdown> {
  day(input.on);
  return changeAs(
    store,
    actor,
    { action: 'draw-down', subject: `drawdown:${input.drawdown}` },
    async (change) => {
      const today = dayOf(change);
      if (input.on > today) throw new DeskError('day-to-come', { what: 'shipment', given: input.on, today });
      const { drawdown, line } = await move(change, input.drawdown, 'shipped');
      const license = await licenseLineOf(change.db, line.id);
      const shipment = await lineOf(change.db, drawdown.order_line_id);
      mayLeave(shipment);
      refuseStale(drawdown, shipment);
      const [unfit] = [...goodOn(license, input.on), ...covered(line, shipment)];
      if (unfit !== undefined) throw refusal(unfit, license.number);
      const { numUpdatedRows } = await change.db
        .updateTable('order_lines')
        .set((eb) => ({ status: 'shipped', version: eb('version', '+', 1) }))
        .where('id', '=', drawdown.order_line_id)
        .where('version', '=', shipment.version)
        .executeTakeFirst();
      if (numUpdatedRows === 0n)
        throw new DeskError('changed-meanwhile', { what: `order line ${drawdown.order_line_id}` });
      const { quantity, value, tpp } = drawdown;
      const shipped = { quantity, value, tpp, left: leftOf(line) };
      const ids = { id: drawdown.id, licenseLine: line.id, orderLine: drawdown.order_line_id };
      await change.audit('license.ship', `license:${line.license_id}`, { ...ids, ...shipped, on: input.on });
      return { ...ids, ...shipped };
    },
  );
}

function mayLeave({ orderLine, status, destinationGate }: Line): void {
  if (status !== 'free' && status !== 'released')
    throw new DeskError('line-not-free', { line: orderLine, status });
  if (destinationGate === 'closed') throw new DeskError('destination-closed', { line: orderLine });
}

function refuseStale(drawdown: DrawdownRow, shipment: Line): void {
  const now = counted(shipment);
  const measure = MEASURES.find((one) => drawdown[one] !== now[one]);
  if (measure !== undefined)
    throw new DeskError('reservation-stale', {
      drawdown: drawdown.id,
      measure,
      reserved: drawdown[measure],
      now: now[measure],
    });
}
