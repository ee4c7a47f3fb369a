import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { giveMemoryBack, keepSmall } from '../../apps/server/src/operations/memory.ts';
import { determineOpen } from '../../packages/desk/src/determine/determine-open.ts';
import { type DeskLists, deskLists } from '../../packages/desk/src/determine/lists.ts';
import { redetermine } from '../../packages/desk/src/determine/redetermine.ts';
import { openStore } from '../../packages/desk/src/store/store.ts';
import { pack } from '../../packages/ear/src/index.ts';
import { library, type Pack } from '../../packages/engine/src/index.ts';
import { importLists, openList } from '../../packages/screening/src/index.ts';
import { listsPresent } from '../screening/data.ts';
import { fill, importInvented, LINES } from './order-book.ts';
import { usageOf } from './served.ts';

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

/** Lists of another folder, which are not part of the project. */
const REAL = ['consolidated_2026-07-31.json', 'entity_list_supp4_2026-07-09.json', 'meu_2026-07-09.json'];
const LISTS = fileURLToPath(new URL('../../../shared/lists/', import.meta.url));

const WITH = {
  invented: '20,000 invented entries, whose names are as alike as those of the parties',
  real: 'the Consolidated Screening List, the Entity List and the MEU List',
  none: 'no lists: every party is unscreened, and every line held',
} as const;

/** Determining an order book on the embedded store, and determining it again; a process of its own for each set of lists. */
export async function deskDetermine(): Promise<void> {
  console.log(
    `\n## ${LINES.toLocaleString('en-US')} lines determined and stored whole, SQLite, one process on one core\n`,
  );
  for (const lists of Object.keys(WITH) as (keyof typeof WITH)[]) {
    if (lists === 'real' && !listsPresent()) continue;
    const child = fork(import.meta.filename, [lists]);
    await once(child, 'exit');
  }
}

async function measure(which: keyof typeof WITH): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-bench-desk-'));
  try {
    // As the server does: here it is never idle long enough to give memory back by itself.
    const end = keepSmall();
    const home = path.join(folder, 'home');
    mkdirSync(home);
    const file = path.join(folder, 'desk.db');
    const store = await openStore({ url: `sqlite:${file}` });
    console.log(`Against ${WITH[which]}:\n`);
    console.log('| | s | s of processor | MB after it | MB at most | |\n|---|---:|---:|---:|---:|---|');
    const timed = async <T>(
      what: string,
      work: () => Promise<T>,
      told: (result: T) => string,
    ): Promise<T> => {
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      const result = await work();
      const { user, system } = process.cpuUsage(cpu);
      const seconds = [(performance.now() - start) / 1e3, (user + system) / 1e6];
      giveMemoryBack();
      const { rss, peak } = usageOf('self');
      const figures = [...seconds.map((one) => one.toFixed(1)), rss.toFixed(0), peak.toFixed(0)];
      console.log(`| ${[what, ...figures, told(result)].join(' | ')} |`);
      return result;
    };
    const rules = library(pack);
    await timed(
      'rows put into the store',
      () => fill(store),
      () => '',
    );
    await timed(
      'lists imported and opened',
      () => importOf(which, home, '2026-09-18', 0),
      () => '',
    );
    const lists = deskLists({ home, today: '2026-09-20' });
    await timed(
      '**determined and stored whole**',
      () => determineOpen(store, SYSTEM, { rules, lists }),
      ({ free, held }) =>
        `${free} free, ${held} held; database ${(statSync(file).size / 2 ** 20).toFixed(0)} MB`,
    );
    const again = (what: string, options: Omit<Parameters<typeof redetermine>[2], 'cause'>) =>
      timed(
        what,
        () => redetermine(store, SYSTEM, { cause: 'new-rules', ...options }),
        ({ determined, changed, flipped, more }) =>
          `${determined} determined again, ${changed} say something else, ${flipped.length + more} flip`,
      );
    await again('again, nothing new', { rules, lists });
    let newer: DeskLists = lists;
    if (which === 'invented') {
      await importInvented(home, '2026-09-21', 40);
      newer = deskLists({ home, today: '2026-09-21' });
      await again('again after a new list with 40 more entries', { rules, lists: newer });
    }
    const changed = library(amended(pack));
    await again('**again after a changed rule, dry run**', { rules: changed, lists: newer, dryRun: true });
    await again('**the same, stored**', { rules: changed, lists: newer });
    await store.close();
    end();
    console.log('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importOf(
  which: keyof typeof WITH,
  home: string,
  day: '2026-09-18',
  more: number,
): Promise<void> {
  if (which === 'invented') await importInvented(home, day, more);
  if (which === 'real')
    await importLists(
      REAL.map((name) => ({ path: path.join(LISTS, name) })),
      { home, today: day, openList },
    );
}

const [, , which] = process.argv;
if (import.meta.main) await (which === undefined ? deskDetermine() : measure(which as keyof typeof WITH));
