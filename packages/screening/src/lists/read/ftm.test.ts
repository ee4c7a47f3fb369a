import { expect, test } from 'vitest';
import { ftm } from './ftm.ts';
import { readText, survivesChanges } from './testing.ts';

type Properties = Readonly<Record<string, readonly string[]>>;
const line = (id: string, schema: string, properties: Properties, more: object = {}): string =>
  JSON.stringify({ id, schema, properties, ...more });
const file = (...lines: string[]): string => `${lines.join('\n')}\n`;

const CHIP = line(
  'NK-chip',
  'Company',
  {
    name: ['Invented Chip Co., Ltd.', '发明芯片有限公司'],
    alias: ['Invented Chip'],
    weakAlias: ['ICC'],
    previousName: ['Old Chip Works'],
    jurisdiction: ['cn'],
    country: ['hk', 'suhh'],
    address: ['1 Invented Road, Shenzhen'],
    topics: ['sanction', 'export.control'],
    notes: ['Made by hand.'],
  },
  { caption: 'Invented Chip Co., Ltd.', datasets: ['us_trade_csl', 'us_ofac_sdn', 'xx_list'], target: true },
);
const SANCTIONS = [
  line(
    's1',
    'Sanction',
    {
      entity: ['NK-chip'],
      programId: ['US-BIS-EL'],
      startDate: ['2020-12-18'],
      authorityId: ['85 FR 83416'],
    },
    { datasets: ['us_trade_csl'] },
  ),
  line(
    's2',
    'Sanction',
    {
      entity: ['NK-chip'],
      programId: ['US-RUSHAR'],
      listingDate: ['2022-02-24'],
      startDate: ['2022-03-01'],
      authorityId: ['12345'],
    },
    { datasets: ['us_ofac_sdn'] },
  ),
  line(
    's3',
    'Sanction',
    { entity: ['NK-chip'], program: ['Elsewhere'], startDate: ['2019'], endDate: ['2021-05-01'] },
    { datasets: ['xx_list'] },
  ),
];
const PERSON = line(
  'Q1',
  'Person',
  { name: ['Anton Muster'], nationality: ['ru'], topics: ['debarment'] },
  { datasets: ['us_dod_chinese_milcorps'] },
);
const OWNERSHIP = line('o1', 'Ownership', { owner: ['NK-chip'], asset: ['NK-child'] });
const LINKED = line('NK-child', 'Company', { name: ['Child Ltd'], topics: ['sanction.linked'] });
const LIST = file(...SANCTIONS.slice(0, 1), CHIP, ...SANCTIONS.slice(1), PERSON, OWNERSHIP, LINKED);

test('gives a party for each list, with the days of its sanctions wherever they stand', async () => {
  const { parties, problems, error } = await readText(ftm, LIST);
  expect(error).toBeUndefined();
  const chip = {
    type: 'entity',
    name: 'Invented Chip Co., Ltd.',
    aliases: [
      { name: '发明芯片有限公司' },
      { name: 'Invented Chip' },
      { name: 'Old Chip Works', kind: 'former' },
      { name: 'ICC', kind: 'weak' },
    ],
    addresses: [{ text: '1 Invented Road, Shenzhen' }],
    countries: ['HK', 'CN'],
    remarks: 'Made by hand.',
  };
  expect(parties).toEqual([
    { ...chip, source: 'EL', programs: ['US-BIS-EL'], citation: '85 FR 83416', listed: '2020-12-18' },
    { ...chip, source: 'SDN', programs: ['US-RUSHAR'], number: '12345', listed: '2022-02-24' },
    { ...chip, source: 'OTHER', programs: ['Elsewhere'], number: 'NK-chip', delisted: '2021-05-01' },
    {
      source: '1260H',
      type: 'individual',
      name: 'Anton Muster',
      aliases: [],
      addresses: [],
      countries: ['RU'],
      programs: [],
    },
  ]);
  expect([...new Set(problems)]).toEqual([
    "line 2 (NK-chip): 'suhh' is no country that Licet knows",
    "line 2: the sanction has the day '2019', which is not YYYY-MM-DD and was not used",
    'the whole file: linked to a listed entity but on no list, so not read as parties: 1',
  ]);
});

