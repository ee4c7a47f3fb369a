import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type AnsweredRow, runBatch } from '../batch/run.ts';
import { instructive, storyOf } from './instructive.ts';
import { startPage } from './page.ts';

const ORDERS = `item,to,date,quantity,parent
H20,CN,2025-04-20,1000,
8x H200,SG,2025-12-01,100,CN
RTX 4090,CN,2023-12-01,500,
H200,CN,2026-02-01,10,
H100,FR,2025-06-01,10,
H2O,CN,2025-06-01,10,
`;

test('counts outcomes and tells five lines, each with another lesson', async () => {
  const input = path.join(mkdtempSync(path.join(tmpdir(), 'licet-')), 'orders.csv');
  writeFileSync(input, ORDERS);
  const rows: AnsweredRow[] = [];
  const summary = await runBatch({ input, today: '2026-09-20', onRow: (row) => rows.push(row) });
  const stories = instructive(rows).map(storyOf);
  expect(new Set(stories.map(({ lesson }) => lesson)).size).toBe(5);
  expect(stories[0]).toMatchObject({
    line: 3,
    order: '100 x 8x H200 to SG on 2025-12-01, parent in CN',
    outcome: 'license-required',
    lesson: 'not where it goes but who owns the buyer',
  });
  const page = startPage(summary, stories, 'out/orders-determined.csv', { color: false, columns: 80 });
  expect(page).toContain('6 orders of examples/orders.csv');
  expect(page).toContain('     1  Not read: see the column licet_error');
  expect(page).toContain('The full result: out/orders-determined.csv');
  expect(page).toContain('npx licet check --item H20 --to CN');
});
