import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import { describe, expect, test } from 'vitest';
import { captured } from '../test/captured.ts';
import { type ListedRow, listsHome } from '../test/lists-home.ts';

const BIS = 'Bureau of Industry and Security';
const ALL = 'For all items subject to the EAR. (See §744.11 of the EAR)';
const ROWS: readonly ListedRow[] = [
  {
    name: 'Zorblax Quenton Semiconductor Co., Ltd.',
    alt_names: ['Zorblax Foundry'],
    license_requirement: 'For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4',
    license_policy: 'Presumption of denial',
    federal_register_notice: '91 FR 12345',
    start_date: '2024-03-28',
  },
  {
    name: 'Vandermeel Orbital Instruments',
    license_requirement: ALL,
    license_policy: 'Case-by-case review',
    start_date: '2025-01-16',
    end_date: '2026-02-28',
  },
  {
    name: 'Ostrakine Deepwater Works',
    license_requirement: ALL,
    license_policy: 'See § 744.2(d) of the EAR',
    start_date: '2023-01-16',
  },
  {
    name: 'Tolvekhar Space Systems',
    source: `Military End User (MEU) List - ${BIS}`,
    start_date: '2021-01-01',
  },
  { name: 'Umbrineth Electronics', source: `Unverified List (UVL) - ${BIS}`, start_date: '2022-02-08' },
  {
    name: 'Dolgrimaux Components',
    source: `Denied Persons List (DPL) - ${BIS}`,
    country: 'US',
    start_date: '2022-02-08',
  },
  {
    name: 'Petrograkh Shipping',
    source: 'Specially Designated Nationals (SDN) - Treasury Department',
    programs: ['RUSSIA-EO14024'],
    country: 'RU',
  },
  {
    name: 'Quellidor Petroleum',
    source: 'Specially Designated Nationals (SDN) - Treasury Department',
    programs: ['IRAN'],
    country: 'AE',
  },
];

interface Parsed {
  readonly outcome: string;
  readonly reviewPolicy: string | null;
  readonly requirements: readonly { readonly rule: string; readonly because: string }[];
  readonly exceptions: readonly {
    readonly symbol: string;
    readonly status: string;
    readonly because: string;
  }[];
  readonly missing: readonly { readonly fact: string; readonly because?: string }[];
  readonly flags: readonly { readonly flag: string; readonly text: string }[];
  readonly question: Readonly<
    Record<string, { readonly value: unknown; readonly from: string; readonly source?: string }>
  >;
  readonly parties?: readonly {
    readonly role: string;
    readonly name: string;
    readonly country?: string;
    readonly verdict: string;
    readonly failure?: string;
    readonly snapshot?: string;
    readonly imported?: string;
    readonly hits: readonly Record<string, unknown>[];
    readonly silenced: readonly Record<string, unknown>[];
    readonly ownership?: { readonly listed: { readonly status: string } };
  }[];
}

/** An H20 to Singapore needs no license, as far as the item goes. */
const FREE = ['--item', 'H20', '--to', 'SG'];
const TODAY: Iso = '2026-09-20';
const ask = async (argv: readonly string[], today = TODAY): Promise<Parsed & { code: number }> => {
  const { code, out, err } = await captured(['check', ...argv, '--json'], { today });
  expect(err).toBe('');
  return { code, ...(JSON.parse(out) as Parsed) };
};
const flagsOf = ({ flags }: Parsed) => flags.map(({ flag }) => flag);

test('nobody listed: no license required, and the answer says against what', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const answer = await ask([...FREE, '--consignee', 'Brightwater Robotics Pte Ltd']);
  expect(answer).toMatchObject({ code: 0, outcome: 'nlr' });
  expect(answer.question['party.entityList']).toEqual({
    value: false,
    from: 'screened',
    source: expect.stringMatching(/^snapshot [0-9a-f]{12} of 2026-09-19$/),
  });
  expect(answer.parties).toMatchObject([
    {
      role: 'consignee',
      name: 'Brightwater Robotics Pte Ltd',
      verdict: 'clear',
      imported: '2026-09-19',
      hits: [],
    },
  ]);
  expect(answer.parties?.[0]?.snapshot).toMatch(/^[0-9a-f]{64}$/);
  expect(flagsOf(answer)).not.toContain('parties-not-screened');
});

