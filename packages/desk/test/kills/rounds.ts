import { spawn } from 'node:child_process';
import path from 'node:path';
import { grant, manager, seed } from '../../src/licenses/fixture.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type Acknowledged, compare } from './verify.ts';

/** A database to be ill-treated. */
export interface Victim {
  readonly url: string;
  /** What is done to it, and when it is ready again; absent: only the program over it is killed. */
  readonly crash?: () => Promise<() => Promise<void>>;
}

export interface Round {
  readonly acknowledged: number;
  /** Lost, half made or broken: what it is. Nothing, if all is well. */
  readonly wrong: readonly string[];
  readonly milliseconds: number;
}

/** Puts a desk into an empty database; the license line to draw on. */
export async function prepare(url: string): Promise<string> {
  const store = await openStore({ url });
  try {
    await seed(store);
    await store.change(manager, async ({ db, at }) => {
      await db
        .insertInto('users')
        .values({
          ...{ id: 'approver', name: 'Ada', email: 'ada@example.com', roles: '["approver"]' },
          ...{ password_hash: null, disabled_at: null, created_at: at },
        })
        .execute();
    });
    const limits = { quantity: 1_000_000, value: 2_000_000_000, tpp: 2 ** 52 };
    return (await grant(store, [limits])).line;
  } finally {
    await store.close();
  }
}

/** Most milliseconds of load before the kill. */
const LONGEST = 700;

/**
 * One kill: starts the load on a desk that `prepare` made, lets it run for a random while, kills it in the middle (and,
 * where the victim says so, the database), opens the desk again, compares it with all that was ever `told`, and makes
 * one more change.
 */
export async function kill(
  victim: Victim,
  licenseLine: string,
  told: Acknowledged[],
  milliseconds = Math.floor(Math.random() * LONGEST),
): Promise<Round> {
  const before = told.length;
  const wrong: string[] = [];
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'load.ts'), victim.url, licenseLine],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  let said = '';
  let complained = '';
  child.stderr.on('data', (data) => {
    complained += data;
  });
  const first = new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      said += data;
      resolve();
    });
    child.once('exit', () => resolve());
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await first;
  await sleep(milliseconds);
  if (child.exitCode !== null) wrong.push(`the program ended by itself: ${complained}`);
  const ready = await victim.crash?.();
  child.kill('SIGKILL');
  await gone;
  await ready?.();
  // The last line may be cut off: then nobody was told.
  for (const line of said.split('\n').slice(0, -1)) {
    const one = JSON.parse(line) as Acknowledged | { readonly error: string };
    if ('error' in one) wrong.push(`the load met ${one.error}`);
    else told.push(one);
  }
  const store = await reopened(victim.url);
  try {
    wrong.push(...(await compare(store, told)));
    const note = await store.change(manager, async ({ id, audit }) => {
      const one = id();
      for (let entry = 0; entry < 7; entry++) await audit('noted', `note:${one}`, { entry });
      return one;
    });
    told.push({ op: 'noted', note });
    wrong.push(...(await compare(store, told.slice(-1))));
  } finally {
    await store.close();
  }
  return { acknowledged: told.length - before, wrong: [...new Set(wrong)], milliseconds };
}

/** A database that just came down may need a moment to put itself right. */
async function reopened(url: string): Promise<Store> {
  for (let tried = 1; ; tried++)
    try {
      return await openStore({ url, existing: true });
    } catch (error) {
      if (tried === 150) throw error;
      await sleep(200);
    }
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
