import { cameBack } from '../determine/hold.ts';
import { DeskError } from '../errors.ts';
import type { Actor, Change, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { evidenceOf } from './evidence.ts';
import { leftOf } from './fit.ts';
import { move } from './move.ts';
import type { Drawdown } from './reserve.ts';

export interface Return {
  readonly drawdown: string;
  /** The carrier failed to deliver. Only then may the same be shipped again under the license (758.4(c)). */
  readonly undelivered: boolean;
  /** Document that shows the return, and the failed delivery where nothing was delivered. */
  readonly evidence: string;
}

/**
 * Goods that left under a license are back.
 *
 * What was never delivered may be shipped again under the same license: its amounts are given back to the license line
 * and the order line is held. What had been delivered has used up the license; the return is written down and gives
 * nothing back. The regulation names only the first case, so the second is the strict reading of its silence.
 */
export async function giveBack(
  store: Store,
  actor: Actor,
  input: Return,
): Promise<{ readonly restored: Drawdown | null }> {
  return changeAs(
    store,
    actor,
    { action: 'draw-down', subject: `drawdown:${input.drawdown}` },
    async (change) => {
      await evidenceOf(change.db, input.evidence);
      return { restored: input.undelivered ? await restore(change, input) : await note(change, input) };
    },
  );
}

async function restore(change: Change, input: Return): Promise<Drawdown> {
  const { drawdown, line } = await move(change, input.drawdown, 'returned');
  const { status, reason } = cameBack();
  await change.db
    .updateTable('order_lines')
    .set((eb) => ({
      status,
      hold_reason: reason,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', drawdown.order_line_id)
    .execute();
  const { quantity, value, tpp } = drawdown;
  const ids = { id: drawdown.id, licenseLine: line.id, orderLine: drawdown.order_line_id };
  const restored = { ...ids, quantity, value, tpp, left: leftOf(line) };
  await change.audit('license.return', `license:${line.license_id}`, {
    ...restored,
    undelivered: true,
    evidence: input.evidence,
  });
  return restored;
}

async function note(change: Change, { drawdown: id, evidence }: Return): Promise<null> {
  const drawdown = await change.db
    .selectFrom('drawdowns')
    .innerJoin('license_lines', 'license_lines.id', 'drawdowns.license_line_id')
    .select(['drawdowns.state', 'license_lines.license_id'])
    .where('drawdowns.id', '=', id)
    .executeTakeFirst();
  if (drawdown === undefined) throw new DeskError('not-found', { what: 'drawdown', id });
  if (drawdown.state !== 'shipped')
    throw new DeskError('drawdown-state', {
      drawdown: id,
      to: 'returned',
      expected: 'shipped',
      state: drawdown.state,
    });
  await change.audit('license.return', `license:${drawdown.license_id}`, {
    id,
    undelivered: false,
    evidence,
  });
  return null;
}
