import { cameBack, holdOf, statusOf } from '../determine/hold.ts';
import type { OwnAnswer } from '../determine/whole-answer.ts';
import { DeskError } from '../errors.ts';
import type { Actor, Store } from '../store/store.ts';
import { changeAs } from '../users/refusals.ts';
import { reasonOf } from './reason.ts';
import { lineRow } from './release.ts';

/**
 * Takes a release back before the goods leave: the line is held again for what it was held for. Any approver may.
 * Throws `not-allowed`, `no-reason`, `bad-text`, `not-found`, `line-not-released`.
 */
export function withdrawRelease(
  store: Store,
  actor: Actor,
  input: { readonly line: string; readonly reason: string },
): Promise<{ readonly version: number }> {
  const subject = `order-line:${input.line}`;
  return changeAs(store, actor, { action: 'release', subject }, async (change) => {
    const reason = reasonOf(input.reason, 'withdrawal');
    const line = await lineRow(change.db, input.line);
    if (line.status !== 'released')
      throw new DeskError('line-not-released', { line: line.id, status: line.status });
    const expired = await change.db
      .updateTable('releases')
      .set({ expired_at: change.at })
      .where('line_id', '=', line.id)
      .where('expired_at', 'is', null)
      .returning('id')
      .execute();
    const { answer } = await change.db
      .selectFrom('determinations')
      .select('answer')
      .where('id', '=', line.determination_id)
      .executeTakeFirstOrThrow();
    // Where the determination holds nothing, the line was held because it came back.
    const held = statusOf(holdOf(JSON.parse(answer) as OwnAnswer)).reason ?? cameBack().reason;
    const { version } = await change.db
      .updateTable('order_lines')
      .set((eb) => ({ status: 'held', hold_reason: held, version: eb('version', '+', 1) }))
      .where('id', '=', line.id)
      .returning('version')
      .executeTakeFirstOrThrow();
    const releases = expired.map(({ id }) => id);
    await change.audit('line.release-withdrawn', subject, { releases, reason });
    return { version };
  });
}
