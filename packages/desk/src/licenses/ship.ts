import { day, type Iso } from '@licet/engine';
import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import type { DrawdownRow, Schema } from '../store/schema.ts';
import type { Actor, Change, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { openConditions } from './conditions.ts';
import { dayOf } from './day-of.ts';
import { counted, covered, goodOn, leftOf, refusal } from './fit.ts';
import { licenseLineOf } from './lines.ts';
import { MEASURES } from './measures.ts';
import { move } from './move.ts';
import type { Drawdown } from './reserve.ts';
import { type Line, lineOf } from './shipment.ts';

interface Leaving {
  readonly drawdown: string;
  readonly on: Iso;
}

/**
 * The goods have left on the day `on`: what was reserved is used up, and the order line is shipped.
 *
 * `on` is today or a day before, so that yesterday's shipment can still be written down after the license expired.
 * Throws `license-expired`, `license-not-yet` or `license-not-granted` where the license was not good on that day,
 * `reservation-stale` where the order line has changed since it was reserved, `condition-overdue` where a condition of
 * the license had to be met before that day and is open, `line-not-free` where the line is neither free nor released,
 * `destination-closed` where the place does not let it in.
 */
export async function ship(store: Store, actor: Actor, input: Leaving): Promise<Drawdown> {
  day(input.on);
  const permit = { action: 'draw-down', subject: `drawdown:${input.drawdown}` } as const;
  return changeAs(store, actor, permit, (change) => drawDown(change, input));
}

/** The same within a change of whoever may. */
export async function drawDown(change: Change, { drawdown: id, on }: Leaving): Promise<Drawdown> {
  const today = dayOf(change);
  if (on > today) throw new DeskError('day-to-come', { what: 'shipment', given: on, today });
  const { drawdown, line } = await move(change, id, 'shipped');
  const shipment = await lineOf(change.db, drawdown.order_line_id);
  mayLeave(shipment);
  const [refused] = await notUnderLicense(change.db, drawdown, shipment, on);
  if (refused !== undefined) throw refused;
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
  await change.audit('license.ship', `license:${line.license_id}`, { ...ids, ...shipped, on });
  return { ...ids, ...shipped };
}

function mayLeave({ orderLine, status, destinationGate }: Line): void {
  if (status !== 'free' && status !== 'released')
    throw new DeskError('line-not-free', { line: orderLine, status });
  if (destinationGate === 'closed') throw new DeskError('destination-closed', { line: orderLine });
}

/** Everything that keeps what was reserved from leaving under its license on the day. */
export async function notUnderLicense(
  db: Kysely<Schema>,
  drawdown: Pick<DrawdownRow, 'id' | 'license_line_id' | 'quantity' | 'value' | 'tpp'>,
  shipment: Line,
  on: Iso,
): Promise<readonly DeskError[]> {
  const license = await licenseLineOf(db, drawdown.license_line_id);
  const unfit = [...goodOn(license, on), ...covered(license, shipment)];
  const open = await openConditions(db, license.license_id);
  return [
    ...stale(drawdown, shipment),
    ...unfit.map((one) => refusal(one, license.number)),
    // On its last day a condition may still be met.
    ...open.flatMap(({ task, title, due }) =>
      due === null || due >= on
        ? []
        : [new DeskError('condition-overdue', { number: license.number, task, title, due, on })],
    ),
  ];
}

function stale(
  drawdown: Pick<DrawdownRow, 'id' | 'quantity' | 'value' | 'tpp'>,
  shipment: Line,
): readonly DeskError[] {
  const now = counted(shipment);
  const measure = MEASURES.find((one) => drawdown[one] !== now[one]);
  return measure === undefined
    ? []
    : [
        new DeskError('reservation-stale', {
          drawdown: drawdown.id,
          measure,
          reserved: drawdown[measure],
          now: now[measure],
        }),
      ];
}
