import { AsyncLocalStorage } from 'node:async_hooks';
import { type Kysely, type KyselyPlugin, sql, type Transaction } from 'kysely';
import { type Chain, chainOf } from '../audit/append.ts';
import { DeskError } from '../errors.ts';
import { beginAlone, type Connections, rollback } from './connect.ts';
import { because, isLost, isRetriable, refusalOf } from './database-error.ts';
import { newId } from './ids.ts';
import type { Instant, Schema } from './schema.ts';
import type { Actor, Change } from './store.ts';

/** Changes of one process wait in line here, first come, first served. */
export interface Lane {
  change<T>(by: Actor, work: (change: Change) => Promise<T>): Promise<T>;
  /** Takes no more changes, and waits for those that were taken. */
  end(): Promise<void>;
}

interface Waiting {
  readonly by: Actor;
  readonly work: (change: Change) => Promise<unknown>;
  /** Runs in the asynchronous context of whoever asked for the change. */
  readonly within: <R>(run: () => R) => R;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
  tried: number;
}

/** Bounds of a group: PostgreSQL keeps 64 savepoints at hand, and nobody waits long for the others' commit. */
const MOST = 50;
const MILLISECONDS = 20;
const TRIES = 5;

/**
 * Runs changes one after the other. Those that wait already share one transaction, each behind a savepoint, and one
 * write to the disk: that write is most of a small change. Nobody is told of success before the commit; a change
 * that fails takes only itself back.
 */
export function laneOf({ writer, dialect }: Connections, clock: () => Date): Lane {
  const line: Waiting[] = [];
  const inside = new AsyncLocalStorage<{ over: boolean }>();
  let ended = false;
  let running: Promise<void> | undefined;
  let last: Instant = '';

  /** Never before an instant that was given out, here or in the log. */
  const instant = (chain: Chain): Instant => {
    for (const at of [clock().toISOString(), chain.at]) if (at > last) last = at;
    return last;
  };

  async function attempt(one: Waiting, connection: Kysely<Schema>, chain: Chain): Promise<unknown> {
    const at = instant(chain);
    const state = { over: false };
    const stillOpen = () => {
      if (state.over) throw new DeskError('change-over');
    };
    const guard: KyselyPlugin = {
      transformQuery({ node }) {
        stillOpen();
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    // The connection is in a transaction that the lane ends.
    const db = connection.withPlugin(guard) as Transaction<Schema>;
    const changeOf = (by: Actor): Change => ({
      db,
      by,
      at,
      id: () => newId(Date.parse(at)),
      audit: async (action, subject, data, options) => {
        stillOpen();
        await chain.add(by.id, at, { action, subject, data, ...options });
      },
      as: changeOf,
    });
    try {
      return await one.within(() => inside.run(state, () => one.work(changeOf(one.by))));
    } finally {
      state.over = true;
    }
  }

  /** Whether the change may be tried once more; it then is the next. */
  const again = (one: Waiting, error: unknown): boolean => {
    if (!(isRetriable(error) || isLost(error)) || ++one.tried >= TRIES) return false;
    line.unshift(one);
    return true;
  };

  /** As many changes as wait, up to the bounds, in one transaction. */
  async function group(connection: Kysely<Schema>): Promise<void> {
    const done: (() => void)[] = [];
    const taken: Waiting[] = [];
    let saving = false;
    try {
      await beginAlone(connection, dialect);
      const chain = await chainOf(connection);
      const until = performance.now() + MILLISECONDS;
      const savepoints = savepointsOn(connection, dialect);
      while (line.length > 0 && taken.length < MOST && (taken.length === 0 || performance.now() < until)) {
        const one = line.shift() as Waiting;
        taken.push(one);
        // The first has nothing before it that would have to stay.
        const first = taken.length === 1;
        const back = chain.mark();
        if (!first) await savepoints.set();
        try {
          const result = await attempt(one, connection, chain);
          done.push(() => one.resolve(result));
        } catch (error) {
          // The connection took the others with it; so does SQLite where it has no more room.
          if (isLost(error)) throw error;
          if (first) await rollback(connection);
          else
            await savepoints.back().catch(() => {
              throw error;
            });
          back();
          taken.pop();
          if (!again(one, error)) one.reject(refusalOf(error) ?? error);
          if (first || isRetriable(error)) break;
        }
      }
      if (taken.length === 0) return;
      await chain.write();
      saving = true;
      await sql`COMMIT`.execute(connection);
    } catch (error) {
      await rollback(connection);
      const inDoubt = saving && isLost(error);
      const failed = inDoubt
        ? new DeskError('store-in-doubt', { because: because(error as Error) })
        : (refusalOf(error) ?? error);
      const all = taken.length > 0 ? taken : line.splice(0);
      for (const one of all.reverse()) if (inDoubt || !again(one, error)) one.reject(failed);
      return;
    }
    for (const tell of done) tell();
  }

  async function run(): Promise<void> {
    while (line.length > 0) {
      try {
        await writer.connection().execute(group);
      } catch (error) {
        for (const one of line.splice(0)) one.reject(refusalOf(error) ?? error);
      }
      // SQLite answers without ever waiting: let the rest of the process have its turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    running = undefined;
  }

  return {
    change(by, work) {
      if (ended) return Promise.reject(new DeskError('store-closed'));
      if (inside.getStore()?.over === false) return Promise.reject(new DeskError('nested-change'));
      return new Promise((resolve, reject) => {
        const within = AsyncLocalStorage.snapshot();
        line.push({ by, work, within, resolve: resolve as (result: unknown) => void, reject, tried: 0 });
        running ??= run();
      });
    },
    async end() {
      ended = true;
      await running;
    },
  };
}

/** One savepoint that moves on; in PostgreSQL in one message. */
function savepointsOn(connection: Kysely<Schema>, dialect: Connections['dialect']) {
  let isSet = false;
  const say = async (...texts: readonly string[]) => {
    for (const text of dialect === 'postgres' ? [texts.join('; ')] : texts)
      await sql.raw(text).execute(connection);
  };
  return {
    async set() {
      await (isSet ? say('RELEASE SAVEPOINT change', 'SAVEPOINT change') : say('SAVEPOINT change'));
      isSet = true;
    },
    back: () => say('ROLLBACK TO SAVEPOINT change'),
  };
}
