import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { workbook } from '@licet/tables/test/workbook.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { records } from '../batch/test/folder.ts';
import { captured } from '../test/captured.ts';
import { listsHome } from '../test/lists-home.ts';

const ROWS = [
  {
    name: 'Zorblax Quenton Semiconductor Co., Ltd.',
    alt_names: ['ZQ "Foundry", Shanghai'],
    federal_register_notice: '91 FR 12345',
  },
  { name: 'Zorblax Quenton Optics Co., Ltd.' },
  { name: 'Vandermeel Orbital Instruments', country: 'RU' },
];
const HEADER = 'id,query,rank,verdict,score,name,alias,source,countries,citation,snapshot';

const run = async (files: ReturnType<typeof listsHome>, content: string | Uint8Array, ...more: string[]) => {
  const input = files.put('parties.csv', content);
  const ended = await captured(['screen', '--file', input, '-o', files.at('hits.csv'), ...more]);
  return {
    ...ended,
    text: existsSync(files.at('hits.csv')) ? readFileSync(files.at('hits.csv'), 'utf8') : '',
  };
};

test('one line per hit, best first; clear and refused rows get one each; the columns are exact', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const { code, out, err, text } = await run(
    files,
    'id,name,country\nA-1,Zorblax Quenton Semiconductor,CN\nA-2,Nobody Whatsoever,SG\nA-3,--,CN\n=A4,"ZQ ""Foundry"", Shanghai",chine\n',
  );
  expect({ code, out }).toEqual({ code: 3, out: '' });
  const [snapshot] = readdirSync(files.at('lists/snapshots')).filter((name) => !name.startsWith('.'));
  const [header, ...lines] = text.split('\n');
  expect(header).toBe(HEADER);
  expect(lines[0]).toMatch(
    new RegExp(
      `^A-1,Zorblax Quenton Semiconductor,1,match,[01]\\.\\d{3},"Zorblax Quenton Semiconductor Co\\., Ltd\\.",,EL,CN,91 FR 12345,${snapshot}$`,
    ),
  );
  const rows = records(text);
  expect(rows.map(({ id, rank, verdict, name }) => [id, rank, verdict, name?.slice(0, 22)])).toEqual([
    ['A-1', '1', 'match', 'Zorblax Quenton Semico'],
    ['A-1', '2', expect.stringMatching(/^(possible|related)$/), 'Zorblax Quenton Optics'],
    ['A-2', '', 'clear', ''],
    ['A-3', '', 'refused', 'name: expected at leas'],
    ["'=A4", '1', 'match', 'Zorblax Quenton Semico'],
  ]);
  expect(rows.at(-1)).toMatchObject({ alias: 'ZQ "Foundry", Shanghai' });
  expect(lines.at(-1)).toBe('');
  expect(err).toMatch(
    /^ {2}2 {2}match\n {2}1 {2}clear\n {2}1 {2}refused \(not screened\)\n4 rows, 3 hits in \d+\.\d s \([\d,]+\/s\), written to .*hits\.csv\. Snapshot [0-9a-f]{12} of 2026-09-19\.\nRun 2026-09-20-[0-9a-f]{6}\. After new lists: licet rescreen /,
  );
});

test('headers in French, semicolons, other columns; a country that cannot be read does not lose the name', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const { code, err, text } = await run(
    files,
    'Réf;Raison sociale;Pays;Remarque\n7;Vandermeel Orbital Instruments;Ruritanie;x\n',
    '--lang',
    'fr',
  );
  expect(code).toBe(3);
  expect(records(text)[0]).toMatchObject({ id: '7', verdict: 'match', countries: 'RU' });
  expect(err).toContain('Colonnes non lues : Remarque.\n');
  expect(err).toContain(
    "1 pays non reconnu(s), lignes 2 ('Ruritanie') : ces noms ont été filtrés sans pays.",
  );
});

test('a workbook', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const input = files.put(
    'parties.xlsx',
    await workbook([
      ['id', 'name'],
      [1, 'Nobody Whatsoever'],
    ]),
  );
  const { code } = await captured(['screen', '--file', input, '-o', files.at('hits.csv'), '--quiet']);
  expect(code).toBe(0);
  expect(records(readFileSync(files.at('hits.csv'), 'utf8'))).toMatchObject([{ id: '1', verdict: 'clear' }]);
});

