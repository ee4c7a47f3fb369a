import { appendFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { captured } from '../test/captured.ts';
import { listsHome } from '../test/lists-home.ts';

const ROW = { name: 'Zorblax Quenton Semiconductor Co., Ltd.', federal_register_notice: '91 FR 12345' };
const NAME = 'Zorblax Quenton Semiconductor';

const found = async (...argv: string[]) => JSON.parse((await captured(['screen', ...argv, '--json'])).out);
const entryOf = async (): Promise<string> => (await found(NAME)).hits[0].entry.id;
const decide = (...argv: string[]) => captured(['decide', ...argv, '--by', 'A. Officer']);

test('a good guy: recorded with the way to undo it, silenced, shown with its decision, and revoked', async () => {
  using files = listsHome();
  await files.list([ROW]);
  const entry = await entryOf();
  const { code, out } = await decide(
    ...['--party', NAME, '--entry', entry, '--not-the-same', '--reason', 'Another registration number'],
  );
  expect(code).toBe(0);
  const id = /decide --revoke ([0-9a-f]{8}) /.exec(out)?.[1] as string;
  expect(out.replace(/\s+/g, ' ')).toBe(
    `Zorblax Quenton Semiconductor is not ${ROW.name} (${entry}). Decision ${id} of 2026-09-20 by A. Officer, until 2027-09-20 (exclusive): Another registration number. From now on this pair is silenced, and no other. The hit comes back when either side changes. Undo: licet decide --revoke ${id} --reason "..." `,
  );

  const silent = await captured(['screen', NAME.toUpperCase()]);
  expect(silent.code).toBe(0);
  expect(silent.out).toMatch(/^Clear: no hit \(1 silenced by a decision\)\./);
  expect(silent.out).toContain('Another registration number.');
  expect((await captured(['screen', `${NAME} Ltd`])).code).toBe(3);
  expect((await captured(['screen', NAME, '--country', 'CN'])).code).toBe(3);

  const all = (await captured(['decide', '--list'])).out;
  expect(all.replace(/\s+/g, ' ')).toContain(`${id} ${NAME} is not ${ROW.name} (${entry}).`);
  const revoked = await decide('--revoke', id, '--reason', 'Wrong file', '--lang', 'fr');
  expect(revoked.out).toMatch(`Décision ${id} révoquée.`);
  expect((await captured(['screen', NAME])).code).toBe(3);
  expect((await captured(['decide', '--list', '--lang', 'fr'])).out).toContain(
    'Révoquée le 2026-09-20, A. Officer: Wrong file',
  );
});

test('it comes back, and says so, when its list says something else of the entry, or when it expires', async () => {
  using files = listsHome();
  await files.list([ROW], '2026-09-01', '2026-09-01');
  const entry = await entryOf();
  await decide(
    ...['--party', NAME, '--entry', entry, '--not-the-same', '--reason', 'r', '--until', '2026-12-01'],
  );
  const late = await captured(['screen', NAME], { today: '2026-12-01' });
  expect(late.code).toBe(3);
  expect(late.out.replace(/\s+/g, ' ')).toContain('until 2026-12-01 (exclusive): r. Has expired.');
  await files.list([{ ...ROW, alt_names: ['ZQ Foundry'] }]);
  const changed = await captured(['screen', NAME]);
  expect(changed.code).toBe(3);
  expect(changed.out.replace(/\s+/g, ' ')).toContain('No longer holds: its list says something else now.');
});

test('a confirmed party is a match', async () => {
  using files = listsHome();
  await files.list([ROW]);
  const [entry, name] = [await entryOf(), 'Zorblax Quenton Optoelectronics'];
  expect((await found(name)).verdict).not.toBe('match');
  await decide('--party', name, '--entry', entry, '--same', '--reason', 'Same address');
  const { verdict, hits } = await found(name);
  expect(verdict).toBe('match');
  expect(hits[0]).toMatchObject({ verdict: 'match', confirmed: { kind: 'is-the-same' } });
});

test('a file: a silenced hit gets no line, a confirmed one is a match', async () => {
  using files = listsHome();
  await files.list([ROW]);
  await decide('--party', NAME, '--entry', await entryOf(), '--not-the-same', '--reason', 'r');
  const input = files.put('p.csv', `name\n${NAME}\n`);
  const { code, err } = await captured(['screen', '--file', input, '-o', files.at('hits.csv')]);
  expect(code).toBe(0);
  expect(err).toContain('  1  clear\n1 hit silenced by decisions.\n');
});

test('a broken line is told where hits are shown', async () => {
  using files = listsHome();
  await files.list([ROW]);
  await decide('--party', NAME, '--entry', await entryOf(), '--not-the-same', '--reason', 'r');
  appendFileSync(files.at('decisions.jsonl'), 'not JSON\n');
  const { code, out } = await captured(['screen', NAME]);
  expect(code).toBe(3);
  expect(out.replace(/\s+/g, ' ')).toContain('decisions.jsonl, line 2: cannot be read.');
  expect((await captured(['decide', '--list', '--lang', 'fr'])).err).toContain('ligne 2 : illisible');
});

test.each([
  [[], /^licet: decide: write --not-the-same or --same/],
  [['--list', '--same'], /^licet: decide: write/],
  [['--same', '--party', 'A'], /^licet: decide: write/],
  [
    ['--same', '--party', NAME, '--entry', 'el-nobody', '--reason', 'r'],
    /^licet: entry: there is no entry 'el-nobody'/,
  ],
  [['--same', '--party', NAME, '--entry', 'ID'], /^licet: A decision needs a reason/],
  [['--same', '--party', NAME, '--entry', 'ID', '--lang', 'fr'], /^licet: Une décision demande un motif/],
  [
    ['--same', '--party', '--', '--entry', 'ID', '--reason', 'r'],
    /^licet: decide: write|argument|name: expected/,
  ],
  [
    ['--not-the-same', '--party', NAME, '--entry', 'ID', '--reason', 'r', '--until', '2026-09-20'],
    /^licet: until: expected a day after 2026-09-20, got 2026-09-20\./,
  ],
  [
    ['--same', '--party', NAME, '--entry', 'ID', '--reason', 'r', '--until', 'soon'],
    /^licet: date: expected/,
  ],
  [
    ['--same', '--party', NAME, '--entry', 'ID', '--reason', 'r', '--country', 'Atlantis'],
    /no country 'Atlantis'/,
  ],
  [['--revoke', 'zz', '--reason', 'r'], "licet: There is no decision 'zz'. See them: licet decide --list.\n"],
  [['--revoke', 'zz', '--reason', 'r', '--lang', 'fr'], "licet: Il n'y a pas de décision « zz »."],
])('bad input %#: exit 2, nothing recorded', async (argv, message) => {
  using files = listsHome();
  await files.list([ROW]);
  const entry = await entryOf();
  const { code, err } = await decide(...argv.map((one) => (one === 'ID' ? entry : one)));
  expect(code).toBe(2);
  expect(err).toMatch(message);
  expect((await captured(['decide', '--list'])).out).toBe('No decision is on record.\n');
});
