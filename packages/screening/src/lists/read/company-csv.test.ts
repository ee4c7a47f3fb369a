import { expect, test } from 'vitest';
import { companyCsv } from './company-csv.ts';
import { readText, survivesChanges } from './testing.ts';

const LIST = `Name,Aliases,Country,Address,Listed,Delisted,Reason,Number
"Invented Chip Co., Ltd.",ICC | Invented; 发明芯片,China,"1 Invented Road, Shenzhen",2024-01-31,2025-06-01,Did not answer.,A-1
Muster GmbH,,de; FR,,,,,
`;

test('reads the columns that it knows', async () => {
  const { parties, problems, error } = await readText(companyCsv, LIST);
  expect(error).toBeUndefined();
  expect(problems).toEqual([]);
  expect(parties).toEqual([
    {
      source: 'COMPANY',
      name: 'Invented Chip Co., Ltd.',
      aliases: [{ name: 'ICC' }, { name: 'Invented' }, { name: '发明芯片' }],
      addresses: [{ text: '1 Invented Road, Shenzhen', country: 'CN' }],
      countries: ['CN'],
      programs: [],
      listed: '2024-01-31',
      delisted: '2025-06-01',
      number: 'A-1',
      remarks: 'Did not answer.',
    },
    {
      source: 'COMPANY',
      name: 'Muster GmbH',
      aliases: [],
      addresses: [],
      countries: ['DE', 'FR'],
      programs: [],
    },
  ]);
});

test('reads French headers, semicolons between cells, and windows-1252', async () => {
  const text =
    'Raison sociale;Pays;Inscrit le;Radié le;Motif;N°\nSociété Inventée;Émirats arabes unis;2024-01-31;;Défaut;7\n';
  const { parties, problems } = await readText(companyCsv, Buffer.from(text, 'latin1'), 'liste.csv');
  expect(parties).toEqual([
    {
      source: 'COMPANY',
      name: 'Société Inventée',
      aliases: [],
      addresses: [],
      countries: ['AE'],
      programs: [],
      listed: '2024-01-31',
      number: '7',
      remarks: 'Défaut',
    },
  ]);
  expect(problems).toEqual([
    'the whole file: 2 rows are not UTF-8 (first: line 1) and read as windows-1252.',
  ]);
});

test('keeps a party whatever else of its row is wrong, and says what', async () => {
  const { parties, problems } = await readText(
    companyCsv,
    'name,country,listed,delisted,Ranking\nA Ltd,Atlantis,31/01/2024,soon,1\nB Ltd,CN,2025-01-01,2024-01-01\n,CN,,\nC Ltd,CN,,,2,extra\n"D',
  );
  expect(parties.map(({ name, listed, delisted }) => [name, listed, delisted])).toEqual([
    ['A Ltd', undefined, undefined],
    ['B Ltd', '2025-01-01', undefined],
    ['C Ltd', undefined, undefined],
  ]);
  expect(problems).toEqual([
    "the header: the column 'Ranking' is not known and not read",
    "line 2: 'Atlantis' is no country that Licet knows",
    "line 2: first day on the list: expected a day written YYYY-MM-DD, got '31/01/2024'",
    "line 2: first day off the list: expected a day written YYYY-MM-DD, got 'soon'",
    'line 3: it leaves the list on 2024-01-01, before it was on it (2025-01-01)',
    'line 4: the entry has no name, and nothing can be found by it',
    'line 5: the row has 6 cells, the header 5',
    'line 6: a quote is opened and never closed: "D',
  ]);
});

test('needs a column of names', async () => {
  expect((await readText(companyCsv, 'firm,country\nA,CN\n', 'own.csv')).error?.message).toMatch(
    /^own\.csv, the header: expected a column 'name' \(or company, .*\), found the columns firm, country\.$/,
  );
  expect((await readText(companyCsv, '')).error?.code).toBe('empty');
  expect((await readText(companyCsv, Buffer.from('\uFEFFname\n', 'utf16le'))).error?.message).toBe(
    'list, at the start: the bytes are not UTF-8 but UTF-16. Download the list again, or save it as UTF-8.',
  );
});

test('a name of 10 MB, and one with a NUL, are problems', async () => {
  const { parties, problems } = await readText(
    companyCsv,
    `name,country\n${'x'.repeat(10 << 20)},CN\nA\0B,CN\n${'y'.repeat(5_000)},CN\nZ,CN\n`,
  );
  expect(parties.map(({ name }) => name)).toEqual(['Z']);
  expect(problems.map((problem) => problem.slice(0, 60))).toEqual(
    [
      'line 2: the row is longer than 1048576 bytes and was not read',
      'line 3: the row holds a NUL byte',
      `line 4: '${'y'.repeat(51)}`,
      'line 4: the entry has no name, and nothing can be found by i',
    ].map((problem) => problem.slice(0, 60)),
  );
});

test('any change of bytes is read or refused by type', () => survivesChanges(companyCsv, LIST));
