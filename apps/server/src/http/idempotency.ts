import { createHash, randomUUID } from 'node:crypto';
import { DeskError, type Store } from '@licet/desk';
import type { Principal } from '../access/principal.ts';
import { SYSTEM } from '../access/sessions.ts';
import { Refused } from '../problems/problem.ts';

/** Milliseconds for which an answer is kept. */
const KEPT = 24 * 60 * 60_000;
/** Milliseconds after which a request of another process no longer counts as running. */
const RUNNING = 60_000;

/** This run of the process: what an earlier one left unfinished broke off. */
const run = randomUUID();
/** What is under way in it. */
const underWay = new Set<string>();

export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The key of a request, checked; undefined where there is none. */
export function readKey(request: Request): string | undefined {
  const given = request.headers.get('idempotency-key');
  if (given === null) return undefined;
  const [, quoted, plain] =
    /^(?:"([\x21\x23-\x5b\x5d-\x7e]{1,200})"|([\w.:-]{1,200}))$/.exec(given.trim()) ?? [];
  const key = quoted ?? plain;
  if (key === undefined)
    throw new Refused('bad-header', {
      header: 'Idempotency-Key',
      expected: 'at most 200 letters, digits or . : _ -, such as a UUID',
      given: given.slice(0, 60),
    });
  return key;
}

/**
 * Does the work once for each key of a person: the same request again gets the same answer. Where the work failed
 * nothing was done, and the key is free again, unless nobody knows whether something was done. Throws `other-body`,
 * `still-running` or `broke-off`.
 */
export async function once(
  store: Store,
  { actor }: Principal,
  key: string,
  asked: string,
  work: () => Promise<KeptAnswer>,
): Promise<KeptAnswer & { readonly again: boolean }> {
  const hash = createHash('sha256').update(asked).digest('hex');
  const before = await store.change(SYSTEM, async ({ db, at }) => {
    await db
      .deleteFrom('idempotency')
      .where('started_at', '<=', new Date(Date.parse(at) - KEPT).toISOString())
      .execute();
    const found = await db
      .selectFrom('idempotency')
      .selectAll()
      .where('owner', '=', actor.id)
      .where('key', '=', key)
      .executeTakeFirst();
    if (found !== undefined) return { ...found, age: Date.parse(at) - Date.parse(found.started_at) };
    await db
      .insertInto('idempotency')
      .values({ owner: actor.id, key, request: hash, run, started_at: at, answer: null })
      .execute();
    return undefined;
  });
  if (before !== undefined) {
    if (before.request !== hash) throw new Refused('other-body');
    if (before.answer !== null) return { ...(JSON.parse(before.answer) as KeptAnswer), again: true };
    const running = before.run === run ? underWay.has(`${actor.id} ${key}`) : before.age < RUNNING;
    throw new Refused(running ? 'still-running' : 'broke-off');
  }
  const mine = (db: Store['db']) => ({
    keep: (answer: string) =>
      db
        .updateTable('idempotency')
        .set({ answer })
        .where('owner', '=', actor.id)
        .where('key', '=', key)
        .execute(),
    free: () => db.deleteFrom('idempotency').where('owner', '=', actor.id).where('key', '=', key).execute(),
  });
  underWay.add(`${actor.id} ${key}`);
  try {
    const answer = await work();
    // What is done is done: where the answer cannot be kept, the same request later hears that it broke off.
    await store
      .change(SYSTEM, async ({ db }) => void (await mine(db).keep(JSON.stringify(answer))))
      .catch(() => {});
    return { ...answer, again: false };
  } catch (error) {
    const inDoubt = error instanceof DeskError && error.code === 'store-in-doubt';
    if (!inDoubt) await store.change(SYSTEM, async ({ db }) => void (await mine(db).free())).catch(() => {});
    throw error;
  } finally {
    underWay.delete(`${actor.id} ${key}`);
  }
}
