import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type AnsweredRow, runBatch } from './run.ts';

const ORDERS = fileURLToPath(new URL('../../../../examples/orders.csv', import.meta.url));

const rows: AnsweredRow[] = [];
const summary = await runBatch({ input: ORDERS, today: '2026-11-21', onRow: (row) => rows.push(row) });

/** Outcome and review policy of the lines of the example for an item, a place and a day. */
const said = (item: string, to: string, on: string, who = ''): string[] =>
  rows
    .filter(
      ({ cells }) =>
        cells[3] === item && cells[5] === to && cells[9] === on && (cells[6] as string).startsWith(who),
    )
    .map(({ answer: { cells } }) =>
      [cells.licet_outcome, cells.licet_review_policy].filter(Boolean).join(', '),
    );

test('the example has two hundred lines, two of them bad on purpose', () => {
  expect(summary).toMatchObject({ rows: 200, errors: 2, warnings: [], exitCode: 3 });
});

test.each([
  ['A800', 'CN', '2023-01-10', '', 'nlr'],
  ['A800', 'CN', '2023-11-20', '', 'license-required, presumption-of-denial'],
  ['H100', 'AE', '2023-11-20', '', 'license-required, presumption-of-approval'],
  ['H100', 'SG', '2024-01-05', 'Merlion', 'license-required, presumption-of-denial'],
  ['H100', 'SG', '2024-01-05', 'Northwind', 'nlr'],
  ['RTX 4090 D', 'CN', '2024-02-01', '', 'nlr'],
  ['L4', 'CN', '2023-12-01', '', 'license-required, presumption-of-denial'],
  ['H100', 'CR', '2024-03-01', '', 'nlr'],
  ['H100', 'CR', '2024-04-01', '', 'license-required, presumption-of-denial'],
  ['Qualcomm Cloud AI 100', 'CN', '2024-01-15', '', 'undetermined'],
  ['H20', 'CN', '2025-04-08', '', 'nlr'],
  ['H20', 'CN', '2025-04-12', '', 'license-required'],
  ['H200', 'CN', '2026-01-10', '', 'license-required, presumption-of-denial'],
  ['H200', 'CN', '2026-02-01', '', 'license-required, case-by-case'],
  ['B200', 'CN', '2026-02-01', '', 'license-required, presumption-of-denial'],
  ['H100', 'AE', '2026-07-20', 'Core42', 'nlr'],
  ['H100', 'AE', '2026-07-20', 'Falcon', 'license-required, presumption-of-approval'],
])('%s to %s on %s %s', (item, to, on, who, answer) => {
  expect(said(item, to, on, who)).toEqual([answer]);
});

test.each([
  ['RTX 4090', '2023-12-01'],
  ['A30', '2023-12-01'],
])('%s to China goes by exception', (item, on) => {
  expect(said(item, 'CN', on)[0]).toMatch(/^license-exception/);
});

test('the paragraph is that of a requirement which no exception overcomes', () => {
  const row = rows.find(({ cells }) => cells[3] === 'RTX PRO 6000');
  expect(row?.answer.cells).toMatchObject({
    licet_outcome: 'license-required',
    licet_exception: 'NAC available',
    licet_paragraph: expect.stringContaining('letter to NVIDIA'),
    licet_conditions: '',
  });
});

test('no conditions of an exception that nobody needs', () => {
  for (const { answer } of rows) if (answer.outcome === 'nlr') expect(answer.cells.licet_conditions).toBe('');
});
