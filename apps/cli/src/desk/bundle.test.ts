import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createUser, deskLists, determineOpen, openStore } from '@licet/desk';
import type { Iso } from '@licet/engine';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { law } from '../law.ts';
import { captured } from '../test/captured.ts';

const PASSWORD = 'correct horse battery';
const REASON = 'License at hand, papers checked.';
const at = { changed_at: '2026-09-01T08:00:00.000Z', changed_by: 'u-desk' };
let folder: string;
let database: readonly string[];

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'licet-desk-cli-'));
  process.env.LICET_HOME = folder;
  database = ['--database', `sqlite:${path.join(folder, 'desk.db')}`];
  const store = await openStore({ url: database[1] as string });
  const system = { id: 'system', roles: [] };
  const line = {
    ...{ order_id: 'o', item_id: 'i', quantity: 10, value: 500_000, currency: 'USD', ship_from: 'US' },
    ...{
      ship_to: 'CN',
      export_date: '2026-10-01' as Iso,
      facts: '{}',
      status: 'open' as const,
      destination_gate: 'unknown' as const,
      ...at,
    },
  } as const;
  await store.change(system, async ({ db }) => {
    const item = { id: 'i', name: 'H20', catalog_item: 'H20', facts: '{}', parts: '[]', ...at };
    await db.insertInto('items').values(item).execute();
    const orders = ['SO-1', 'SO-2'].map((external_id, n) => ({
      ...{ id: n === 0 ? 'o' : 'p', external_id, customer: 'Invented', created_at: at.changed_at, ...at },
    }));
    await db.insertInto('orders').values(orders).execute();
    await db
      .insertInto('order_lines')
      .values([
        { ...line, id: 'l-1', external_id: '1' },
        { ...line, id: 'l-2', external_id: '2', ship_to: 'SE' },
        { ...line, id: 'l-3', external_id: '1', order_id: 'p' },
      ])
      .execute();
  });
  const lists = deskLists({ home: folder, today: '2026-09-20' });
  await determineOpen(store, system, { rules: law, lists });
  const admin = { id: 'test', roles: ['administrator'] } as const;
  const person = { name: 'Aki', email: 'aki@invented.example', password: PASSWORD };
  await createUser(store, admin, { ...person, roles: ['approver'] });
  await createUser(store, admin, { ...person, email: 'ana@invented.example', roles: ['analyst'] });
  await store.close();
}, 60_000);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string): string => path.join(folder, name);

