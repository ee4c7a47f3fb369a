import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { leftOf } from './fit.ts';
import { move } from './move.ts';
import type { Drawdown } from './reserve.ts';
import { words } from './words.ts';

/** Gives a reservation back before anything has left. Throws `drawdown-state` where it is not reserved any more. */
export async function cancel(
  store: Store,
  actor: Actor,
  input: { readonly drawdown: string; readonly reason: string },
): Promise<Drawdown> {
  return changeAs(
    store,
    actor,
    { action: 'reserve', subject: `drawdown:${input.drawdown}` },
    async (change) => {
      const { drawdown, line } = await move(change, input.drawdown, 'cancelled');
      const { quantity, value, tpp } = drawdown;
      const ids = { id: drawdown.id, licenseLine: line.id, orderLine: drawdown.order_line_id };
      const cancelled = { ...ids, quantity, value, tpp, left: leftOf(line) };
      await change.audit('license.cancel', `license:${line.license_id}`, {
        ...cancelled,
        reason: words('reason', input.reason),
      });
      return cancelled;
    },
  );
}