test('an Entity List party brings its license requirement, its review policy and its footnote', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const answer = await ask([...FREE, '--end-user', 'Zorblax Quenton Semiconductor']);
  expect(answer).toMatchObject({ outcome: 'license-required', reviewPolicy: 'presumption-of-denial' });
  expect(answer.requirements.map(({ rule }) => rule)).toEqual(['744.11/entity-list']);
  expect(answer.parties?.[0]?.hits[0]).toMatchObject({
    entry: expect.stringMatching(/^el-/),
    source: 'EL',
    citation: '91 FR 12345',
    footnote: '4',
    verdict: 'match',
    requirement: expect.stringContaining('734.9(e)(2)'),
    policy: 'Presumption of denial',
    pairs: expect.any(Array),
  });

  const { out } = await captured(['check', ...FREE, '--end-user', 'Zorblax Foundry']);
  const text = out.replace(/\s+/g, ' ');
  expect(text).toContain('Parties - end user Zorblax Foundry: match.');
  expect(text).toContain('Review: Presumption of denial.');
  expect(text).toContain('Footnote 4 (734.9(e)(2), foreign direct product rule).');
});

test('the footnote reaches a foreign-made item that nothing else does', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const foreign = [
    ...[
      '--fact',
      'item.kind=ic',
      '--fact',
      'item.tpp=100',
      '--fact',
      'item.usOrigin=no',
      '--fact',
      'item.usContent=0',
    ],
    ...['--fact', 'item.directProduct=yes', '--from', 'KR', '--to', 'SG'],
  ];
  const free = await ask([...foreign, '--end-user', 'Brightwater Robotics']);
  expect(free.outcome).toBe('not-subject');
  const caught = await ask([...foreign, '--end-user', 'Zorblax Quenton Semiconductor Co., Ltd.']);
  expect(caught).toMatchObject({ outcome: 'license-required', reviewPolicy: 'presumption-of-denial' });
  // Without a footnote the listing alone does not make it subject to the EAR.
  expect((await ask([...foreign, '--end-user', 'Ostrakine Deepwater Works'])).outcome).toBe('not-subject');
});

test('a policy that the entry only refers to is not known', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const answer = await ask([...FREE, '--end-user', 'Ostrakine Deepwater Works']);
  expect(answer).toMatchObject({ outcome: 'license-required', reviewPolicy: null });
  expect(answer.missing.find(({ fact }) => fact === 'party.entityListReview')?.because).toContain('744.2(d)');
});

test('the other lists, each by its own rule', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const party = (name: string, ...more: string[]) => ask([...FREE, '--consignee', name, ...more]);
  const military = await party('Tolvekhar Space Systems');
  expect(military).toMatchObject({ outcome: 'license-required', reviewPolicy: 'presumption-of-denial' });
  expect(military.requirements[0]?.rule).toBe('744.21/military');

  const denied = await party('Dolgrimaux Components');
  expect(denied.outcome).toBe('prohibited');

  const blocked = await party('Petrograkh Shipping');
  expect(blocked).toMatchObject({ outcome: 'license-required', reviewPolicy: 'policy-of-denial' });
  expect(flagsOf(blocked)).toContain('ofac-list');

  const other = await party('Quellidor Petroleum');
  expect(other.outcome).toBe('nlr');
  expect(flagsOf(other)).toContain('ofac-list');

  const unverified = await party('Umbrineth Electronics');
  expect(unverified.outcome).toBe('nlr');
  expect(flagsOf(unverified)).toContain('uvl-statement');
});

