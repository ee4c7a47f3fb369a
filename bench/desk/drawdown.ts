import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  addLines,
  clock,
  countersOf,
  grant,
  manager,
  seed,
} from '../../packages/desk/src/licenses/fixture.ts';
import { reserve } from '../../packages/desk/src/licenses/reserve.ts';
import { type Actor, openStore, type Store } from '../../packages/desk/src/store/store.ts';
import setup, { TEST_POSTGRES } from '../../packages/desk/test/with-postgres.ts';

const CLIENTS = 1_000;
const UNITS = 10_000;
/** Draws of each client one after the other, of 1 to 3 units: twice what the license has. */
const DRAWS = 10;

/**
 * 1,000 clients at once drawing on one license of 10,000 units until it is used up and beyond: on SQLite in a file and on a
 * PostgreSQL started for it, both with their own promise to sync to disk. Clients, desk and database share the machine.
 */
export async function deskDrawdown(): Promise<void> {
  console.log(
    `\n## ${CLIENTS.toLocaleString('en-US')} clients at once on one license of ${UNITS.toLocaleString('en-US')} units\n`,
  );
  console.log(
    '| store | clients draw | draws | granted | refused | units over | deadlocks and other errors | p50 ms | p99 ms | draws per second |',
  );
  console.log('|---|---|---:|---:|---:|---:|---:|---:|---:|---:|');
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-drawdown-'));
  const stop = setup();
  try {
    await on('SQLite', `sqlite:${path.join(folder, 'desk.db')}`);
    const postgres = process.env[TEST_POSTGRES];
    if (postgres !== undefined) await on('PostgreSQL', postgres);
    else console.log('| PostgreSQL | not run: none here | | | | | | | | |');
  } finally {
    stop?.();
    rmSync(folder, { recursive: true });
  }
}

async function on(name: string, url: string): Promise<void> {
  const store = await openStore({ url, clock });
  try {
    await seed(store);
    const one = () => manager;
    await round(store, name, 'once', 1, 20, one);
    await round(store, name, `${DRAWS} times, one after the other`, DRAWS, 3, one);
    await round(store, name, 'once, each as another user', 1, 20, (client) => ({
      ...manager,
      id: `user-${client}`,
    }));
  } finally {
    await store.close();
  }
}

async function round(
  store: Store,
  name: string,
  what: string,
  draws: number,
  most: number,
  actorOf: (client: number) => Actor,
): Promise<void> {
  const { line } = await grant(store, [{ quantity: UNITS }]);
  // The same sizes on each store and in each run.
  const wishes = Array.from({ length: CLIENTS * draws }, (_, index) => ({
    quantity: 1 + ((index * 7 + 3) % most),
  }));
  const orderLines: string[] = [];
  for (let from = 0; from < wishes.length; from += 1_000)
    orderLines.push(...(await addLines(store, wishes.slice(from, from + 1_000))));
  const took: number[] = [];
  let refused = 0;
  let broken = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (const orderLine of orderLines.slice(client * draws, (client + 1) * draws)) {
        const asked = performance.now();
        try {
          await reserve(store, actorOf(client), { orderLine, licenseLine: line });
        } catch (error) {
          if ((error as { code?: unknown }).code === 'license-exceeded') refused += 1;
          else broken += 1;
        }
        took.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  const { counters, drawdowns } = await countersOf(store, line);
  const reserved = drawdowns.reserved[0] ?? 0;
  const over = Math.max(0, reserved - UNITS);
  const apart = counters.reserved[0] === reserved ? '' : `, counter says ${counters.reserved[0]}`;
  took.sort((one, other) => one - other);
  const at = (share: number) =>
    (took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(0);
  const count = (value: number) => value.toLocaleString('en-US');
  console.log(
    `| ${[
      name,
      what,
      count(took.length),
      count(took.length - refused - broken),
      count(refused),
      `${over}${apart}`,
      broken,
      at(0.5),
      at(0.99),
      count(Math.round(took.length / seconds)),
    ].join(' | ')} |`,
  );
}

if (import.meta.main) await deskDrawdown();
