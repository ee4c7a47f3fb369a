import type { Store } from '@licet/desk';
import { SYSTEM } from '../access/sessions.ts';

/** Entries of the log looked at in one transaction. */
const AT_ONCE = 200;
const SENT_AT_ONCE = 20;
/** Milliseconds for which a delivery that is being sent belongs to whoever took it. */
const LEASE = 60_000;
/** Attempts, with pauses of 10 s, 20 s, 40 s ... up to six hours: two days in all. */
const MOST_ATTEMPTS = 18;
const LONGEST_PAUSE = 6 * 60 * 60_000;

export const pauseAfter = (attempts: number): number => Math.min(LONGEST_PAUSE, 10_000 * 2 ** (attempts - 1));

export interface Due {
  readonly id: string;
  readonly webhook: string;
  readonly url: string;
  readonly body: string;
  readonly attempts: number;
}

/** What a receiver is told of an entry of the log: that it is there. It reads the rest with its own rights. */
export const noticeOf = (entry: { seq: number; at: string; action: string; subject: string }) => ({
  seq: Number(entry.seq),
  at: entry.at,
  action: entry.action,
  subject: entry.subject,
});

/** Makes deliveries of the entries that each webhook has not been told of; whether there may be more. */
export async function enqueue(store: Store): Promise<boolean> {
  const newest = await store.db
    .selectFrom('audit')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const behind = await store.db
    .selectFrom('webhooks')
    .select('id')
    .where('removed_at', 'is', null)
    .where('seq', '<', Number(newest?.seq ?? 0))
    .limit(AT_ONCE)
    .execute();
  let more = false;
  for (const { id } of behind)
    more =
      (await store.change(SYSTEM, async (change) => {
        const { db, at } = change;
        const webhook = await db
          .selectFrom('webhooks')
          .selectAll()
          .where('id', '=', id)
          .where('removed_at', 'is', null)
          .executeTakeFirst();
        if (webhook === undefined) return false;
        const actions = JSON.parse(webhook.actions) as string[];
        const entries = await db
          .selectFrom('audit')
          .select(['seq', 'at', 'action', 'subject'])
          .where('seq', '>', Number(webhook.seq))
          .orderBy('seq')
          .limit(AT_ONCE)
          .execute();
        const last = entries.at(-1);
        if (last === undefined) return false;
        const told = entries.filter(({ action }) => actions.length === 0 || actions.includes(action));
        if (told.length > 0)
          await db
            .insertInto('deliveries')
            .values(
              told.map((entry) => ({
                id: change.id(),
                webhook_id: id,
                seq: Number(entry.seq),
                body: JSON.stringify(noticeOf(entry)),
                attempts: 0,
                due_at: at,
                delivered_at: null,
                last_result: null,
              })),
            )
            .execute();
        await db
          .updateTable('webhooks')
          .set({ seq: Number(last.seq) })
          .where('id', '=', id)
          .execute();
        return entries.length === AT_ONCE;
      })) || more;
  return more;
}

/** Takes deliveries that are due, so that nobody else sends them meanwhile. */
export async function take(store: Store): Promise<readonly Due[]> {
  return store.change(SYSTEM, async ({ db, at }) => {
    const rows = await db
      .selectFrom('deliveries')
      .innerJoin('webhooks', 'webhooks.id', 'deliveries.webhook_id')
      .where('due_at', '<=', at)
      .where('webhooks.removed_at', 'is', null)
      .select(['deliveries.id', 'webhook_id as webhook', 'url', 'body', 'attempts'])
      .orderBy('due_at')
      .orderBy('deliveries.id')
      .limit(SENT_AT_ONCE)
      .execute();
    const lease = new Date(Date.parse(at) + LEASE).toISOString();
    for (const { id, attempts } of rows)
      await db
        .updateTable('deliveries')
        .set({ due_at: lease, attempts: Number(attempts) + 1 })
        .where('id', '=', id)
        .execute();
    return rows.map((row) => ({ ...row, attempts: Number(row.attempts) + 1 }));
  });
}

/** Notes what an attempt came to. */
export async function note(store: Store, due: Due, result: string, delivered: boolean): Promise<void> {
  await store.change(SYSTEM, async ({ db, at }) => {
    const over = delivered || due.attempts >= MOST_ATTEMPTS;
    await db
      .updateTable('deliveries')
      .set({
        due_at: over ? null : new Date(Date.parse(at) + pauseAfter(due.attempts)).toISOString(),
        delivered_at: delivered ? at : null,
        last_result: result,
      })
      .where('id', '=', due.id)
      .execute();
  });
}
