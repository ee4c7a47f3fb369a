import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { captured } from '../test/captured.ts';

const before = process.env.LICET_HOME;
let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'licet-import-'));
  process.env.LICET_HOME = home;
});
afterAll(() => {
  if (before === undefined) delete process.env.LICET_HOME;
  else process.env.LICET_HOME = before;
});

const orders = (rows: readonly string[]): string => {
  const file = path.join(home, 'orders.csv');
  const header = 'Order,Line,Customer,Item,Quantity,Ship to,Consignee,Export date,Unit price,Currency';
  writeFileSync(file, `${[header, ...rows].join('\n')}\n`);
  return file;
};
const ROWS = [
  'SO-1,1,Northwind Cloud,T4,3,SG,Northwind Cloud,2026-12-01,100.00,USD',
  'SO-1,2,Northwind Cloud,H2O,3,SG,Northwind Cloud,2026-12-01,100.00,USD',
];
const given = (...more: string[]) =>
  captured(['desk', 'import', 'orders', orders(ROWS), '--sender', 'erp', ...more]);

test('a dry run says what it would do, and nothing is there afterwards', async () => {
  const { code, out, err } = await given('--dry-run');
  expect(code).toBe(3);
  expect(err).toContain('Goes to (shipTo)');
  expect(out).toContain('Dry run, nothing was changed: 1 created, 1 refused.');
  expect(out).toContain("row 3, Item: 'H2O'");
  expect(out).toContain("Did you mean 'H20'?");
  expect((await captured(['desk', 'lines'])).out).toContain('No such line.');
});

test('new columns need a word; confirmed once they are remembered; the same file twice changes nothing', async () => {
  const refused = await given();
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('Nothing was imported.');
  const problems = path.join(home, 'refused.csv');
  const first = await given('--yes', '--problems', problems);
  expect(first.out).toContain('Imported: 1 created, 1 refused, 1 line');
  expect(readFileSync(problems, 'utf8')).toContain('3,Item,H2O,');
  const second = await given();
  expect(second.err).toContain('as confirmed for this sender');
  expect(second.out).toContain('Imported: 0 created, 1 unchanged, 1 refused.');
  expect((await captured(['desk', 'lines'])).out).toContain('SO-1/1');
});

test('one refused row keeps all out where that is asked', async () => {
  const { code, out } = await given('--yes', '--all-or-nothing');
  expect(code).toBe(2);
  expect(out).toContain('Nothing was imported, since a row was refused: 0 created, 1 refused.');
});

test.each([
  [['--map', 'Nowhere=item'], /map: there is no 'Nowhere=item'/],
  [['--map', 'Item=nothing', '--yes'], /nothing/],
])('%j is bad input', async (more, message) => {
  const { code, out, err } = await given(...more);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});