test.each<[string, string, string]>([
  ['a short row', '1\n', 'line 2: the row has 1 cell, the header has 3'],
  ['a long row', '1,Acme,CN,x\n', 'line 2: the row has 4 cells, the header has 3; not kept: x'],
  ['an open quote', '1,"Acme,CN\n', 'line 2: a quote is opened and never closed'],
  ['a NUL byte', '1,Ac\u0000me,CN\n', 'line 2: the row holds a NUL byte'],
  ['no name', '1,,CN\n', 'name: expected at least one letter or digit'],
  ['a name that is too long', `1,${'x '.repeat(2_000)},CN\n`, 'name: expected at most 1000 characters'],
])('%s is refused with its reason, and the rows behind it are screened', async (what, row, message) => {
  using files = listsHome();
  await files.list(ROWS);
  const { code, text } = await run(files, `id,name,country\n${row}2,Nobody Whatsoever,\n`, '--quiet');
  const rows = records(text);
  expect(code).toBe(3);
  expect(rows[0]).toMatchObject({ verdict: 'refused', name: expect.stringContaining(message) });
  if (what !== 'an open quote') expect(rows[1]).toMatchObject({ id: '2', verdict: 'clear' });
});

test.each([
  ['id,country\n1,CN\n', "parties.csv: found the headers 'id', 'country'. Expected a column 'name'"],
  ['name,name\nA,B\n', "parties.csv: columns 1 and 2 are both called 'name'. Rename one of them."],
  ['', 'parties.csv is empty.'],
])('%j is refused as a whole, and nothing is written', async (content, message) => {
  using files = listsHome();
  await files.list(ROWS);
  const { code, err, text } = await run(files, content);
  expect({ code, text }).toEqual({ code: 2, text: '' });
  expect(err).toContain(message);
  expect(existsSync(files.at('screenings'))).toBe(false);
});

test('the result never takes the place of its input; --no-record keeps no run', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const input = files.put('parties.csv', 'name\nNobody\n');
  expect(await captured(['screen', '--file', input, '-o', input])).toMatchObject({ code: 2 });
  expect(readFileSync(input, 'utf8')).toBe('name\nNobody\n');
  expect((await run(files, 'name\nNobody Whatsoever\n', '--no-record')).code).toBe(0);
  expect(existsSync(files.at('screenings'))).toBe(false);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s in the middle leaves nothing', async (signal) => {
  using files = listsHome();
  await files.list(ROWS);
  const input = files.put('parties.csv', `name\n${'Zorblax Quenton Semiconductor\n'.repeat(400_000)}`);
  files.put('hits.csv', 'old');
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, 'screen', '--file', input, '-o', files.at('hits.csv')], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  while (child.exitCode === null && !readdirSync(files.home).some((name) => name.endsWith('.tmp')))
    await sleep(5);
  child.kill(signal);
  expect((await ended)[1]).toBe(signal);
  expect(readFileSync(files.at('hits.csv'), 'utf8')).toBe('old');
  expect(readdirSync(files.home).some((name) => name.endsWith('.tmp'))).toBe(false);
  expect(readdirSync(files.at('screenings'))).toEqual([]);
});

const bytes = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '""',
        ',',
        '\n',
        '\r\n',
        '\0',
        '=',
        '\t',
        ' ',
        '\u202e',
        '\u200b',
        '\ud800',
        'x'.repeat(1_100),
      ),
      fc.constantFrom('Vandermeel Orbital Instruments', 'Nobody', 'CN', 'Atlantis', 'é', '\uFEFF', '54'),
      fc.uint8Array({ maxLength: 4 }).map((some) => Buffer.from(some).toString('latin1')),
    ),
    { maxLength: 40 },
  )
  .chain((parts) =>
    fc
      .constantFrom<BufferEncoding>('utf8', 'latin1')
      .map((encoding) => Buffer.from(parts.join(''), encoding)),
  );

test('whatever follows a good header, each row has its lines, and none is lost', async () => {
  using files = listsHome();
  await files.list(ROWS);
  await fc.assert(
    fc.asyncProperty(bytes, async (body) => {
      const { code, out, text } = await run(
        files,
        Buffer.concat([Buffer.from('id,name,country\n'), body]),
        ...['--json', '--no-record', '--quiet'],
      );
      expect([0, 3]).toContain(code);
      const { rows, verdicts, hits } = JSON.parse(out);
      expect(Object.values<number>(verdicts).reduce((sum, one) => sum + one, 0)).toBe(rows);
      const lines = records(text);
      expect(lines).toHaveLength(hits + verdicts.clear + verdicts.refused);
      for (const { verdict } of lines)
        expect(['match', 'possible', 'related', 'clear', 'refused']).toContain(verdict);
      expect(code).toBe(verdicts.match + verdicts.possible + verdicts.refused > 0 ? 3 : 0);
    }),
    { numRuns: 200 },
  );
});
