import { expect, test } from 'vitest';
import { captured } from '../test/captured.ts';
import { listsHome } from '../test/lists-home.ts';

const check = (...argv: string[]) => captured(['check', ...argv]);
const headline = async (...argv: string[]) => {
  // A home without lists, whatever the machine has.
  using _ = listsHome();
  return (await check(...argv)).out.split('\n')[0];
};

test.each([
  [['--item', 'A800', '--to', 'CN', '--on', '2023-01-10'], 'No license required.'],
  [['--item', 'A800', '--to', 'CN', '--on', '2023-11-20'], 'License required: presumption of denial.'],
  [['--item', 'H100', '--to', 'AE', '--on', '2023-11-20'], 'License required: presumption of approval.'],
  [
    ['--item', 'H100', '--to', 'SG', '--parent', 'CN', '--on', '2024-01-05'],
    'License required: presumption of denial.',
  ],
  [
    ['--item', 'RTX 4090', '--to', 'CN', '--on', '2023-12-01'],
    'License Exception NAC is available, on conditions.',
  ],
  [['--item', 'H20', '--to', 'CN', '--on', '2025-04-12', '--known', '2025-04-12'], 'No license required.'],
  [['--item', 'H200', '--to', 'CN', '--on', '2026-02-01'], 'License required: case-by-case review.'],
  [
    ['--item', 'H200', '--to', 'CN', '--from', 'SG', '--on', '2026-02-01'],
    'License required: presumption of denial.',
  ],
  [
    ['--item', 'H100', '--to', 'AE', '--on', '2026-07-20', '--consignee', 'Microsoft'],
    'No license required. (parties-not-screened)',
  ],
  [
    ['--fact', 'item.tpp=3000', '--fact', 'item.datacenter=true', '--to', 'CN', '--on', '2024-01-01'],
    'Undetermined: it turns on: applicable die area.',
  ],
  [
    ['--item', 'RTX 4090', '--to', 'CN', '--on', '2023-12-01', '--lang', 'fr'],
    "L'exception de licence NAC est disponible, sous conditions.",
  ],
])('%j', async (argv, expected) => {
  expect(await headline(...argv)).toBe(expected);
});

test('--json is the determination, exactly its keys, and nothing else on stdout', async () => {
  const { out, err, code } = await check('--item', 'H20', '--to', 'CN', '--on', '2025-04-08', '--json');
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(Object.keys(JSON.parse(out)).sort()).toEqual(
    [
      'question',
      'on',
      'known',
      'reading',
      'edition',
      'outcome',
      'classification',
      'reviewPolicy',
      'requirements',
      'exceptions',
      'missing',
      'flags',
      'differs',
      'headroom',
      'since',
      'nextChange',
      'trace',
      'coverage',
    ].sort(),
  );
});

test('says what was presumed, why, what would change it, and where it stands', async () => {
  const { out } = await check('--item', 'H20', '--to', 'CN', '--on', '2025-04-08');
  expect(out).toContain('Headquartered in China (the destination)');
  expect(out).toContain('32 short of 2,400');
  expect(out).toContain('0.291 short of 3.2');
  expect(out).toContain('From 2025-04-09');
  expect(out).toContain(
    'https://www.ecfr.gov/on/2025-04-08/title-15/subtitle-B/chapter-VII/subchapter-C/part-774/',
  );
  expect(out).toContain('Not legal advice.');
});

test('no line but an address is wider than the page', async () => {
  for (const lang of ['en', 'fr']) {
    const { out } = await check('--item', 'H200', '--to', 'CN', '--on', '2026-02-01', '--lang', lang);
    const wide = out.split('\n').filter((line) => line.length > 80 && !line.includes('https://'));
    expect(wide.filter((line) => !/^ {2}\S/.test(line))).toEqual([]);
  }
});

test('undetermined exits 3 and says what each side of the line leads to', async () => {
  const { code, out } = await check(
    ...['--fact', 'item.tpp=3000', '--fact', 'item.datacenter=true', '--to', 'CN', '--on', '2024-01-01'],
  );
  expect(code).toBe(3);
  expect(out.replace(/\s+/g, ' ')).toContain(
    'Needed: applicable die area (item.dieArea; ask: the maker of the item)',
  );
});

test('before the rules begin nothing is said, least of all that no license is required', async () => {
  const { code, out } = await check('--item', 'H20', '--to', 'CN', '--on', '2021-01-01');
  expect(code).toBe(3);
  expect(out).toMatch(/^Undetermined: The rules begin on 2022-08-26/);
});

test('--strict presumes nothing', async () => {
  const { code, out } = await check('--item', 'H20', '--to', 'CN', '--on', '2025-04-08', '--strict');
  expect(code).toBe(3);
  expect(out).toContain('Nothing presumed (--strict).');
});

test.each([
  [['--item', 'H2O', '--to', 'CN'], "licet: item: 'H2O' is not the name of an item. Did you mean 'H20'?\n"],
  [
    ['--item', 'toaster', '--to', 'CN'],
    /^licet: item: there is no item 'toaster'\. Nearest: .+, .+, .+\. All of them: licet chips\./,
  ],
  [
    ['--item', 'H20', '--to', 'Atlantis'],
    /^licet: to: there is no country 'Atlantis'\. Nearest: .+, .+, .+\./,
  ],
  [
    ['--item', 'H20', '--to', 'CN', '--on', '2025-02-30'],
    "licet: date: expected a day of the calendar written YYYY-MM-DD, got '2025-02-30'. Write for example 2025-04-20.\n",
  ],
  [
    ['--item', 'H20', '--to', 'CN', '--reading', 'enforce'],
    "licet: reading: expected text, enforced or announced, got 'enforce'. Nearest: enforced, announced, text.\n",
  ],
  [
    ['--item', 'H20', '--to', 'CN', '--bill', 'S.1'],
    "licet: bill: there is no bill 'S.1'. Known bills: S.3374.\n",
  ],
  [
    ['--item', 'H20', '--to', 'CN', '--fact', 'item.tp=3'],
    /^licet: fact: there is no fact 'item\.tp'\. Nearest: item\.tpp, .+, .+\. All of them: licet rules --facts\.\n$/,
  ],
  [['--item', 'H20', '--to', 'CN', '--lang', 'de'], "licet: lang: expected en or fr, got 'de'.\n"],
  [
    ['--item', 'H20', '--to', 'Atlantis', '--lang', 'fr'],
    /^licet: to : il n'y a pas de pays « Atlantis »\. Les plus proches : /,
  ],
  [
    ['--item', 'H20', '--to', 'CN', '--on', 'demain', '--lang', 'fr'],
    /^licet: date : un jour du calendrier écrit AAAA-MM-JJ est attendu, reçu « demain »\./,
  ],
])('%j is bad input: exit 2, nothing computed', async (argv, message) => {
  const { code, out, err } = await check(...argv);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(message);
});

test('an unknown option or command is bad input, too', async () => {
  expect(await captured(['check', '--itm', 'H20'])).toMatchObject({ code: 2, out: '' });
  expect(await captured(['chek'])).toMatchObject({ code: 2, out: '' });
});

test('in a terminal an uncertain name is asked about', async () => {
  const { code, out, asked } = await captured(
    ['check', '--item', 'H2O', '--to', 'CN', '--on', '2025-04-08'],
    {
      interactive: true,
      answers: ['1'],
    },
  );
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain("Did you mean 'H20'?");
  expect(code).toBe(0);
  expect(out).toContain('NVIDIA H20 SXM5 96GB');
});