test('a party is off a list when all of its sanctions there have ended', async () => {
  const sanction = (id: string, startDate: string, endDate?: string): string =>
    line(
      id,
      'Sanction',
      { entity: ['Q1'], startDate: [startDate], ...(endDate && { endDate: [endDate] }) },
      { datasets: ['us_ofac_sdn'] },
    );
  const days = async (...sanctions: string[]) =>
    (await readText(ftm, file(PERSON, ...sanctions))).parties.map(({ listed, delisted }) => [
      listed,
      delisted,
    ]);
  expect(
    await days(sanction('a', '2018-01-01', '2020-01-01'), sanction('b', '2016-01-01', '2019-01-01')),
  ).toEqual([['2016-01-01', '2020-01-01']]);
  expect(await days(sanction('a', '2018-01-01', '2020-01-01'), sanction('b', '2022-01-01'))).toEqual([
    ['2018-01-01', undefined],
  ]);
  expect(await days(sanction('a', '2018-01-01', '2020'))).toEqual([['2018-01-01', undefined]]);
  expect(await days(sanction('a', '2018-01-01'), sanction('b', '2017'))).toEqual([[undefined, undefined]]);
});

test('what is listed but no party, and a sanction of nobody, are said', async () => {
  const { parties, problems } = await readText(
    ftm,
    file(line('w1', 'CryptoWallet', { publicKey: ['x'], topics: ['sanction'] }), ...SANCTIONS),
  );
  expect(parties).toEqual([]);
  expect(problems).toEqual([
    'the whole file: listed but no party (a security, a wallet, an address), so not read: 1',
    'the whole file: with a sanction but not among the listed parties (first: NK-chip), so not read: 1',
  ]);
});

test('a broken line is a problem with its number', async () => {
  const bad = Buffer.concat([
    Buffer.from(`${PERSON}\n\n{"id": 1}\n{"id"\n[]\n`),
    Buffer.from([0x7b, 0xff, 0x0a]),
    Buffer.from(`${CHIP}\n`),
  ]);
  const { parties, problems } = await readText(ftm, bad);
  expect(parties.map(({ name, source }) => [name, source])).toEqual([
    ['Anton Muster', '1260H'],
    ['Invented Chip Co., Ltd.', 'OTHER'],
    ['Invented Chip Co., Ltd.', 'SDN'],
  ]);
  expect(problems.slice(0, 4)).toEqual([
    'line 3: the line was not read: no id, schema or properties',
    'line 4: the line was not read: no JSON',
    'line 5: the line was not read: no JSON object',
    'line 6: the line was not read: bytes that are not UTF-8',
  ]);
});

test('a line of more than 10 MB is a problem; half a character shows', async () => {
  const long = line('big', 'Person', { name: ['x'.repeat(11 << 20)], topics: ['sanction'] });
  const half = PERSON.replace('Anton', '\\ud800Anton\\u0000');
  const { parties, problems } = await readText(ftm, file(half, long, CHIP));
  expect(parties[0]?.name).toBe('\uFFFDAnton Muster');
  expect(parties).toHaveLength(3);
  expect(problems.slice(0, 2)).toEqual([
    'line 2: the line is longer than 10485760 bytes and was not read',
    "line 1 (Q1): '\uFFFDAnton Muster': the name holds half a character",
  ]);
});

test('refuses what is no such file', async () => {
  expect((await readText(ftm, '')).error?.code).toBe('empty');
  expect((await readText(ftm, 'name,country\nA,CN\n')).error?.message).toBe(
    'list, line 1: expected a FollowTheMoney entity: {"id": ..., "schema": ..., "properties": {...}}, found no JSON.',
  );
  expect((await readText(ftm, '{"results": []}\n')).error?.code).toBe('wrong-layout');
  expect((await readText(ftm, Buffer.from(`\uFEFF${PERSON}`, 'utf16le'))).error?.code).toBe('bad-encoding');
  expect((await readText(ftm, `${'['.repeat(1 << 20)}\n`)).error?.code).toBe('wrong-layout');
});

test('every prefix that cuts a line is refused', async () => {
  const bytes = new TextEncoder().encode(LIST);
  for (let length = 0; length < bytes.length; length++) {
    const { error } = await readText(ftm, bytes.subarray(0, length));
    // Cut exactly at the end of a line, a part looks like a whole.
    const between = length > 0 && (bytes[length - 1] === 0x0a || bytes[length] === 0x0a);
    if (!between) expect(error?.code, `${length} bytes`).toMatch(/^(truncated|empty)$/);
  }
});

test('any change of bytes is read or refused by type', () => survivesChanges(ftm, LIST));
