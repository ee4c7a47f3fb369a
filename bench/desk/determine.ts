import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { determineOpen } from '../../packages/desk/src/determine/determine-open.ts';
import { deskLists } from '../../packages/desk/src/determine/lists.ts';
import { redetermine } from '../../packages/desk/src/determine/redetermine.ts';
import { openStore } from '../../packages/desk/src/store/store.ts';
import { pack } from '../../packages/ear/src/index.ts';
import { library, type Pack } from '../../packages/engine/src/index.ts';
import { fill, importInvented, LINES } from './order-book.ts';

const SYSTEM = { id: 'system', roles: [] };

/** One more country in D:5, from a made-up instrument: every edition is another one, and few lines flip. */
function amended(given: Pack): Pack {
  const by = given.sets.flatMap(({ changes }) => changes)[0]?.by;
  if (by === undefined) throw new Error('no set of the pack was ever changed');
  return {
    ...given,
    sets: given.sets.map((set) =>
      set.id === 'D:5'
        ? { ...set, changes: [...set.changes, { change: 'add', code: 'KZ', on: '2026-09-01', by }] }
        : set,
    ),
  };
}

/** The two figures of the desk on the embedded store: determining an order book, and determining it again. */
export async function desk(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-bench-desk-'));
  try {
    const home = path.join(folder, 'home');
    mkdirSync(home);
    await importInvented(home, '2026-09-18', 0);
    const file = path.join(folder, 'desk.db');
    const store = await openStore({ url: `sqlite:${file}` });
    const rows: string[][] = [];
    const timed = async <T>(
      what: string,
      work: () => Promise<T>,
      told: (result: T) => string,
    ): Promise<T> => {
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      const result = await work();
      const { user, system } = process.cpuUsage(cpu);
      const [wall, used] = [(performance.now() - start) / 1e3, (user + system) / 1e6];
      rows.push([what, `${wall.toFixed(1)} s`, `${used.toFixed(1)} s`, told(result)]);
      console.error(rows.at(-1)?.join(': '));
      return result;
    };
    const rules = library(pack);
    await timed(
      `${LINES.toLocaleString('en')} lines put into the store`,
      () => fill(store),
      () => 'rows alone',
    );
    const lists = deskLists({ home, today: '2026-09-20' });
    await timed(
      'determined and stored whole',
      () => determineOpen(store, SYSTEM, { rules, lists }),
      ({ free, held }) => `${free} free, ${held} held`,
    );
    const again = (what: string, options: Omit<Parameters<typeof redetermine>[2], 'cause'>) =>
      timed(
        what,
        () => redetermine(store, SYSTEM, { cause: 'new-rules', ...options }),
        ({ determined, changed, flipped, more }) =>
          `${determined} determined, ${changed} say something else, ${flipped.length + more} flipped`,
      );
    await again('nothing new', { rules, lists });
    await importInvented(home, '2026-09-21', 40);
    const newer = deskLists({ home, today: '2026-09-21' });
    await again('a new list with 40 more parties', { rules, lists: newer });
    const changed = library(amended(pack));
    await again('a changed rule, dry run', { rules: changed, lists: newer, dryRun: true });
    await again('the same, stored', { rules: changed, lists: newer });
    await store.close();
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    rows.push(['database', '', '', `${(statSync(file).size / 2 ** 20).toFixed(0)} MB`]);
    rows.push(['peak memory', '', '', `${(Number(peak) / 1024).toFixed(0)} MB`]);
    console.log(
      '\n## The desk: determinations, SQLite, one process\n\n| | time | of a processor | |\n|---|---|---|---|',
    );
    for (const row of rows) console.log(`| ${row.join(' | ')} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await desk();
