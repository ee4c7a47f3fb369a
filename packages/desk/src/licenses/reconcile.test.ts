import { csvTable } from '@licet/tables';
import { describe, expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { readAesFile } from './aes-file.ts';
import { addLine, clock, grant, manager, seed, TODAY } from './fixture.ts';
import { type Book, compare, reconcile } from './reconcile.ts';
import { reserve } from './reserve.ts';
import { ship } from './ship.ts';

const file = (text: string) =>
  csvTable(
    (async function* () {
      yield Buffer.from(text);
    })(),
    { name: 'aes.csv', limit: 10_000 },
  );

describe('reading the balance of AES', () => {
  test('each bad row is a problem with its line; the rest counts', async () => {
    const read = await readAesFile(
      await file(
        [
          'License No.,Party,Value Used',
          'D1,any,"1,234.5"',
          'D2,any,$99',
          ',any,5',
          'D3,any,12.345',
          'D4,any,-1',
          'D5,any,"1,23"',
          'D6,any,',
          'D1,any,7',
          'D7,any,90071992547409.93',
          'D8,any,=1+1',
        ].join('\n'),
      ),
    );
    expect(read.balances).toEqual([
      { line: 2, number: 'D1', used: 123_450 },
      { line: 3, number: 'D2', used: 9_900 },
    ]);
    expect(read.problems).toEqual([
      { line: 4, problem: 'license number: expected one, got an empty cell.' },
      { line: 5, problem: "value used: expected dollars such as 1234567.89, got '12.345'." },
      { line: 6, problem: "value used: expected dollars such as 1234567.89, got '-1'." },
      { line: 7, problem: "value used: expected dollars such as 1234567.89, got '1,23'." },
      { line: 8, problem: "value used: expected dollars such as 1234567.89, got ''." },
      { line: 9, problem: 'license D1 stands on line 2 already; only that line counts.' },
      { line: 10, problem: "value used: expected dollars such as 1234567.89, got '90071992547409.93'." },
      { line: 11, problem: "value used: expected dollars such as 1234567.89, got '=1+1'." },
    ]);
  });

  test('a file without the columns is refused', async () => {
    await expect(readAesFile(await file('license,party\nD1,any\n'))).rejects.toMatchObject({
      code: 'no-column',
      details: { what: 'value used', given: 'license, party' },
    });
  });
});

describe('one license beside its row', () => {
  const book: Book = { license: 'x', number: 'D1', ours: 50_000, licensed: 100_000, note: null };
  test.each([
    ['the same', 50_000, { difference: 0, within: true, use: 'within-value' }],
    ['10 % of the license apart', 60_000, { difference: 10_000, within: true, use: 'within-value' }],
    ['one cent more', 60_001, { difference: 10_001, within: false, use: 'within-value' }],
    ['AES has less', 39_999, { difference: -10_001, within: false, use: 'within-value' }],
  ])('%s', (_, used, expected) => {
    expect(compare(book, { line: 2, used })).toMatchObject(expected);
  });

  test.each([
    [100_000, 'within-value'],
    [100_001, 'within-tolerance'],
    [110_000, 'within-tolerance'],
    [110_001, 'beyond'],
  ])('%i used of 100,000 is %s', (used, use) => {
    expect(compare({ ...book, ours: used }, { line: 2, used: 0 }).use).toBe(use);
    expect(compare(book, { line: 2, used }).use).toBe(use);
  });

  test('what cannot be said is not said', () => {
    expect(compare(book, null)).toMatchObject({
      aes: null,
      within: null,
      use: 'unknown',
      note: 'not in the file',
    });
    expect(compare({ ...book, licensed: null }, { line: 2, used: 1 })).toMatchObject({
      difference: -49_999,
      within: null,
      use: 'unknown',
    });
    expect(compare({ ...book, note: 'in EUR' }, { line: 2, used: 1 })).toMatchObject({
      within: null,
      use: 'unknown',
      note: 'in EUR',
    });
  });
});

forEachStore('reconciliation', (open) => {
  test('what has shipped counts, what is reserved does not; strangers are problems', async () => {
    const store = await open({ clock });
    await seed(store);
    const one = await grant(store, [{ value: 1_000_000 }]);
    const two = await grant(store, [{ value: 1_000_000, currency: 'EUR' }]);
    for (const shipped of [true, false]) {
      const orderLine = await addLine(store, { value: 300_000 });
      const { id } = await reserve(store, manager, { orderLine, licenseLine: one.line });
      if (shipped) await ship(store, manager, { drawdown: id, on: TODAY });
    }
    const report = await reconcile(
      store,
      manager,
      await file(`license number;value used\n${one.number};3100.00\nD-STRANGE;1\n`),
    );
    expect(report).toEqual({
      balances: [
        {
          license: one.license,
          number: one.number,
          line: 2,
          ours: 300_000,
          aes: 310_000,
          difference: 10_000,
          licensed: 1_000_000,
          within: true,
          use: 'within-value',
          note: null,
        },
        expect.objectContaining({
          number: two.number,
          within: null,
          note: 'AES counts in USD, a line does not',
        }),
      ],
      problems: [{ line: 3, problem: 'license D-STRANGE: we hold none of this number.' }],
    });
  });
});