test('a party on the Unverified List closes every license exception (740.2(a)(17))', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const card = ['--item', 'RTX 4090', '--to', 'CN', '--on', '2023-12-01'];
  expect((await ask([...card, '--consignee', 'Brightwater Robotics'])).outcome).toBe('license-exception');
  const barred = await ask([...card, '--consignee', 'Umbrineth Electronics']);
  expect(barred.outcome).toBe('license-required');
  expect(barred.exceptions.find(({ symbol }) => symbol === 'NAC')).toMatchObject({
    status: 'barred',
    because: expect.stringContaining('740.2(a)(17)'),
  });
});

describe('a possible match', () => {
  // The same name in another country: somebody has to look.
  const party = [...FREE, '--end-user', 'Zorblax Quenton Semiconductor;country=DE'];

  test('is undetermined, with the hit and the way out in what is missing', async () => {
    using files = listsHome();
    await files.list(ROWS);
    const answer = await ask(party);
    expect(answer).toMatchObject({ code: 3, outcome: 'undetermined' });
    expect(flagsOf(answer)).toContain('possible-listing');
    const missing = answer.missing.find(({ fact }) => fact === 'party.entityList');
    expect(missing?.because).toMatch(
      /^"Zorblax Quenton Semiconductor" may be Zorblax Quenton Semiconductor Co\., Ltd\. on the Entity List .+Settle it: licet decide --party "Zorblax Quenton Semiconductor" --country DE --entry el-/,
    );
    expect(answer.parties?.[0]).toMatchObject({ verdict: 'possible', country: 'DE' });

    const { out } = await captured(['check', ...party, '--lang', 'fr']);
    expect(out).toMatch(/^Indéterminé/);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'utilisateur final Zorblax Quenton Semiconductor (Allemagne) : correspondance possible.',
    );
    expect(out.replace(/\s+/g, ' ')).toContain('À trancher : licet decide --party');
  });

  test('a decision brings the answer back, one way or the other', async () => {
    using files = listsHome();
    await files.list(ROWS);
    const entry = String((await ask(party)).parties?.[0]?.hits[0]?.entry);
    const decide = async (what: string) => {
      const argv = [
        'decide',
        '--party',
        'Zorblax Quenton Semiconductor',
        '--country',
        'DE',
        '--entry',
        entry,
      ];
      const { code, err } = await captured([
        ...argv,
        what,
        '--reason',
        'papers checked',
        '--by',
        'A. Officer',
      ]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    };
    await decide('--not-the-same');
    const free = await ask(party);
    expect(free.outcome).toBe('nlr');
    expect(free.parties?.[0]).toMatchObject({ verdict: 'clear', silenced: [{ entry }] });
    await decide('--same');
    expect(await ask(party)).toMatchObject({
      outcome: 'license-required',
      reviewPolicy: 'presumption-of-denial',
    });
  });
});

test('listed and delisted parties count on their days', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const on = async (day: string) =>
    (await ask([...FREE, '--consignee', 'Vandermeel Orbital Instruments', '--on', day])).outcome;
  expect(await on('2025-01-15')).toBe('nlr');
  expect(await on('2025-01-16')).toBe('license-required');
  expect(await on('2026-02-28')).toBe('license-required');
  expect(await on('2026-03-01')).toBe('nlr');
});

describe('--known', () => {
  const rows = ROWS.slice(0, 1);
  const party = [...FREE, '--consignee', 'Zorblax Quenton Semiconductor'];

  test('takes the lists of that day', async () => {
    using files = listsHome();
    await files.list([{ name: 'Somebody Altogether Different' }], '2026-08-01', '2026-08-02');
    await files.list([{ name: 'Somebody Altogether Different' }, ...rows], '2026-09-18', '2026-09-19');
    const then = await ask([...party, '--known', '2026-08-10']);
    expect(then.outcome).toBe('nlr');
    expect(then.parties?.[0]?.imported).toBe('2026-08-02');
    expect((await ask(party)).outcome).toBe('license-required');
  });

  test('without lists so old the newest serve, and that is said', async () => {
    using files = listsHome();
    await files.list(rows);
    const answer = await ask([...party, '--known', '2026-01-10']);
    expect(answer.outcome).toBe('license-required');
    expect(flagsOf(answer)).toContain('lists-not-as-known');
  });
});

