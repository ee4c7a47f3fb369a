import { expect, test } from 'vitest';
import { csvTable } from './csv-table.ts';

async function* chunks(...parts: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part as string);
}

async function read(...parts: (string | Buffer)[]) {
  const table = await csvTable(chunks(...parts), { name: 'orders.csv', limit: 1 << 20 });
  const rows = [];
  for await (const portion of table.rows) rows.push(...portion);
  return { ...table, rows, warnings: table.warnings() };
}

test.each([
  ['item,to\nH20,CN\n', ','],
  ['item;to\nH20;CN\n', ';'],
  ['item\tto\nH20\tCN\n', '\t'],
  ['item|to\nH20|CN\n', '|'],
  ['item;to;price\nH20;CN;1,50\n', ';'],
  ['"item, any";to;on\nH20;CN;2024-01-01\n', ';'],
  ['item\nH20\n', ','],
])('the header tells the delimiter: %j', async (input, delimiter) => {
  expect((await read(input)).delimiter).toBe(delimiter);
});

test('Excel may name the delimiter', async () => {
  const table = await read('sep=;\r\nitem;to\r\nH20;CN\r\n');
  expect(table).toMatchObject({
    header: ['item', 'to'],
    newline: '\r\n',
    rows: [{ line: 3, cells: ['H20', 'CN'] }],
  });
});

test('a byte order mark is dropped', async () => {
  expect((await read('\uFEFFitem,to\nH20,CN\n')).header).toEqual(['item', 'to']);
});

test('Latin-1 is read, and said once', async () => {
  const table = await read(
    'item,vers,client\nH20,CN,a\nH20,CN,',
    Buffer.from([0xe9, 0xe8, 0x0a]),
    'H20,CN,',
    Buffer.from([0xe7]),
  );
  expect(table.rows.map(({ cells }) => cells[2])).toEqual(['a', 'éè', 'ç']);
  expect(table.warnings).toEqual([
    'orders.csv: 2 rows are not UTF-8 (first: line 3) and read as windows-1252. The result is UTF-8.',
  ]);
});

test('blank lines are no rows, and said', async () => {
  expect((await read('item,to\n\nH20,CN\n\n\n')).warnings).toEqual(['orders.csv: 3 blank lines left out.']);
});

test.each([
  ['', 'orders.csv is empty. Expected a header line and rows.'],
  ['\uFEFF', 'orders.csv is empty. Expected a header line and rows.'],
  ['\n\r\n', 'orders.csv is empty. Expected a header line and rows.'],
  [
    Buffer.from('\uFEFFitem,to\n', 'utf16le'),
    'orders.csv is UTF-16 text. Save it as "CSV UTF-8" and try again.',
  ],
  ['item,\0to\n', 'orders.csv, line 1: the header cannot be read: the row holds a NUL byte.'],
  [
    '"item,to\nH20,CN\n',
    'orders.csv, line 1: the header cannot be read: a quote is opened and never closed: "item,to.',
  ],
])('%j is refused', async (input, message) => {
  await expect(read(input)).rejects.toThrow(message);
});

test('a header alone is a table without rows', async () => {
  expect((await read('item,to')).rows).toEqual([]);
});

test('a header longer than the first look is still found', async () => {
  const wide = Array.from({ length: 9_000 }, (_, i) => `column ${i}`).join(';');
  const table = await read(...(`${wide};item;to\n1`.match(/.{1,1000}/gs) ?? []));
  expect(table.header).toHaveLength(9_002);
});

test('a line of 64 MB passes by without being kept', async () => {
  async function* endless(): AsyncGenerator<Buffer> {
    yield Buffer.from('item,to\nH20,CN\n"');
    const piece = Buffer.alloc(1 << 16, 'x');
    for (let i = 0; i < 1_024; i++) yield piece;
    yield Buffer.from('",FR\nH100,FR\n');
  }
  const table = await csvTable(endless(), { name: 'orders.csv', limit: 4_096 });
  const before = process.memoryUsage.rss();
  let most = 0;
  const rows = [];
  for await (const portion of table.rows) {
    rows.push(...portion);
    most = Math.max(most, process.memoryUsage.rss());
  }
  expect(rows).toEqual([
    { line: 2, cells: ['H20', 'CN'] },
    { line: 3, cells: [], problem: 'the row is longer than 4096 bytes and was not read' },
    { line: 4, cells: ['H100', 'FR'] },
  ]);
  expect(most - before).toBeLessThan(40e6);
});
