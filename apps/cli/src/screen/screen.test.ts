import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { captured } from '../test/captured.ts';
import { listsHome } from '../test/lists-home.ts';

const ROWS = [
  {
    name: 'Zorblax Quenton Semiconductor Co., Ltd.',
    alt_names: ['Zorblax Quenton Foundry'],
    license_requirement: 'For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4',
    license_policy: 'Presumption of denial',
    federal_register_notice: '91 FR 12345',
    start_date: '2025-03-28',
  },
  { name: 'Vandermeel Orbital Instruments', country: 'RU', start_date: '2024-01-10' },
];

const screen = (...argv: string[]) => captured(['screen', ...argv]);

test('without a list nothing is clear: it says parties-not-screened, and how to begin', async () => {
  using files = listsHome();
  const { code, out, err } = await screen('Nobody Whatsoever');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe(
    `licet: parties-not-screened: No list was ever imported into ${files.home}. Import one: licet lists sync, or licet lists import FILE.\n`,
  );
  expect((await screen('Nobody', '--lang', 'fr')).err).toMatch(
    /^licet: parties-not-screened \(parties non filtrées\) : Aucune liste n'a jamais été importée/,
  );
  const input = files.put('p.csv', 'id,name\n1,Nobody\n');
  expect(await screen('--file', input, '-o', files.at('hits.csv'))).toMatchObject({ code: 2, out: '' });
  expect(readdirSync(files.home)).toEqual(['p.csv']);
});

test('a match: the verdict first, then the hit with what the list says and the words compared', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const { code, out } = await screen('Zorblax Quenton Semiconducter', '--country', 'China');
  expect(code).toBe(3);
  expect(out.split('\n')[0]).toMatch(/^Match: 1 match\. Snapshot [0-9a-f]{12} of 2026-09-19\.$/);
  for (const part of [
    'Entity List (supp. 4 to part 744) (el-',
    'Countries: China',
    'Citation: 91 FR 12345',
    'License requirement: For all items subject to the EAR.',
    'Review policy: Presumption of denial',
    'Footnote: 4',
    'The country agrees (China).',
  ])
    expect(out).toContain(part);
  expect(out).toMatch(
    / {3}asked +listed +how +likeness +weight\n {3}Zorblax +zorblax +same +1\.00 +[01]\.\d\d\n/,
  );
  expect(out).toMatch(/Semiconducter +semiconductor +typing error +0\.\d\d/);
});

test('the same in French, and an alias that matched', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const { out } = await screen('Zorblax Quenton Foundry', '--lang', 'fr');
  expect(out.split('\n')[0]).toMatch(
    /^Correspondance : 1 correspondance\. Instantané [0-9a-f]{12} du 2026-09-19\.$/,
  );
  for (const part of [
    'Alias : Zorblax Quenton Foundry',
    'Pays : Chine',
    'Référence : 91 FR 12345',
    "Politique d'examen : Presumption of denial",
    'identique',
  ])
    expect(out).toContain(part);
});

test('clear, and old lists say so', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const clear = await screen('Nobody Whatsoever');
  expect(clear.code).toBe(0);
  expect(clear.out).toMatch(/^Clear: no hit\. Snapshot [0-9a-f]{12} of 2026-09-19\.\n$/);
  const later = await captured(['screen', 'Nobody Whatsoever'], { today: '2026-10-30' });
  expect(later.out.replace(/\s+/g, ' ')).toContain(
    'Warning: not checked for more than 7 days: csl (41 days).',
  );
});

test('as of a day: those listed then, and what cannot be known', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const before = await screen('Vandermeel Orbital Instruments', '--as-of', '2023-12-31');
  expect(before).toMatchObject({ code: 0 });
  expect(before.out).toContain('had left their list before Licet first saw it are not known.');
  expect((await screen('Vandermeel Orbital Instruments', '--as-of', '2024-01-10')).code).toBe(3);
});

