import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openTable } from '../open-table.ts';
import { Refusal } from '../refusal.ts';
import { workbook, zip } from '../test/workbook.ts';
import { LIMITS } from './bounded-workbook.ts';
import { xlsxTable } from './xlsx-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'licet-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Buffer, limits = LIMITS) {
  const path = join(folder, 'book.xlsx');
  writeFileSync(path, bytes);
  const table = await xlsxTable(path, 'book.xlsx', limits);
  const rows = [];
  for await (const portion of table.rows) rows.push(...portion);
  return { header: table.header, rows: rows.map(({ cells }) => cells) };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = (rows: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const book = (rows: string, more: Record<string, string> = {}): Record<string, string> => ({
  'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets/></workbook>`,
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
  'xl/worksheets/sheet1.xml': sheet(rows),
  ...more,
});
const ROW = `<row r="1">${cell('A1', 'item')}</row><row r="2">${cell('A2', 'H20')}</row>`;

test('a packed workbook is read as a stored one, with and without shared texts', async () => {
  const expected = { header: ['item'], rows: [['H20']] };
  expect(await read(workbook([['item'], ['H20']]))).toEqual(expected);
  expect(await read(zip(book(ROW), { packed: true }))).toEqual(expected);
});

const small = { sheet: 4 << 20, texts: 1 << 20, rest: 1 << 20, row: 1 << 18, ratio: 1_000 };

test.each<[string, Buffer, RegExp]>([
  [
    'a sheet that unpacks to more',
    zip(book(ROW + '<row/>'.repeat(1 << 20)), { packed: true }),
    /sheet1\.xml unpacks to more than 4 MB/,
  ],
  [
    'texts that unpack to more',
    zip(book(ROW, { 'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(1 << 17)}</sst>` }), {
      packed: true,
    }),
    /sharedStrings\.xml unpacks to more than 1 MB/,
  ],
  [
    'a sheet that claims to be small',
    zip(book(ROW + '<row/>'.repeat(1 << 20)), { packed: true, lie: (_, size) => Math.min(size, 1_000) }),
    /not what its contents list says/,
  ],
  [
    'a sheet that claims to be large',
    zip(book(ROW), { packed: true, lie: (_, size) => size + 1 }),
    /not what its contents list says/,
  ],
  [
    'one endless row',
    zip(book(`<row r="1">${cell('A1', 'x'.repeat(3 << 20))}</row>`), { packed: true }),
    /a row unpacks to more than/,
  ],
  [
    'a column beyond the last',
    zip(book(`<row r="1">${cell('ZZZZZ1', 'x')}</row>`)),
    /cannot be read as XLSX/,
  ],
  ['no sheet', zip({ 'xl/workbook.xml': '<workbook/>' }), /it has no sheet/],
  ['a zip cut short', workbook([['item'], ['H20']]).subarray(0, 700), /the end of the file is missing/],
])('%s is refused', async (_, bytes, message) => {
  const refused = await read(bytes, small).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refused).toBeInstanceOf(Refusal);
  expect((refused as Refusal).message).toMatch(message);
});

test('a sheet of nothing that unpacks to hundreds of times its size is refused before it is unpacked', async () => {
  const bomb = zip(book(ROW + '<row/>'.repeat(2 << 20)), { packed: true });
  expect(bomb.length).toBeLessThan(40_000);
  await expect(read(bomb)).rejects.toThrow(/unpacks to \d{3,4} times its size, which no real sheet does/);
});

test('any bytes behind the mark of a zip, and any damage to a workbook, end in rows or in a refusal', async () => {
  const good = zip(book(ROW), { packed: true });
  const path = join(folder, 'any.xlsx');
  const damaged = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((changes) => {
      const bytes = Buffer.from(good);
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  const behindMark = fc
    .uint8Array({ maxLength: 200 })
    .map((bytes) => Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), bytes]));
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, behindMark), async (bytes) => {
      writeFileSync(path, bytes);
      try {
        const table = await openTable(path, 1_000);
        for await (const _ of table.rows);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
    { numRuns: 300 },
  );
});
