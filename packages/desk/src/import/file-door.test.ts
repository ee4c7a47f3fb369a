import { workbook, zip } from '@licet/tables/test/workbook.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DeskError } from '../errors.ts';
import { openStore, type Store } from '../store/store.ts';
import { inspectFile } from './inspect.ts';
import { IMPORT_KINDS, readKind } from './kinds/kinds.ts';
import { counts, folder, imported, told } from './test/file.ts';
import { hashOfAll } from './test/tables.ts';

const files = folder();
let store: Store;
beforeAll(async () => {
  store = await openStore({ url: `sqlite:${files.home}/desk.db` });
});
afterAll(async () => {
  await store.close();
  files[Symbol.dispose]();
});

const HEAD = ['Order', 'Line', 'Item', 'Quantity', 'Value', 'Currency', 'Ship to', 'Export date'];
const ROW = ['SO-1', '1', 'H20', 1, 5, 'USD', 'CN', { day: 46_296 }] as const;
const look = (content: string | Uint8Array) =>
  inspectFile(store, { path: files.file(content), kind: 'orders', sender: 'x' });

test('a sheet: days, formulas by their results, and the same problems', async () => {
  const file = files.file(
    workbook([
      HEAD,
      [...ROW],
      ['SO-1', '2', { formula: 'A1', result: 'T4' }, 2.5, 5, 'USD', 'CN', { day: 46_296 }],
      ['SO-1', '3', "=cmd|' /C calc'!A0", 1, 5, 'USD', 'CN', { day: 46_296 }],
    ]),
    'orders.xlsx',
  );
  const seen = await inspectFile(store, { path: file, kind: 'orders', sender: 'x' });
  expect(seen).toMatchObject({ rows: null, missing: [], columns: HEAD });
  expect(seen.sample[0]).toEqual(['SO-1', '1', 'H20', '1', '5', 'USD', 'CN', '2026-10-01']);
  const report = await imported(store, 'orders', file, { dryRun: true });
  expect(counts(report)).toEqual([1, 0, 0, 2]);
  expect(told(report).map((text) => text.slice(0, 22))).toEqual([
    "3 Quantity: '2.5', a w",
    "4 Item: '=cmd|' /C cal",
  ]);
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['nothing', '', /is empty/],
  ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), /before 2007/],
  ['UTF-16', Buffer.from('\ufeffOrder,Line\n', 'utf16le'), /UTF-16/],
  ['half a zip', workbook([HEAD, [...ROW]]).subarray(0, 900), /cannot be read as XLSX/],
  ['a zip of something else', zip({ 'readme.txt': 'hello' }), /it has no sheet/],
  [
    '100,000 columns',
    `${Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(',')}\n`,
    /100000 columns; at most 500/,
  ],
  ['one endless line', 'x'.repeat(3 << 20), /longer than|cannot be read|columns/],
])('%s is refused', async (_, content, message) => {
  const error = await look(content).then(
    () => undefined,
    (one: unknown) => one,
  );
  expect(error).toBeInstanceOf(DeskError);
  expect((error as DeskError).code).toBe('bad-file');
  expect((error as DeskError).message).toMatch(message);
});

test('headers that are missing, doubled, or names of an object', async () => {
  const seen = await look('Item,,Item,__proto__,constructor,Order\n1,2,3,4,5,6\n');
  expect(seen.columns).toEqual(['Item', 'column (2)', 'Item (3)', '__proto__', 'constructor', 'Order']);
  // Two say the same: somebody has to choose.
  expect(Object.entries(seen.mapping).filter(([, field]) => field !== null)).toEqual([['Order', 'order']]);
});

test('a kind that is none', () => {
  expect(() => readKind('toString')).toThrow("kind: expected 'orders' or 'parties'");
});

test('any bytes are refused, or looked at and tried without a change', async () => {
  const before = await hashOfAll(store);
  const cell = fc.constantFrom(
    '',
    'H20',
    '1',
    'USD',
    'CN',
    '2026-10-01',
    '=1+1',
    '"',
    '\u0000',
    '\u{1f600}',
    'x'.repeat(99),
  );
  const table = fc
    .tuple(
      fc.array(fc.constantFrom(...HEAD, '', 'id', 'name', 'Item', '__proto__'), {
        minLength: 1,
        maxLength: 9,
      }),
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 4 }),
    )
    .map(([head, rows]) => [head, ...rows].map((one) => one.join(',')).join('\n'));
  const good = workbook([HEAD, [...ROW]]);
  const damaged = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 })
    .map((changes) => {
      const bytes = Buffer.from(good);
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), table, table, damaged);
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom(...IMPORT_KINDS), async (content, kind) => {
      try {
        await imported(store, kind, files.file(content, 'any'), { dryRun: true });
      } catch (error) {
        expect(error).toBeInstanceOf(DeskError);
        expect(['bad-file', 'bad-field']).toContain((error as DeskError).code);
      }
    }),
    { numRuns: 400 },
  );
  expect(await hashOfAll(store)).toBe(before);
});
