import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { verifyAudit } from '../audit/verify.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { type Actor, openStore } from './store.ts';
import { TABLES } from './tables.ts';

const someone: Actor = { id: 'u1', roles: ['analyst'] };

test.each(['', 'mysql://x', '/tmp/desk.db', 'sqlite::memory:'])('%j names no database', async (url) => {
  await expect(openStore({ url })).rejects.toMatchObject({ code: 'bad-url' });
});

test('what cannot be opened is said, without the password', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-desk-'));
  const file = path.join(folder, 'desk.db');
  await expect(openStore({ url: `sqlite:${file}`, existing: true })).rejects.toMatchObject({
    code: 'no-database',
  });
  await expect(openStore({ url: `sqlite:${folder}` })).rejects.toMatchObject({ code: 'store-unreachable' });
  writeFileSync(file, 'this is no database, and long enough to be looked at as one'.repeat(100));
  await expect(openStore({ url: `sqlite:${file}` })).rejects.toMatchObject({ code: 'store-damaged' });
  const refused = openStore({ url: `postgres://licet:secret@/x?host=${folder}` });
  await expect(refused).rejects.toMatchObject({ code: 'store-unreachable' });
  await expect(refused).rejects.not.toThrow('secret');
  rmSync(folder, { recursive: true });
});

forEachStore('a store', (open, urlOf, fresh) => {
  test('begins empty, and opens again without a step', async () => {
    const url = await fresh();
    const store = await openStore({ url });
    for (const table of TABLES)
      expect((await sql`SELECT * FROM ${sql.table(table)}`.execute(store.db)).rows).toEqual([]);
    const steps = () => sql`SELECT name, hash FROM migrations`.execute(store.db);
    const { rows } = await steps();
    expect(rows).toHaveLength(MIGRATIONS.length);
    await (await openStore({ url })).close();
    expect((await steps()).rows).toEqual(rows);
    await store.close();
  });

  test('keeps a name of any length, or says that it is too long for an index', async () => {
    const store = await openStore({ url: await fresh() });
    const name = randomBytes(50_000).toString('hex');
    const adding = store.change(someone, async ({ db, at }) => {
      await db
        .insertInto('parties')
        .values({ id: 'p', name, owners: '[]', changed_at: at, changed_by: 'u1' })
        .execute();
    });
    if (store.dialect === 'postgres') await expect(adding).rejects.toMatchObject({ code: 'text-too-long' });
    else await adding;
    await store.close();
  });

  test('finds nothing in an empty list, and everything outside it', async () => {
    const store = await openStore({ url: await fresh() });
    await store.change(someone, ({ audit }) => audit('noted', 'test:1', {}));
    const among = (operator: 'in' | 'not in') =>
      store.db.selectFrom('audit').select('seq').where('actor', operator, []).execute();
    expect([(await among('in')).length, (await among('not in')).length]).toEqual([0, 1]);
    await store.close();
  });

  test('two that open a new database at once do not clash', async () => {
    const url = await fresh();
    const stores = await Promise.all([openStore({ url }), openStore({ url }), openStore({ url })]);
    await Promise.all(
      stores.map((store) => store.change(someone, ({ audit }) => audit('noted', 'test:1', {}))),
    );
    expect(await verifyAudit(stores[0] as (typeof stores)[0])).toMatchObject({ entries: 3, findings: [] });
    for (const store of stores) await store.close();
  });

  test.each([
    ["INSERT INTO migrations (name, hash) VALUES ('9999-later', 'x')", 'database-newer'],
    ["UPDATE migrations SET hash = 'x'", 'store-damaged'],
  ])('%s: refused', async (text, code) => {
    const store = await open();
    await store.change(someone, ({ db }) => sql.raw(text).execute(db));
    await expect(openStore({ url: urlOf(store) })).rejects.toMatchObject({ code });
  });

  test('counts and their sums are exact or refused', async () => {
    const store = await open();
    const read = async (text: string) => (await sql.raw<{ n: unknown }>(text).execute(store.db)).rows[0]?.n;
    expect(await read('SELECT max(n) AS n FROM (SELECT 9007199254740991 AS n) t')).toBe(2 ** 53 - 1);
    expect(await read('SELECT sum(n) AS n FROM (SELECT 2 AS n UNION ALL SELECT 3) t')).toBe(5);
    expect(await read('SELECT count(*) AS n FROM users')).toBe(0);
    await expect(read('SELECT 9007199254740993 AS n')).rejects.toThrow(/too large/);
  });

  test('text is ordered by its bytes', async () => {
    const store = await open();
    const names = ['b', 'B', 'a', 'é', 'Z', '_', 'z'];
    await store.change(someone, ({ db, at }) =>
      db
        .insertInto('items')
        .values(
          names.map((name) => ({
            id: name,
            name,
            facts: '{}',
            parts: '[]',
            changed_at: at,
            changed_by: 'u',
          })),
        )
        .execute(),
    );
    const rows = await store.db.selectFrom('items').select('name').orderBy('name').execute();
    expect(rows.map(({ name }) => name)).toEqual([...names].sort());
  });

  test.each([
    [
      "INSERT INTO stock (item_id, place, quantity, as_of, changed_at, changed_by) VALUES ('i', 'x', 'many', '2026-01-01', '', '')",
      /many|syntax|cannot store TEXT/,
    ],
    [
      "INSERT INTO stock (item_id, place, quantity, as_of, changed_at, changed_by) VALUES ('i', 'x', 1, '2026-01-01', '', '')",
      /FOREIGN KEY|foreign key/,
    ],
  ])('%s: refused', async (text, message) => {
    const store = await open();
    await expect(store.change(someone, ({ db }) => sql.raw(text).execute(db))).rejects.toThrow(message);
  });

  test('nothing is written but by a change, and nothing after the end', async () => {
    const store = await open();
    await expect(sql`DELETE FROM users`.execute(store.db)).rejects.toThrow(/read.?only/);
    await store.close();
    await expect(store.change(someone, async () => 1)).rejects.toMatchObject({ code: 'store-closed' });
    await expect(store.db.selectFrom('users').selectAll().execute()).rejects.toThrow();
  });

  test('a snapshot stays what it was', async () => {
    const store = await open();
    const note = () => store.change(someone, ({ audit }) => audit('noted', 'test:1', {}));
    await note();
    const seen = await store.snapshot(async (db) => {
      const before = await verifyAudit({ db });
      await note();
      return [before.entries, (await verifyAudit({ db })).entries];
    });
    expect(seen).toEqual([1, 1]);
    expect((await verifyAudit(store)).entries).toBe(2);
  });
});
