import { DeskError } from '../errors.ts';
import type { OrderLineRow } from '../store/schema.ts';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { words } from './words.ts';

export type DestinationGate = OrderLineRow['destination_gate'];

const GATES: readonly DestinationGate[] = ['unknown', 'open', 'closed'];

/**
 * Says whether the goods may be imported where they go. That is another authority's question, so it changes neither
 * the status of the line nor who last changed it, on whom four eyes rest; a closed gate stops a shipment.
 */
export async function setDestinationGate(
  store: Store,
  actor: Actor,
  input: {
    readonly orderLine: string;
    readonly gate: DestinationGate;
    readonly reason: string;
    readonly version?: number;
  },
): Promise<{ readonly version: number }> {
  const { orderLine, gate, version } = input;
  const reason = words('destination gate', input.reason);
  if (!GATES.includes(gate))
    throw new DeskError('bad-choice', { what: 'gate', expected: GATES.join(', '), given: String(gate) });

  return changeAs(
    store,
    actor,
    { action: 'set-destination-gate', subject: `order-line:${orderLine}` },
    async (change) => {
      const before = await change.db
        .selectFrom('order_lines')
        .select(['destination_gate', 'version'])
        .where('id', '=', orderLine)
        .executeTakeFirst();
      if (before === undefined) throw new DeskError('not-found', { what: 'order line', id: orderLine });
      const after = await change.db
        .updateTable('order_lines')
        .set((eb) => ({ destination_gate: gate, version: eb('version', '+', 1) }))
        .where('id', '=', orderLine)
        .where('version', '=', version ?? before.version)
        .returning('version')
        .executeTakeFirst();
      if (after === undefined) throw new DeskError('changed-meanwhile', { what: `order line ${orderLine}` });
      await change.audit('line.destination-gate', `order-line:${orderLine}`, {
        from: before.destination_gate,
        to: gate,
        reason,
      });
      return after;
    },
  );
}