test('lists that nobody has looked after for more than a week are told', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const party = [...FREE, '--consignee', 'Brightwater Robotics'];
  expect(flagsOf(await ask(party, '2026-09-26'))).not.toContain('lists-old');
  expect(flagsOf(await ask(party, '2026-09-27'))).toContain('lists-old');
});

test('without any list the answer keeps its outcome and says parties-not-screened in its first line', async () => {
  using _ = listsHome();
  const argv = [...FREE, '--consignee', 'Brightwater Robotics'];
  const answer = await ask(argv);
  expect(answer.outcome).toBe('nlr');
  expect(flagsOf(answer)).toContain('parties-not-screened');
  expect(answer.parties).toEqual([
    {
      role: 'consignee',
      name: 'Brightwater Robotics',
      verdict: 'not-screened',
      hits: [],
      more: 0,
      silenced: [],
    },
  ]);
  for (const lang of ['en', 'fr']) {
    const { out } = await captured(['check', ...argv, '--lang', lang]);
    expect(out.split('\n')[0]).toContain('(parties-not-screened)');
  }
  // Where nobody was named there is nothing to screen.
  const nobody = await ask(FREE);
  expect(flagsOf(nobody)).not.toContain('parties-not-screened');
  expect(nobody.parties).toBeUndefined();
});

describe('a screening that was asked for and broke is undetermined', () => {
  const damages: readonly (readonly [string, (home: string) => void])[] = [
    [
      'an entry changed',
      (home) => change(home, 'parties.jsonl', (text) => text.replace('Zorblax', 'Zorblay')),
    ],
    ['the list cut off', (home) => change(home, 'parties.jsonl', (text) => text.slice(0, 200))],
    [
      'a manifest of another hash',
      (home) => change(home, 'manifest.json', (text) => text.replace('2026-09-19', '2026-09-18')),
    ],
    ['no snapshot named', (home) => writeFileSync(path.join(home, 'lists', 'current.json'), '{}')],
    ['the name of the newest gone', (home) => rmSync(path.join(home, 'lists', 'current.json'))],
  ];
  function change(home: string, file: string, how: (text: string) => string): void {
    const snapshots = path.join(home, 'lists', 'snapshots');
    const [id] = readdirSync(snapshots).filter((name) => !name.startsWith('.'));
    const target = path.join(snapshots, id as string, file);
    writeFileSync(target, how(readFileSync(target, 'utf8')));
  }

  test.each(damages)('%s', async (_, damage) => {
    using files = listsHome();
    await files.list(ROWS);
    damage(files.home);
    for (const question of [FREE, ['--item', 'H100', '--to', 'CN']]) {
      const answer = await ask([...question, '--consignee', 'Brightwater Robotics']);
      // Where a license is needed anyway, a denial order could still forbid it: that is not known, either.
      expect(answer).toMatchObject({ code: 3, outcome: 'undetermined' });
      expect(flagsOf(answer)).toContain('screening-failed');
      expect(answer.missing.find(({ fact }) => fact === 'party.denied')?.because).toMatch(/damaged|missing/);
      expect(answer.parties?.[0]).toMatchObject({
        verdict: 'failed',
        failure: expect.stringMatching(/damaged|missing/),
      });
    }
  });

  test('a damaged index is made anew', async () => {
    using files = listsHome();
    await files.list(ROWS);
    change(files.home, 'index.bin', (text) => text.slice(0, 100));
    expect((await ask([...FREE, '--consignee', 'Zorblax Foundry'])).outcome).toBe('license-required');
  });

  test.each(['--', '.', '\u200b'])('the name %j', async (name) => {
    using files = listsHome();
    await files.list(ROWS);
    const answer = await ask([...FREE, `--consignee=${name}`]);
    expect(answer).toMatchObject({ code: 3, outcome: 'undetermined' });
    expect(flagsOf(answer)).toContain('screening-failed');
    expect(answer.parties?.[0]?.failure).toContain('expected at least one letter or digit');
  });
});