test('who left the list is clear now, and a match as of a day before', async () => {
  using files = listsHome();
  await files.list(ROWS, '2026-09-01', '2026-09-01');
  await files.list(ROWS.slice(0, 1), '2026-09-18');
  expect((await screen('Vandermeel Orbital Instruments')).code).toBe(0);
  expect((await screen('Vandermeel Orbital Instruments', '--as-of', '2026-09-17')).code).toBe(3);
});

test('--json: the hits with their pairs, and nothing else on stdout', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const { out, err } = await screen('Zorblax', 'Quenton', '--json', '--limit', '1');
  expect(err).toBe('');
  const found = JSON.parse(out);
  expect(Object.keys(found).sort()).toEqual(
    ['verdict', 'query', 'snapshot', 'hits', 'more', 'silenced', 'imported', 'warnings'].sort(),
  );
  expect(found.snapshot).toMatch(/^[0-9a-f]{64}$/);
  expect(found.hits[0]).toMatchObject({ entry: { source: 'EL', citation: '91 FR 12345' } });
  expect(found.hits[0].pairs[0]).toMatchObject({ query: 'Zorblax', listed: 'zorblax', how: 'same' });
});

test('a damaged snapshot is an error, never clear', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const folder = files.at('lists/snapshots');
  const [id] = readdirSync(folder).filter((name) => !name.startsWith('.')) as [string];
  const parties = path.join(folder, id, 'parties.jsonl');
  writeFileSync(parties, readFileSync(parties, 'utf8').replaceAll('Vandermeel', 'Vandermeer'));
  const { code, out, err } = await screen('Vandermeel Orbital Instruments');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`The snapshot ${id.slice(0, 12)} is damaged (parties.jsonl has another hash)`);
});

test('a damaged index is built again', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const folder = files.at('lists/snapshots');
  const [id] = readdirSync(folder).filter((name) => !name.startsWith('.')) as [string];
  writeFileSync(path.join(folder, id, 'index.bin'), 'nothing of the kind');
  expect((await screen('Vandermeel Orbital Instruments')).code).toBe(3);
});

test.each([
  [[], 'licet: name: who is to be screened? Write licet screen "NAME", or --file parties.csv -o hits.csv.\n'],
  [['  '], /^licet: name: who is to be screened\?/],
  [['--', '--'], /^licet: name: expected at least one letter or digit, got "--"\./],
  [['\u200b\u202e'], /^licet: name: expected at least one letter or digit/],
  [['x'.repeat(10_000)], /^licet: name: expected at most 1000 characters, got 10000 beginning "x+\.\.\."\./],
  [['x'.repeat(10_000), '--lang', 'fr'], /^licet: nom : trop long\./],
  [['Acme', '--country', 'Atlantis'], /^licet: country: there is no country 'Atlantis'\./],
  [['Acme', '--as-of', '2026-02-30'], /^licet: date: expected a day of the calendar/],
  [['Acme', '--lang', 'de'], "licet: lang: expected en or fr, got 'de'.\n"],
  [['Acme', '--limit', '0'], /Expected a whole number from 1 on\./],
  [['Acme', '--file', 'p.csv'], 'licet: Write a name or --file, not both.\n'],
  [['--file', 'p.csv'], 'licet: Where does the result go? Write -o hits.csv.\n'],
  [['--file', 'p.csv', '--country', 'CN', '-o', 'x'], /^licet: --country and --address are for one name\./],
  [['--file', '/nowhere/p.csv', '-o', '/nowhere/out.csv'], 'licet: There is no file /nowhere/p.csv.\n'],
])('bad input %#: exit 2, nothing screened', async (argv, message) => {
  using files = listsHome();
  await files.list(ROWS);
  const { code, out, err } = await screen(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
});

test('an unpaired surrogate is a name like any other', async () => {
  using files = listsHome();
  await files.list(ROWS);
  expect((await screen('Vandermeel\ud800 Orbital Instruments')).code).toBe(3);
});
