import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deskLists } from '../../packages/desk/src/determine/lists.ts';
import { inspectFile } from '../../packages/desk/src/import/inspect.ts';
import { type ImportOptions, runImport } from '../../packages/desk/src/import/run.ts';
import { openStore } from '../../packages/desk/src/store/store.ts';
import { pack } from '../../packages/ear/src/index.ts';
import { library } from '../../packages/engine/src/index.ts';
import { ITEMS, importInvented, invented, LINES, PLACES, pick, random } from './order-book.ts';

const DESK = { id: 'u-desk', roles: ['order-desk'] } as const;
const PARTIES = 3_000;
const LINES_OF_AN_ORDER = 4;

/** An order book of invented customers, as a host system would export it. */
export function csv(): string {
  const next = random(1);
  const parties = Array.from({ length: PARTIES }, (_, at) => ({
    id: `C-${at}`,
    name: `${invented(next)} ${at}`,
    country: pick(PLACES, next),
  }));
  const rows = [
    'Order,Line,Customer,Consignee id,Consignee,Consignee country,Item,Qty,Ship to,Export date,Unit price,Currency',
  ];
  for (let at = 0; at < LINES; at++) {
    const { id, name, country } = pick(parties, next);
    const day = new Date(Date.UTC(2026, 8, 21 + next(365))).toISOString().slice(0, 10);
    rows.push(
      [
        ...[`SO-${Math.floor(at / LINES_OF_AN_ORDER)}`, (at % LINES_OF_AN_ORDER) + 1, '', id, name, country],
        ...[pick(ITEMS, next), 1 + next(1_000), pick(PLACES, next), day, `${100 + next(30_000)}.00`, 'USD'],
      ].join(','),
    );
  }
  return `${rows.join('\n')}\n`;
}

const peak = (): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;

/** Importing an order book of 100,000 lines, and determining it, on the embedded store. */
export async function importing(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-bench-import-'));
  const rows: string[][] = [];
  try {
    const home = path.join(folder, 'home');
    mkdirSync(home);
    await importInvented(home, '2026-09-18', 0);
    const file = path.join(folder, 'orders.csv');
    writeFileSync(file, csv());
    const database = path.join(folder, 'desk.db');
    const store = await openStore({ url: process.env.LICET_BENCH_URL ?? `sqlite:${database}` });
    const { mapping } = await inspectFile(store, { path: file, kind: 'orders', sender: 'bench' });
    const timed = async (what: string, more: Partial<ImportOptions>): Promise<void> => {
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      let reading = 0;
      const report = await runImport(store, DESK, {
        ...{ path: file, name: 'orders.csv', kind: 'orders', sender: 'bench', mapping },
        onProgress: ({ phase }) => {
          if (phase === 'reading') reading = (performance.now() - start) / 1e3;
        },
        ...more,
      });
      const { user, system } = process.cpuUsage(cpu);
      const wall = (performance.now() - start) / 1e3;
      const { created, changed, unchanged, refused, determined, held } = report;
      rows.push([
        what,
        `${wall.toFixed(1)} s`,
        `${((user + system) / 1e6).toFixed(1)} s`,
        `${created} created, ${changed} changed, ${unchanged} unchanged, ${refused} refused; ${determined} determined, ${held} held; rows in after ${reading.toFixed(1)} s; peak so far ${peak().toFixed(0)} MB`,
      ]);
      console.error(rows.at(-1)?.join(': '));
    };
    await timed('dry run', { dryRun: true });
    await timed(`${LINES.toLocaleString('en')} lines imported and determined`, {
      world: { rules: library(pack), lists: deskLists({ home, today: '2026-09-20' }) },
    });
    await timed('the same file once more', {});
    await store.close();
    rows.push(['database', '', '', `${(statSync(database).size / 2 ** 20).toFixed(0)} MB`]);
    console.log(
      '\n## The desk: import of an order book, SQLite, one process\n\n| | time | of a processor | |\n|---|---|---|---|',
    );
    for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await importing();