describe('owners', () => {
  const owners = [
    'owner,owned,percent,owner_hq,owned_hq',
    'Zorblax Quenton Semiconductor,Harbour Compute,30,CN,SG',
    'Zorblax Foundry,Harbour Compute,20,CN,SG',
    'Lighthouse Pension,Harbour Compute,50,SG,SG',
    'Zorblax Foundry,Quayside Compute,30,CN,SG',
    'Lighthouse Pension,Quayside Compute,70,SG,SG',
  ].join('\n');
  const held = (file: string, name: string, ...more: string[]) =>
    ask(
      [...FREE, '--consignee', name, '--owners', file, '--hq', 'SG', '--parent', 'SG', ...more],
      '2026-11-12',
    );

  test('half held by listed parties: under the affiliates rule while it is in force', async () => {
    using files = listsHome();
    await files.list(ROWS, '2026-11-10', '2026-11-11');
    const file = files.put('owners.csv', owners);
    for (const day of ['2025-10-15', '2026-11-12']) {
      const answer = await held(file, 'Harbour Compute', '--on', day);
      expect(answer).toMatchObject({ outcome: 'license-required', reviewPolicy: 'presumption-of-denial' });
      expect(answer.requirements[0]?.rule).toBe('744.11(a)(1)/affiliates');
      expect(answer.question['party.footnote']?.value).toBe('4');
      expect(answer.parties?.[0]?.ownership?.listed.status).toBe('treated-as-listed');
      expect(answer.parties?.slice(1).map(({ role, verdict }) => `${role} ${verdict}`)).toEqual([
        'owner match',
        'owner match',
      ]);
    }
    const stayed = await held(file, 'Harbour Compute', '--on', '2025-11-20');
    expect(stayed.outcome).toBe('nlr');
    expect(flagsOf(stayed)).toContain('red-flag:affiliate-while-stayed');
    expect(stayed.question['party.footnote']?.value).toBe('none');
  });

  test('a minority is a red flag', async () => {
    using files = listsHome();
    await files.list(ROWS, '2026-11-10', '2026-11-11');
    const answer = await held(files.put('owners.csv', owners), 'Quayside Compute');
    expect(answer.outcome).toBe('nlr');
    expect(flagsOf(answer)).toContain('red-flag:listed-minority-owner');
  });

  test('the same as FollowTheMoney', async () => {
    using files = listsHome();
    await files.list(ROWS, '2026-11-10', '2026-11-11');
    const entities = [
      { id: 'h', schema: 'Company', properties: { name: ['Harbour Compute'] } },
      { id: 'z', schema: 'Company', properties: { name: ['Zorblax Foundry'] } },
      { id: 'o', schema: 'Ownership', properties: { owner: ['z'], asset: ['h'], percentage: ['60'] } },
    ];
    const file = files.put('owners.json', entities.map((one) => JSON.stringify(one)).join('\n'));
    expect((await held(file, 'Harbour Compute')).requirements[0]?.rule).toBe('744.11(a)(1)/affiliates');
  });

  test('the seats of the owners count where nobody says more', async () => {
    using files = listsHome();
    await files.list(ROWS, '2026-11-10', '2026-11-11');
    const file = files.put(
      'owners.csv',
      'owner,owned,percent,owner_hq,owned_hq\nPearl River Holdings,Harbour Compute,80,CN,SG\nLighthouse Pension,Harbour Compute,20,SG,SG\n',
    );
    const answer = await ask([
      '--item',
      'H100',
      '--to',
      'SG',
      '--on',
      '2024-06-03',
      '--consignee',
      'Harbour Compute',
      '--owners',
      file,
    ]);
    expect(answer.question['party.parent']).toMatchObject({
      value: 'CN',
      from: 'derived',
      source: 'owners.csv',
    });
    expect(answer.outcome).toBe('license-required');
  });

  test.each([
    [['--owners', 'FILE'], 'owners: FILE says who holds companies, but no party is named.'],
    [
      ['--owners', 'FILE', '--consignee', 'Harbor Compute'],
      "owners: none of the companies in owners.csv is 'Harbor Compute'. Nearest: Harbour Compute",
    ],
    [['--owners', 'nowhere.csv', '--consignee', 'X'], 'owners: nowhere.csv cannot be read (ENOENT).'],
    [['--owners', 'OTHER', '--consignee', 'X'], "expected a column 'owner', found only 'a', 'b'"],
  ])('%j is bad input', async (argv, message) => {
    using files = listsHome();
    await files.list(ROWS);
    const named: Readonly<Record<string, string>> = {
      FILE: files.put('owners.csv', owners),
      OTHER: files.put('other.csv', 'a,b\n1,2\n'),
    };
    const { code, out, err } = await captured(['check', ...FREE, ...argv.map((one) => named[one] ?? one)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message.replace('FILE', named.FILE as string));
  });
});

test('a country stated in D:5 is presumed to be the seat', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const item = ['--item', 'H100', '--to', 'SG', '--on', '2024-06-03'];
  expect((await ask([...item, '--end-user', 'Brightwater Robotics'])).outcome).toBe('nlr');
  const answer = await ask([...item, '--end-user', 'Brightwater Robotics;country=China']);
  expect(answer.outcome).toBe('license-required');
  expect(answer.question['party.hq']).toMatchObject({ value: 'CN', from: 'presumed' });
  expect(
    (await ask([...item, '--end-user', 'Brightwater Robotics;country=China', '--hq', 'SG'])).outcome,
  ).toBe('nlr');
});

