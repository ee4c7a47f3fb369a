import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnsweredRow, runBatch } from './batch/run.ts';
import { instructive, storyOf } from './start/instructive.ts';
import { startPage } from './start/page.ts';
import { terminal } from './terminal.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const input = path.join(root, 'examples', 'orders.csv');
const output = path.join(root, 'out', 'orders-determined.csv');

const io = terminal();
if (existsSync(input)) {
  mkdirSync(path.dirname(output), { recursive: true });
  const rows: AnsweredRow[] = [];
  try {
    const summary = await runBatch({ input, output, today: io.today, onRow: (row) => rows.push(row) });
    const shown = instructive(rows).map(storyOf);
    io.out(startPage(summary, shown, path.relative(process.cwd(), output), io));
  } catch (error) {
    io.err(`licet: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
} else {
  io.err(`licet: ${input} is missing. Ask one question: npx licet check --item H20 --to CN\n`);
  process.exitCode = 1;
}