test('a bundle is written once, verifies, and tells what was changed', async () => {
  const bundle = ['audit', 'bundle', '--order', 'SO-1', '--line', '1', ...database];
  const written = await captured([...bundle, '--lang', 'fr', '-o', file('x.zip')]);
  expect(written.err).toBe('');
  expect(written.out).toMatch(/^Dossier écrit : .*x\.zip\nSHA-256 [0-9a-f]{64}\n$/);
  const again = await captured([...bundle, '-o', file('x.zip')]);
  expect(again).toMatchObject({ code: 1 });
  expect(again.err).toMatch(/cannot be written \(EEXIST\)\. Name a new file/);

  const good = await captured(['audit', 'verify-bundle', file('x.zip')]);
  expect(good).toMatchObject({ code: 0, err: '' });
  expect(good.out).toMatch(/^Nothing was changed in this bundle: 4 files, 1 determinations, 1 entries\n/);
  expect(good.out).toMatch(/order-line:l-1, .*, cli:/);
  const head = /\n(\d+:[0-9a-f]{64})\n/.exec(good.out)?.[1] as string;
  const other = head.replace(/:[0-9a-f]{4}/, ':0000');
  expect((await captured(['audit', 'verify-bundle', file('x.zip'), '--head', head])).code).toBe(0);
  const elsewhere = await captured([
    'audit',
    'verify-bundle',
    file('x.zip'),
    '--head',
    other,
    '--lang',
    'fr',
  ]);
  expect(elsewhere.code).toBe(1);
  expect(elsewhere.err).toMatch(/n'est pas la fin du journal notée/);
  const json = await captured(['audit', 'verify-bundle', file('x.zip'), '--json']);
  expect(JSON.parse(json.out)).toMatchObject({ findings: [], manifest: { language: 'fr' } });

  const bytes = readFileSync(file('x.zip'));
  writeFileSync(file('cut.zip'), bytes.subarray(0, -30));
  const cut = await captured(['audit', 'verify-bundle', file('cut.zip'), '--lang', 'fr']);
  expect(cut).toMatchObject({ code: 2 });
  expect(cut.err).toMatch(/illisible comme dossier/);
  expect(await captured(['audit', 'verify-bundle', file('none.zip')])).toMatchObject({ code: 2 });
});

test('which line is meant', async () => {
  const bundle = (...more: string[]) =>
    captured(['audit', 'bundle', ...more, ...database, '-o', file('y.zip')]);
  expect((await bundle()).err).toMatch(/expected --line, --order, or --license alone, got 'none of them'/);
  expect((await bundle('--order', 'SO-1')).err).toMatch(
    /--line \(order SO-1\): expected one of 1, 2, got ''/,
  );
  expect((await bundle('--order', 'nothing')).err).toMatch(/There is no order nothing/);
  expect((await bundle('--license', 'nothing')).err).toMatch(/There is no license nothing/);
  expect((await bundle('--line', 'nothing')).err).toMatch(/There is no order line nothing/);
  expect((await bundle('--order', 'SO-2')).code).toBe(0);
});

test('lines are listed by their status', async () => {
  const held = await captured(['desk', 'lines', '--status', 'held', ...database, '--lang', 'fr']);
  expect(held.code).toBe(0);
  expect(held.out).toMatch(
    /^l-1 {2}SO-1\/1 {2}bloquée {2}2026-10-01 {2}10 x H20, US -> CN\n {4}license-required: Une licence est requise\./,
  );
  const few = await captured(['desk', 'lines', '--limit', '1', '--json', ...database]);
  expect(JSON.parse(few.out)).toMatchObject({ id: 'l-1', status: 'held' });
  expect((await captured(['desk', 'lines', '--limit', '1', ...database])).out).toMatch(/There are more/);
  expect((await captured(['desk', 'lines', '--status', 'shipped', ...database])).out).toBe('No such line.\n');
  expect((await captured(['desk', 'lines', '--status', 'what', ...database])).err).toMatch(
    /--status: expected/,
  );
  expect((await captured(['desk', 'lines', '--limit', '0', ...database])).code).toBe(2);
});

test('a line is released by a person with their password, and by nobody else', async () => {
  const releasing = (as: string, more: readonly string[] = [], answers: readonly string[] = [PASSWORD]) =>
    captured(['desk', 'release', 'l-1', '--as', as, '--reason', REASON, ...more, ...database], { answers });
  const wrong = await releasing('aki@invented.example', [], ['guess']);
  expect(wrong).toMatchObject({ code: 2 });
  expect(wrong.err).toMatch(/Email or password is wrong/);
  expect((await releasing('nobody@invented.example')).code).toBe(2);
  expect((await releasing('aki@invented.example', [], [])).code).toBe(2);
  const analyst = await releasing('ana@invented.example');
  expect(analyst.err).toMatch(/release is for approver/);
  expect((await releasing('aki@invented.example', ['--determination', 'old'])).err).toMatch(
    /not the current one/,
  );

  const done = await releasing('aki@invented.example', ['--lang', 'fr']);
  expect(done.asked).toEqual(['Mot de passe de aki@invented.example : ']);
  expect(done.err).toMatch(/^l-1 : Licence requise \(/);
  expect(done.out).toMatch(/^Libérée : l-1 \(/);
  expect((await releasing('aki@invented.example')).err).toMatch(/only a held line is released/);
  expect((await captured(['audit', 'verify', ...database])).code).toBe(0);
});