test('--party names any role; what is stated prevails over what is found', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const caught = await ask([
    ...FREE,
    '--party',
    'purchaser=Zorblax Foundry;country=CN',
    '--consignee',
    'Brightwater Robotics',
  ]);
  expect(caught.outcome).toBe('license-required');
  expect(caught.parties?.map(({ role }) => role)).toEqual(['consignee', 'purchaser']);
  const stated = await ask([
    ...FREE,
    '--party',
    'purchaser=Zorblax Foundry',
    '--fact',
    'party.entityList=no',
  ]);
  expect(stated.outcome).toBe('nlr');
  expect(stated.parties?.[0]?.verdict).toBe('match');
});

test.each([
  ['Zorblax', "party: expected role=name, got 'Zorblax'."],
  [
    'buyer=Zorblax',
    "party: there is no role 'buyer'. Expected one of: purchaser, intermediate-consignee, consignee, ultimate-consignee, end-user.",
  ],
  ['end-user=', "party: expected role=name, got ''."],
  ['end-user=Zorblax;contry=CN', "party: expected country or address behind the name, got 'contry'."],
  ['end-user=Zorblax;country=Atlantis', "party, country: there is no country 'Atlantis'."],
])('--party %j is bad input', async (given, message) => {
  using _ = listsHome();
  const { code, out, err } = await captured(['check', ...FREE, '--party', given]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  const french = await captured(['check', ...FREE, '--party', given, '--lang', 'fr']);
  expect(french.err).toMatch(/attendu|Attendu|pays/);
});

test('ask and history screen as well', async () => {
  using files = listsHome();
  await files.list(ROWS);
  const asked = await captured(['ask', ...FREE, '--consignee', 'Dolgrimaux Components', '--json'], {
    answers: [],
  });
  expect(JSON.parse(asked.out)).toMatchObject({ parties: [{ verdict: 'match' }] });
  const history = await captured(['history', ...FREE, '--consignee', 'Dolgrimaux Components', '--json']);
  const stretches = JSON.parse(history.out) as { outcome: string }[];
  expect(new Set(stretches.map(({ outcome }) => outcome))).toEqual(new Set(['prohibited']));
});
