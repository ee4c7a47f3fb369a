import { linkSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ANSWER_COLUMNS } from './answer/answer.ts';
import { type AnsweredRow, type BatchOptions, runBatch } from './run.ts';
import { folder, records } from './test/folder.ts';

const TODAY = '2026-11-21';
const GOOD = 'H100,FR,2024-01-05';

async function run(content: string | Buffer, options: Partial<BatchOptions> = {}) {
  using files = folder();
  const summary = await runBatch({
    input: files.put('orders.csv', content),
    output: files.at('out.csv'),
    today: TODAY,
    ...options,
  });
  expect(files.list()).toEqual(['orders.csv', 'out.csv']);
  return { summary, text: files.read('out.csv') };
}

const outcomes = (text: string, delimiter = ','): string[] =>
  records(text, delimiter).map((row) => row.licet_outcome || `error: ${row.licet_error}`);

test('each row is a determination, and the columns of the user stay as they were', async () => {
  const { summary, text } = await run(
    'Order,Item,Note,Ship to,Export date,Price\nPO-1,H20,"a, ""b""",CN,2025-04-08,-5\nPO-2,H100,,cn,2024-01-05,007\n',
  );
  expect(text.split('\n')[0]).toBe(`Order,Item,Note,Ship to,Export date,Price,${ANSWER_COLUMNS.join(',')}`);
  expect(records(text)).toMatchObject([
    {
      Order: 'PO-1',
      Item: 'H20',
      Note: 'a, "b"',
      'Ship to': 'CN',
      Price: '-5',
      licet_outcome: 'nlr',
      licet_error: '',
    },
    {
      Order: 'PO-2',
      Note: '',
      'Ship to': 'cn',
      Price: '007',
      licet_outcome: 'license-required',
      licet_review_policy: 'presumption-of-denial',
      licet_classification: '3A090.a',
      licet_paragraph: expect.stringContaining('742.6'),
      licet_edition: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  expect(summary).toMatchObject({
    rows: 2,
    outcomes: { nlr: 1, 'license-required': 1 },
    errors: 0,
    exitCode: 0,
    warnings: [],
  });
});

test('the result is cut and its lines end as those of the input', async () => {
  const { text } = await run('item;to;on\r\nH100;FR;2024-01-05\r\n');
  expect(text.split('\r\n')).toHaveLength(3);
  expect(outcomes(text.replaceAll('\r\n', '\n'), ';')).toEqual(['nlr']);
});

test('French headers, semicolons and Latin-1, as Excel saves them in France', async () => {
  const content = Buffer.from(
    "Référence;Désignation;Pays de destination;Date d'expédition;Société mère;Quantité\r\nA1;H100;Émirats arabes unis;2023-11-20;Chine;4\r\n",
    'latin1',
  );
  const { summary, text } = await run(content, { language: 'fr' });
  const [row] = records(text.replaceAll('\r\n', '\n'), ';');
  expect(row).toMatchObject({
    'Société mère': 'Chine',
    'Pays de destination': 'Émirats arabes unis',
    licet_outcome: 'license-required',
    licet_review_policy: 'presumption-of-denial',
  });
  expect(summary.warnings).toEqual([
    'orders.csv: 2 rows are not UTF-8 (first: line 1) and read as windows-1252. The result is UTF-8.',
  ]);
});

test('a bad row never stops the rest', async () => {
  const bad = [
    ['"open,FR,2024-01-05', 'line 2: a quote is not closed within 1000 bytes: "open,FR,2024-01-05'],
    ['H1\u000000,FR,2024-01-05', 'line 4: the row holds a NUL byte'],
    [`${'x'.repeat(2_000)},FR,2024-01-05`, 'line 6: the row is longer than 1000 bytes and was not read'],
    ['H100,FR', 'line 8: the row has 2 cells, the header has 3'],
    ['H100,FR,2024-01-05,x,y', 'line 10: the row has 5 cells, the header has 3; not kept: x | y'],
    ['H2O,CN,2024-01-05', "item: 'H2O' is not the name of an item. Did you mean 'H20'?"],
    ['H20,Dubai,2024-01-05', "to: there is no country 'Dubai'."],
    ['H20,CN,2024-02-30', "date: expected a day of the calendar written YYYY-MM-DD, got '2024-02-30'."],
    [',,', 'item: what goes?'],
  ] as const;
  const { summary, text } = await run(`item,to,on\n${bad.map(([row]) => `${row}\n${GOOD}\n`).join('')}`, {
    rowLimit: 1_000,
  });
  const rows = records(text);
  expect(rows).toHaveLength(2 * bad.length);
  rows.forEach((row, i) => {
    if (i % 2 === 1) expect(row).toMatchObject({ item: 'H100', licet_outcome: 'nlr', licet_error: '' });
    else
      expect(row).toMatchObject({
        licet_outcome: '',
        licet_error: expect.stringContaining(bad[i / 2]?.[1] as string),
      });
  });
  expect(summary).toMatchObject({
    rows: 2 * bad.length,
    errors: bad.length,
    outcomes: { nlr: bad.length },
    exitCode: 3,
  });
});

test('a row with too few or too many cells keeps those that fit', async () => {
  const { text } = await run(`item,to,on\nH100,FR\nH100,FR,2024-01-05,x\n`);
  expect(records(text)).toMatchObject([
    { item: 'H100', to: 'FR', on: '' },
    { item: 'H100', to: 'FR', on: '2024-01-05' },
  ]);
});

test('a formula is data on the way in and text on the way out', async () => {
  const evil = "=cmd|' /C calc'!A0";
  const { text } = await run(
    `item,to,on,note,"=HYPERLINK(""http://x"")",amount\n"${evil}",CN,2024-01-05,@SUM(A1),+1+1,-5\nH100,FR,2024-01-05,\t=1,"\r=1",+1.5\n`,
  );
  for (const [index, row] of records(text).entries()) {
    for (const cell of Object.values(row)) expect(cell).toMatch(/^(?![=@\t\r])(?![+-](?!\d))/);
    if (index === 0) {
      expect(row).toMatchObject({ item: `'${evil}`, note: "'@SUM(A1)", amount: '-5' });
      expect(row.licet_error).toContain(evil);
    }
  }
  expect(text.split('\n')[0]).toContain(`"'=HYPERLINK(""http://x"")"`);
});

test('unfinished business sets the exit code', async () => {
  const undetermined = await run('item,to,on\nQualcomm Cloud AI 100,CN,2024-01-15\n');
  expect(undetermined.summary).toMatchObject({ outcomes: { undetermined: 1 }, exitCode: 3 });
  expect(records(undetermined.text)[0]?.licet_missing).toContain('item.dieArea');
  expect((await run('item,to,on\n')).summary).toMatchObject({ rows: 0, exitCode: 0 });
});

test('facts alone describe an item', async () => {
  const { text } = await run(
    'item.tpp,item.dieArea,item.datacenter,destination,on\n4800,3020,true,CN,2024-06-03\n1599,100,true,CN,2024-06-03\n"4,800",100,true,CN,2024-06-03\n',
  );
  expect(outcomes(text)).toEqual([
    'license-required',
    'nlr',
    expect.stringContaining('item.tpp: expected a number'),
  ]);
});

test('answers of an earlier run are replaced, not doubled', async () => {
  const once = await run(`item,to,on,note\n${GOOD},mine\n`);
  const twice = await run(once.text);
  expect(twice.text).toBe(once.text);
  expect(twice.summary.warnings).toEqual([
    'orders.csv has licet_ columns of an earlier run; they are replaced.',
  ]);
});

test('an older result stays until the new one is complete', async () => {
  using files = folder();
  const input = files.put('orders.csv', `item,to,on\n${`${GOOD}\n`.repeat(40_000)}`);
  const output = files.put('out.csv', 'old');
  const stop = new AbortController();
  let during: string[] = [];
  const stopped = runBatch({
    input,
    output,
    today: TODAY,
    signal: stop.signal,
    onProgress: () => {
      during = files.list();
      stop.abort();
    },
  });
  await expect(stopped).rejects.toThrow('abort');
  expect(during).toContainEqual(expect.stringMatching(/^\.out\.csv\..*\.tmp$/));
  expect(files.list()).toEqual(['orders.csv', 'out.csv']);
  expect(files.read('out.csv')).toBe('old');

  await runBatch({ input, output, today: TODAY });
  expect(files.list()).toEqual(['orders.csv', 'out.csv']);
  expect(outcomes(files.read('out.csv'))).toHaveLength(40_000);
});

test('a link to the result is written through', async () => {
  using files = folder();
  const target = files.put('real.csv', 'old');
  symlinkSync(target, files.at('link.csv'));
  await runBatch({
    input: files.put('orders.csv', `item,to,on\n${GOOD}\n`),
    output: files.at('link.csv'),
    today: TODAY,
  });
  expect(outcomes(files.read('real.csv'))).toEqual(['nlr']);
});

test('a dry run writes nothing', async () => {
  using files = folder();
  const rows: AnsweredRow[] = [];
  const summary = await runBatch({
    input: files.put('orders.csv', `item,to,on\n${`${GOOD}\n`.repeat(30)}`),
    today: TODAY,
    mostRows: 10,
    onRow: (row) => rows.push(row),
  });
  expect(summary).toMatchObject({ rows: 10, mapping: ['item -> item', 'to -> to', 'on -> on'] });
  expect(rows).toHaveLength(10);
  expect(files.list()).toEqual(['orders.csv']);
});

test.each([
  ['', 'is empty'],
  ['name,price\nx,1\n', 'found the headers'],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'is an Excel file of before 2007'],
  [Buffer.from('PK\u0003\u0004nothing', 'latin1'), 'cannot be read as XLSX'],
])('%j is refused and leaves nothing', async (content, message) => {
  using files = folder();
  const input = files.put('orders.csv', content);
  await expect(runBatch({ input, output: files.at('out.csv'), today: TODAY })).rejects.toThrow(message);
  expect(files.list()).toEqual(['orders.csv']);
});

test('files that cannot be used are refused by name', async () => {
  using files = folder();
  const input = files.put('orders.csv', `item,to,on\n${GOOD}\n`);
  linkSync(input, files.at('same.csv'));
  const refuse = (options: { input?: string; output?: string }) =>
    expect(runBatch({ input, output: files.at('out.csv'), today: TODAY, ...options })).rejects;
  await refuse({ output: input }).toThrow('is the input itself');
  await refuse({ output: files.at('same.csv') }).toThrow('is the input itself');
  await refuse({ output: files.at('out.xlsx') }).toThrow('the result is CSV');
  await refuse({ output: '/dev/null' }).toThrow('is not a regular file');
  await refuse({ output: files.at('none/out.csv') }).toThrow('cannot be written: ENOENT');
  await refuse({ input: files.at('none.csv') }).toThrow('There is no file');
  await refuse({ input: files.at('') }).toThrow('is a folder');
  expect(files.list()).toEqual(['orders.csv', 'same.csv']);
});
