import { workbook } from '@licet/tables/test/workbook.ts';
import { expect, test } from 'vitest';
import { runBatch } from './run.ts';
import { folder, records } from './test/folder.ts';

const TODAY = '2026-11-21';

async function run(book: Buffer) {
  using files = folder();
  const summary = await runBatch({
    input: files.put('orders.xlsx', book),
    output: files.at('out.csv'),
    today: TODAY,
  });
  return { summary, rows: records(files.read('out.csv')) };
}

test('a sheet is answered as the same file in CSV', async () => {
  const { summary, rows } = await run(
    workbook(
      [
        ['Order', 'Item', 'Ship to', 'Export date', 'Quantity', 'Note'],
        ['PO-1', 'A800', 'CN', { day: 45_250 }, 8, 'été "x", y'],
        ['PO-2', 'H100', 'FR', '2024-01-05', 2.5],
        [
          'PO-3',
          { formula: 'A1&"00"', result: 'H100' },
          'CN',
          { day: 45_296 },
          1,
          { formula: 'HYPERLINK("http://x")', result: '=1+1' },
        ],
        [],
        ['PO-4', 'H2O', 'CN', { day: 45_296 }],
      ],
      [
        ['item', 'to'],
        ['H100', 'a second sheet'],
      ],
    ),
  );
  expect(rows).toMatchObject([
    {
      Order: 'PO-1',
      'Export date': '2023-11-20',
      Quantity: '8',
      Note: 'été "x", y',
      licet_outcome: 'license-required',
    },
    { Order: 'PO-2', Quantity: '2.5', Note: '', licet_outcome: 'nlr' },
    {
      Order: 'PO-3',
      Item: 'H100',
      'Export date': '2024-01-05',
      Note: "'=1+1",
      licet_outcome: 'license-required',
    },
    { Order: 'PO-4', licet_error: expect.stringContaining("'H2O'") },
  ]);
  expect(summary).toMatchObject({ rows: 4, errors: 1, exitCode: 3 });
});

test('a long sheet is read in portions', async () => {
  const { summary } = await run(
    workbook([['item', 'to', 'on'], ...Array.from({ length: 1_234 }, () => ['H100', 'FR', '2024-01-05'])]),
  );
  expect(summary).toMatchObject({ rows: 1_234, outcomes: { nlr: 1_234 } });
});

test('an empty sheet is refused', async () => {
  await expect(run(workbook([]))).rejects.toThrow('the first sheet is empty');
});
