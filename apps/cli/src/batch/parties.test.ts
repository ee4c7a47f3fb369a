import { expect, test } from 'vitest';
import { listsHome } from '../test/lists-home.ts';
import { runBatch } from './run.ts';

const ROWS = [
  {
    name: 'Zorblax Quenton Semiconductor Co., Ltd.',
    license_requirement: 'For all items subject to the EAR. (See §744.11 of the EAR)',
    license_policy: 'Presumption of denial',
    start_date: '2024-03-28',
  },
  {
    name: 'Vandermeel Orbital Instruments',
    license_requirement: 'For all items subject to the EAR. (See §744.11 of the EAR)',
    license_policy: 'Presumption of denial',
    start_date: '2024-03-28',
  },
];

/** The answer columns of each row, by their names. */
async function batch(
  files: ReturnType<typeof listsHome>,
  lines: readonly string[],
  language: 'en' | 'fr' = 'en',
) {
  const rows: Readonly<Record<string, string>>[] = [];
  await runBatch({
    input: files.put('orders.csv', `item,to,on,consignee,end user\n${lines.join('\n')}\n`),
    today: '2026-09-20',
    language,
    onRow: ({ answer }) => rows.push(answer.cells),
  });
  return rows;
}

test('every row is screened, as of its own day', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const rows = await batch(files, [
    'H20,SG,2026-09-01,Brightwater Robotics,',
    'H20,SG,2026-09-01,Zorblax Quenton Semiconductor,',
    'H20,SG,2024-03-27,Zorblax Quenton Semiconductor,',
    'H20,SG,2026-09-01,Brightwater Robotics,Lighthouse Pension; Vandermeel Orbital Instruments;country=CN',
    'H20,SG,2026-09-01,,',
  ]);
  expect(rows.map(({ licet_outcome }) => licet_outcome)).toEqual([
    'nlr',
    'license-required',
    'nlr',
    'license-required',
    'nlr',
  ]);
  expect(rows[1]).toMatchObject({ licet_review_policy: 'presumption-of-denial', licet_error: '' });
  expect(rows.some(({ licet_flags }) => licet_flags?.includes('parties-not-screened'))).toBe(false);
});

test('two possible hits are two answers, each with its own reason', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const rows = await batch(files, [
    'H20,SG,2026-09-01,"Zorblax Quenton Semiconductor;country=DE",',
    'H20,SG,2026-09-01,"Vandermeel Orbital Instruments;country=DE",',
  ]);
  expect(rows.map(({ licet_outcome }) => licet_outcome)).toEqual(['undetermined', 'undetermined']);
  expect(rows[0]?.licet_because).toContain('"Zorblax Quenton Semiconductor" may be');
  expect(rows[1]?.licet_because).toContain('"Vandermeel Orbital Instruments" may be');
  expect(rows[0]?.licet_flags).toContain('possible-listing');
});

test('without lists each row that names a party says so, and a name that cannot be read is undetermined', async () => {
  using files = listsHome();
  const unscreened = await batch(files, ['H20,SG,2026-09-01,Brightwater Robotics,', 'H20,SG,2026-09-01,,']);
  expect(unscreened.map(({ licet_outcome }) => licet_outcome)).toEqual(['nlr', 'nlr']);
  expect(unscreened.map(({ licet_flags }) => licet_flags?.includes('parties-not-screened'))).toEqual([
    true,
    false,
  ]);
  await files.list(ROWS);
  const [refused] = await batch(files, ['H20,SG,2026-09-01,--,'], 'fr');
  expect(refused).toMatchObject({ licet_outcome: 'undetermined' });
  expect(refused?.licet_because).toContain("« -- » n'a pu être filtré");
  expect(refused?.licet_flags).toContain('screening-failed');
});

test('a detail of a party that is none is an error of its row', async () => {
  using files = listsHome();
  const [row] = await batch(files, ['H20,SG,2026-09-01,"Brightwater;contry=SG",']);
  expect(row?.licet_error).toContain("expected country or address behind the name, got 'contry'");
});
