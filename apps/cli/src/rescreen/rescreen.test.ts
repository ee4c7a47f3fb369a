import { readFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { records } from '../batch/test/folder.ts';
import { captured } from '../test/captured.ts';
import { listsHome } from '../test/lists-home.ts';

const ROWS = [
  { name: 'Zorblax Quenton Semiconductor Co., Ltd.', federal_register_notice: '90 FR 1' },
  { name: 'Vandermeel Orbital Instruments', country: 'RU' },
];
const PARTIES =
  'id,name\nA,Zorblax Quenton Semiconductor\nB,Vandermeel Orbital Instruments\nC,Oxbury Tindle\nD,--\nE,Nobody\n';

async function screened(files: ReturnType<typeof listsHome>): Promise<void> {
  await files.list(ROWS, '2026-09-01', '2026-09-01');
  const input = files.put('parties.csv', PARTIES);
  await captured(['screen', '--file', input, '-o', files.at('hits.csv')]);
}

const changedList = (files: ReturnType<typeof listsHome>): Promise<void> =>
  files.list([
    { name: 'Zorblax Quenton Semiconductor Co., Ltd.', federal_register_notice: '91 FR 2' },
    { name: 'Oxbury Tindle Ltd' },
  ]);

test('after new lists: what is new, gone and changed, as text and as a file', async () => {
  using files = listsHome();
  await screened(files);
  await changedList(files);
  const { code, out } = await captured(['rescreen', '-o', files.at('changes.csv')]);
  expect(code).toBe(3);
  expect(out).toMatch(
    /^1 new, 1 gone, 1 changed, 0 unchanged\.\n3 of 5 parties screened again\. Snapshot [0-9a-f]{12} -> [0-9a-f]{12}\.\n1 refused: never screened, and so not clear\.\n/,
  );
  const flat = out.replace(/\s+/g, ' ');
  expect(flat).toContain('+ New: C Oxbury Tindle: match');
  expect(flat).toContain(
    '- Gone: B Vandermeel Orbital Instruments: match 1.000, Vandermeel Orbital Instruments, EL (el-',
  );
  expect(flat).toMatch(
    /\* Changed: A Zorblax Quenton Semiconductor: match \S+, Zorblax Quenton Semiconductor Co\., Ltd\., EL \(el-\w+\), its list says something else now/,
  );
  const text = readFileSync(files.at('changes.csv'), 'utf8');
  expect(text.split('\n')[0]).toBe(
    'id,query,change,what,verdict,score,verdict_before,score_before,name,alias,source,entry,snapshot',
  );
  expect(records(text)).toMatchObject([
    { id: 'A', change: 'changed', what: 'data', verdict: 'match', verdict_before: 'match' },
    { id: 'B', change: 'gone', verdict: '', verdict_before: 'match' },
    { id: 'C', change: 'new', verdict: 'match', verdict_before: '', source: 'EL' },
  ]);
});

test('the next one goes on from it, and finds nothing', async () => {
  using files = listsHome();
  await screened(files);
  await changedList(files);
  await captured(['rescreen']);
  const { code, out } = await captured(['rescreen', '--lang', 'fr']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^0 nouveau\(x\), 0 disparu\(s\), 0 changé\(s\), 2 inchangé\(s\)\.\n0 partie\(s\) sur 5 filtrée\(s\) de nouveau\./,
  );
});

test('--json names the run that it kept, or none', async () => {
  using files = listsHome();
  await screened(files);
  await changedList(files);
  const { out } = await captured(['rescreen', '--json', '--no-record']);
  expect(JSON.parse(out)).toMatchObject({
    ...{
      recorded: null,
      parties: 5,
      again: 3,
      new: 1,
      gone: 1,
      changed: 1,
      unchanged: 0,
      silenced: 0,
      refused: 1,
    },
    changes: [{ party: { id: 'A' } }, { party: { id: 'B' } }, { party: { id: 'C' } }],
  });
});

test('a good guy stays silent, until its entry changes', async () => {
  using files = listsHome();
  await screened(files);
  const hits = JSON.parse((await captured(['screen', 'Zorblax Quenton Semiconductor', '--json'])).out).hits;
  await captured([
    ...['decide', '--not-the-same', '--party', 'Zorblax Quenton Semiconductor', '--entry', hits[0].entry.id],
    ...['--reason', 'r', '--by', 'A. Officer'],
  ]);
  await changedList(files);
  const silent = await captured(['rescreen', '--json', '--no-record']);
  expect(JSON.parse(silent.out)).toMatchObject({ silenced: 1, changed: 0 });
  await files.list(
    [
      { name: 'Zorblax Quenton Semiconductor Co., Ltd.', alt_names: ['ZQ Foundry'] },
      { name: 'Oxbury Tindle Ltd' },
    ],
    '2026-09-20',
    '2026-09-20',
  );
  const { code, out } = await captured(['rescreen', '--no-record']);
  expect(code).toBe(3);
  expect(out.replace(/\s+/g, ' ')).toMatch(/the decision [0-9a-f]{8} no longer holds/);
});

test('where the lists of the run are gone, everything is screened again, and that is said', async () => {
  using files = listsHome();
  await screened(files);
  const { snapshot } = records(readFileSync(files.at('hits.csv'), 'utf8'))[0] as { snapshot: string };
  await changedList(files);
  rmSync(files.at(`lists/snapshots/${snapshot}`), { recursive: true });
  const { code, out } = await captured(['rescreen']);
  expect(code).toBe(3);
  expect(out.replace(/\s+/g, ' ')).toContain('4 of 5 parties screened again.');
  expect(out.replace(/\s+/g, ' ')).toContain('The lists of that run are gone');
});

test('without lists, without a run, with a wrong one: exit 2', async () => {
  using files = listsHome();
  expect(await captured(['rescreen'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('parties-not-screened'),
  });
  await files.list(ROWS);
  expect(await captured(['rescreen'])).toMatchObject({
    code: 2,
    err: 'licet: No screening of a file is on record. Screen one: licet screen --file parties.csv -o hits.csv.\n',
  });
  expect((await captured(['rescreen', 'zz', '--lang', 'fr'])).err).toMatch(
    /^licet: Il n'y a pas de passage « zz »\./,
  );
});
