import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type AnsweredRow, runBatch } from '../batch/run.ts';
import type { Session } from '../io.ts';
import { findRoot } from './find-root.ts';
import { instructive, storyOf } from './instructive.ts';
import { startPage } from './page.ts';

/** Determines the order book of the examples and shows what was found. */
export async function overview({ io }: Session): Promise<void> {
  const root = findRoot();
  const input = path.join(root, 'examples', 'orders.csv');
  const output = path.join(root, 'out', 'orders-determined.csv');
  if (!existsSync(input)) {
    io.err(`licet: ${input} is missing. Ask one question: npx licet check --item H20 --to CN\n`);
    return;
  }
  const rows: AnsweredRow[] = [];
  try {
    mkdirSync(path.dirname(output), { recursive: true });
    const summary = await runBatch({ input, output, today: io.today, onRow: (row) => rows.push(row) });
    const shown = instructive(rows).map(storyOf);
    io.out(startPage(summary, shown, path.relative(process.cwd(), output), io));
  } catch (error) {
    io.err(`licet: ${(error as Error).message}\n`);
  }
}
