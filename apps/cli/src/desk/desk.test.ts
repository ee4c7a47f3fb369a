import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '@licet/desk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { captured } from '../test/captured.ts';

let folder: string;
let database: readonly string[];
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'licet-desk-cli-'));
  database = ['--database', `sqlite:${path.join(folder, 'desk.db')}`];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filled = async () => {
  const store = await openStore({ url: database[1] as string });
  await store.change({ id: 'u1', roles: [] }, async ({ audit }) => {
    for (let i = 0; i < 3; i++) await audit('noted', 'test:1', { i });
  });
  await store.close();
};
const file = (): string => path.join(folder, 'desk.backup');

test('migrate makes the database, once', async () => {
  const first = await captured(['migrate', ...database]);
  expect(first).toMatchObject({ code: 0 });
  expect(first.out).toMatch(/^Migrated: sqlite:.*desk\.db\n {2}0001-desk\n/);
  expect((await captured(['migrate', ...database, '--lang', 'fr'])).out).toMatch(
    /^La base est à jour : sqlite:/,
  );
  expect(JSON.parse((await captured(['migrate', ...database, '--json'])).out)).toMatchObject({ steps: [] });
});

test("a wrong address is said, in the reader's language", async () => {
  expect(await captured(['migrate', '--database', 'mysql://root:secret@x/y'])).toMatchObject({
    code: 2,
    err: "licet: LICET_DATABASE_URL: expected sqlite:PATH or postgres://USER@HOST/NAME, got 'mysql://...@x/y'.\n",
  });
  const none = await captured(['audit', 'verify', ...database, '--lang', 'fr']);
  expect(none).toMatchObject({ code: 2 });
  expect(none.err).toMatch(/^licet: Il n'y a pas de base à sqlite:.* : licet migrate\.\n$/);
});

test('audit verify prints an end that a later run is given', async () => {
  await filled();
  const { code, out } = await captured(['audit', 'verify', ...database]);
  expect(code).toBe(0);
  expect(out).toMatch(/^The log is whole: 3 entries\n/);
  const head = / {2}(\S+)\n$/.exec(out)?.[1] as string;
  expect((await captured(['audit', 'verify', ...database, '--head', head])).code).toBe(0);
  const later = await captured(['audit', 'verify', ...database, '--head', head.replace('3:', '9:')]);
  expect(later).toMatchObject({
    code: 1,
    err: 'licet: The log is NOT whole:\n  entry 4 and all after it were cut off\n',
  });
  expect((await captured(['audit', 'verify', ...database, '--head', 'x'])).code).toBe(2);
});

test('backup and restore, with a question before anything is replaced', async () => {
  await filled();
  const written = await captured(['backup', file(), ...database]);
  expect(written.code).toBe(0);
  expect(written.out).toMatch(/^Backup written: .*desk\.backup \(3 rows\)\nSHA-256 [0-9a-f]{64}\n$/);
  expect(await captured(['backup', file(), ...database])).toMatchObject({ code: 2 });

  const into = ['restore', file(), ...database];
  expect((await captured(into)).err).toMatch(/The database is not empty/);
  const asked = await captured([...into, '--replace'], { answers: ['yes'] });
  expect(asked).toMatchObject({ code: 2, err: 'licet: Nothing was changed.\n' });
  expect(asked.asked[0]).toMatch(/type: replace/);
  expect((await captured([...into, '--replace'], { answers: ['replace'] })).code).toBe(0);
  expect((await captured([...into, '--replace', '--yes'])).out).toMatch(/^Restored: sqlite:.* \(3 rows\)\n$/);

  writeFileSync(file(), readFileSync(file(), 'utf8').replace('noted', 'moved'));
  const other = ['--database', `sqlite:${path.join(folder, 'other.db')}`];
  const damaged = await captured(['restore', file(), ...other]);
  expect(damaged).toMatchObject({ code: 2 });
  expect(damaged.err).toMatch(/its content is not what its hash says/);
});
