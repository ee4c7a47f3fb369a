import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { determineOpen } from '../../packages/desk/src/determine/determine-open.ts';
import { deskLists } from '../../packages/desk/src/determine/lists.ts';
import { openStore } from '../../packages/desk/src/store/store.ts';
import { pack } from '../../packages/ear/src/index.ts';
import { library } from '../../packages/engine/src/index.ts';
import { fill, importInvented, LINES } from './order-book.ts';
import { served } from './served.ts';

const RUNS = 7;

/** From the start of the process until `/readyz` answers, on one core, with the embedded store. */
export async function deskStart(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-bench-start-'));
  const home = (name: string): string => {
    const made = path.join(folder, name);
    mkdirSync(made);
    return made;
  };
  try {
    console.log(`\n## From start to ready, one core, median of ${RUNS}\n`);
    console.log('| | ms | slowest | MB when ready |\n|---|---:|---:|---:|');
    await row('`licet serve`, a new store, its first administrator made', () => home(`new-${Math.random()}`));
    const old = home('old');
    await row('`licet serve`, the same store again', () => old);
    await row('`npm start`, the demo company made', () => home(`demo-${Math.random()}`), ['start']);
    const demo = home('demo');
    await row('`npm start` again', () => demo, ['start']);
    const large = home('large');
    await largeStore(large);
    const count = LINES.toLocaleString('en-US');
    await row(`\`licet serve\`, ${count} lines determined, a list of 20,000`, () => large);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function row(what: string, home: () => string, args: readonly string[] = ['serve']): Promise<void> {
  const times: number[] = [];
  let rss = 0;
  // The first run fills the compile cache, or makes what the others find.
  for (let run = 0; run <= RUNS; run++) {
    const server = await served(home(), args);
    if (run > 0) times.push(server.ready);
    rss = server.usage().rss;
    await server.stop();
  }
  times.sort((one, other) => one - other);
  const figures = [times[Math.floor(RUNS / 2)], times.at(-1), rss].map((one) => (one ?? 0).toFixed(0));
  console.log(`| ${[what, ...figures].join(' | ')} |`);
}

async function largeStore(home: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10) as '2026-09-20';
  await importInvented(home, today, 0);
  const store = await openStore({ url: `sqlite:${path.join(home, 'desk.db')}` });
  await fill(store);
  const lists = deskLists({ home, today });
  await determineOpen(store, { id: 'system', roles: [] }, { rules: library(pack), lists });
  await store.close();
}

if (import.meta.main) await deskStart();
