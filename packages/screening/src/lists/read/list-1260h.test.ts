import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { list1260h } from './list-1260h.ts';
import { outcomeOf, readText, survivesChanges } from './testing.ts';

const HEADER = 'Name,Clean Name,Alias,Previous Name,Parent Name,Note,Start date,End date,Source Url';
const csv = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;
const read = (...rows: string[]) => readText(list1260h, csv(...rows));

const LIST = csv(
  '"Invented Chip Co., Ltd. (ICC)*","Invented Chip Co., Ltd.",ICC,,Invented Group,,2021-06-03,,',
  '"Invented Chip Co., Ltd. (ICC)","Invented Chip Co., Ltd. (ICC)",,"Old Chip Works; OCW",,Reasons.,2025-01-07,,',
  'Müller Wafer (Group),Müller Wafer (Group),"Wafer,Mueller Wafer",,,,2024-01-31,2026-02-17,',
);

test('reads a company once, from its first edition on', async () => {
  const { parties, problems, dated } = await readText(list1260h, LIST);
  expect(problems).toEqual([]);
  expect(parties).toEqual([
    {
      source: '1260H',
      type: 'entity',
      name: 'Invented Chip Co., Ltd.',
      aliases: [{ name: 'ICC' }, { name: 'Old Chip Works', kind: 'former' }, { name: 'OCW', kind: 'former' }],
      addresses: [],
      countries: [],
      programs: [],
      parents: ['Invented Group'],
      listed: '2021-06-03',
      remarks: 'Reasons.',
    },
    {
      source: '1260H',
      type: 'entity',
      name: 'Müller Wafer (Group)',
      aliases: [{ name: 'Wafer' }, { name: 'Mueller Wafer' }],
      addresses: [],
      countries: [],
      programs: [],
      listed: '2024-01-31',
      delisted: '2026-02-17',
    },
  ]);
  expect(dated).toEqual([
    { kind: 'dated', date: '2025-01-07', what: 'newest edition in the file', source: '1260H' },
  ]);
});

const days = async (...rows: string[]) =>
  (await read(...rows)).parties.map(({ listed, delisted }) => [listed, delisted]);
const row = (from: string, to: string): string => `Invented,Invented,,,,,${from},${to},`;

test('a company that was off the list for a while is on it twice', async () => {
  expect(await days(row('2026-06-08', ''), row('2025-01-07', '2026-02-17'))).toEqual([
    ['2025-01-07', '2026-02-17'],
    ['2026-06-08', undefined],
  ]);
  expect(await days(row('2021-06-03', '2024-01-31'), row('2024-01-31', '2025-01-07'))).toEqual([
    ['2021-06-03', '2025-01-07'],
  ]);
});

test('rows that contradict each other leave the company on the list, and say so', async () => {
  const { parties, problems } = await read(row('2021-06-03', ''), row('2025-01-07', '2026-02-17'));
  expect(parties.map(({ listed, delisted }) => [listed, delisted])).toEqual([['2021-06-03', undefined]]);
  expect(problems).toEqual([
    'line 3: Invented leaves the list on 2026-02-17, but line 2 lists it without an end; it is kept as listed',
  ]);
});

test('a day that is none does not take a company off the list', async () => {
  const { parties, problems } = await read(row('2025-01-07', '17.02.2026'));
  expect(parties.map(({ listed, delisted }) => [listed, delisted])).toEqual([['2025-01-07', undefined]]);
  expect(problems).toEqual(["line 2: '17.02.2026' is no day written YYYY-MM-DD"]);
});

test('a row of another width is a problem; another header is another layout', async () => {
  const { problems } = await read('Invented,Invented,,2025-01-07', row('2025-01-07', ''));
  expect(problems).toEqual(['line 2: expected 9 cells, got 4; it was not read']);
  const { error } = await readText(list1260h, 'id,name\n1,Invented\n');
  expect(error?.message).toBe("list, the header: expected a column 'Name', found the columns id, name.");
  expect((await readText(list1260h, '')).error?.code).toBe('empty');
});

test('every prefix that cuts a row is refused or reported', async () => {
  const bytes = new TextEncoder().encode(LIST);
  for (let length = 0; length < bytes.length; length++) {
    const { error, problems } = await readText(list1260h, bytes.subarray(0, length));
    const last = bytes.subarray(0, length).lastIndexOf(0x0a);
    // A row that lacks only the link to its source has all that is read.
    const cells = new TextDecoder().decode(bytes.subarray(last + 1, length));
    const whole = length === last + 1 || /\d{4}-\d\d-\d\d(,\d{4}-\d\d-\d\d)?,+$/.test(cells);
    if (last > 0 && !whole) expect(error ?? problems.length, `${length} bytes`).not.toBe(0);
    if (last < 0) expect(error, `${length} bytes`).toBeDefined();
  }
});

test('any change of bytes is read or refused by type', () => survivesChanges(list1260h, LIST));

const real = fileURLToPath(
  new URL('../../../../../../shared/lists/us_dod_chinese_milcorps_1260H.csv', import.meta.url),
);
if (!existsSync(real)) console.warn('list-1260h: ../shared/lists is absent, the real list is not read');

test.skipIf(!existsSync(real))('reads the whole list of June 2026', async () => {
  const file = { name: '1260H', bytes: createReadStream(real) };
  const { parties, problems, dated } = await outcomeOf(list1260h.read(file));
  // 397 rows.
  expect(parties).toHaveLength(230);
  expect(new Set(parties.map(({ name }) => name.toLowerCase())).size).toBe(229);
  expect(parties.filter(({ delisted }) => delisted !== undefined)).toHaveLength(19);
  expect(parties.every(({ name }) => !/[*]|\((Sugon|MGI|CH UAV)\)/.test(name))).toBe(true);
  expect(parties.find(({ name }) => name.startsWith('Advanced Micro-Fabrication'))?.aliases).toEqual([
    { name: 'AMEC' },
  ]);
  expect(problems).toHaveLength(1);
  expect(dated.map(({ date }) => date)).toEqual(['2026-06-08']);
});
