import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { verifyAudit } from '../audit/verify.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';
import { type Actor, openStore, type Store } from './store.ts';
import { TABLES } from './tables.ts';
import { release, seed } from './test/records.ts';

const someone: Actor = { id: 'u1', roles: ['administrator'] };
const LEFT_OUT = ['sessions', 'sign_ins'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'licet-backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const everything = async (store: Store) => {
  const all: Record<string, unknown> = {};
  for (const table of TABLES)
    if (!LEFT_OUT.includes(table)) {
      const { rows } = await sql<object>`SELECT * FROM ${sql.table(table)} ORDER BY 1`.execute(store.db);
      all[table] = rows.map((row) => ({ ...row }));
    }
  return all;
};

forEachStore('a backup', (open, urlOf, fresh) => {
  const filled = async () => {
    const store = await open();
    await seed(store);
    await release(store, 'approver');
    // Not right any more, and none the less a record.
    await store.change(someone, async ({ db, at, audit }) => {
      await sql`UPDATE releases SET expired_at = ${at}`.execute(db);
      await sql`UPDATE determinations SET superseded_at = ${at}`.execute(db);
      await sql`UPDATE order_lines SET determination_id = NULL, status = 'open'`.execute(db);
      for (let i = 0; i < 1_500; i++) await audit('noted', 'test:1', { i });
    });
    return store;
  };
  const file = () => path.join(folder, 'desk.backup');

  test('brings everything back, into the other kind of database as well', async () => {
    const store = await filled();
    await backup(store, file());
    const before = await everything(store);
    const targets = [await fresh(), `sqlite:${path.join(folder, 'other.db')}`];
    for (const url of targets) {
      const end = await restore(file(), { url, by: 'root' });
      const restored = await openStore({ url });
      const after = await everything(restored);
      const last = (after.audit as object[]).pop();
      expect(after).toEqual(before);
      expect(last).toMatchObject({ seq: 1_502, actor: 'root', action: 'store restored' });
      expect(await verifyAudit(restored, end.audit.head)).toMatchObject({ entries: 1_502, findings: [] });
      await expect(
        restored.change(someone, ({ db }) => sql`DELETE FROM audit`.execute(db)),
      ).rejects.toMatchObject({ code: 'refused-by-store' });
      await expect(release(restored, 'asker')).rejects.toMatchObject({ code: 'refused-by-store' });
      const again = path.join(folder, `again-${targets.indexOf(url)}`);
      await backup(restored, again);
      await restore(again, { url: urlOf(store), by: 'root', replace: true });
      await restored.close();
    }
  });

  test('is of one moment, while changes go on', async () => {
    const store = await filled();
    let ended = false;
    const changes = (async () => {
      while (!ended) await store.change(someone, ({ audit }) => audit('noted', 'test:2', {}));
    })();
    const { audit, rows } = await backup(store, file());
    ended = true;
    await changes;
    expect(audit.findings).toEqual([]);
    expect(rows.audit).toBe(audit.head.seq);
    await restore(file(), { url: await fresh(), by: 'root' });
  });

  test('replaces no file, and leaves none half written', async () => {
    const store = await open();
    writeFileSync(file(), 'something');
    await expect(backup(store, file())).rejects.toMatchObject({ code: 'file-exists' });
    await expect(backup(store, path.join(folder, 'no', 'such', 'folder'))).rejects.toMatchObject({
      code: 'backup-unwritable',
    });
    expect(readdirSync(folder)).toEqual(['desk.backup']);
  });

  test('goes into an empty database only, unless that is given up', async () => {
    const store = await filled();
    const { audit } = await backup(store, file());
    const url = urlOf(store);
    const before = await everything(store);
    await expect(restore(file(), { url, by: 'root' })).rejects.toMatchObject({ code: 'store-not-empty' });
    expect(await everything(store)).toEqual(before);
    await restore(file(), { url, by: 'root', replace: true });
    const entry = await store.db.selectFrom('audit').select('data').orderBy('seq', 'desc').executeTakeFirst();
    expect(JSON.parse(entry?.data ?? '')).toMatchObject({ replaced: audit.head });
  });

  test.each([
    ['a letter', (text: string) => text.replace('Zorblax', 'Zorblay')],
    ['a row left out', (text: string) => text.replace(/^\["items".*\n/m, '')],
    ['cut off in a line', (text: string) => text.slice(0, -20)],
    ['cut off at a line', (text: string) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)],
    ['empty', () => ''],
    ['something else', () => 'PK\u0003\u0004'],
    ['more at the end', (text: string) => `${text}["users",{}]\n`],
  ])('that was damaged is refused: %s', async (_, damage) => {
    const store = await filled();
    await backup(store, file());
    writeFileSync(file(), damage(readFileSync(file(), 'utf8')));
    const url = await fresh();
    await expect(restore(file(), { url, by: 'root' })).rejects.toMatchObject({ code: 'backup-damaged' });
    const target = await openStore({ url });
    expect((await verifyAudit(target)).entries).toBe(0);
    await target.close();
  });

  test('of a newer program is refused', async () => {
    const store = await filled();
    await backup(store, file());
    const { createHash } = await import('node:crypto');
    const lines = readFileSync(file(), 'utf8')
      .replace(/"0\d+-[a-z-]+"/, '"9999-later"')
      .split('\n')
      .slice(0, -2);
    writeFileSync(file(), `${lines.join('\n')}\n`);
    const sha256 = createHash('sha256').update(readFileSync(file())).digest('hex');
    appendFileSync(file(), `${JSON.stringify({ end: { rows: {}, audit: {}, sha256 } })}\n`);
    await expect(restore(file(), { url: await fresh(), by: 'root' })).rejects.toMatchObject({
      code: 'database-newer',
    });
  });
});
