import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { takeDown } from '../store/guards.ts';
import { GUARDS } from '../store/migrations/index.ts';
import type { Actor, Store } from '../store/store.ts';
import { hashOf } from './entry.ts';
import { verifyAudit } from './verify.ts';

const someone: Actor = { id: 'u1', roles: ['auditor'] };

forEachStore('the log', (open) => {
  const written = async (entries = 6) => {
    const store = await open();
    await store.change(someone, async ({ audit }) => {
      for (let i = 1; i <= entries; i++) await audit('noted', 'test:1', { i });
    });
    return store;
  };
  /** What somebody could do who owns the database. */
  const tamper = (store: Store, ...texts: readonly string[]) =>
    store.change(someone, async ({ db }) => {
      for (const guard of GUARDS) await sql.raw(takeDown(guard, store.dialect)).execute(db);
      for (const text of texts) await sql.raw(text).execute(db);
    });

  test('is whole, over many pages', async () => {
    const store = await written(4_321);
    expect(await verifyAudit(store)).toMatchObject({ entries: 4_321, findings: [], head: { seq: 4_321 } });
  });

  test('begins empty', async () => {
    expect(await verifyAudit(await open())).toMatchObject({ entries: 0, findings: [], head: { seq: 0 } });
  });

  const away = 'UPDATE audit SET seq = 99 WHERE seq =';
  const from = (seq: number) => `UPDATE audit SET seq = ${seq} WHERE seq = 99`;
  test.each([
    [`UPDATE audit SET data = '{"i":9}' WHERE seq = 3`, ['changed 3']],
    [`UPDATE audit SET data = '{"i": 3}' WHERE seq = 3`, ['changed 3']],
    ["UPDATE audit SET actor = 'nobody' WHERE seq = 6", ['changed 6']],
    ["UPDATE audit SET keep_until = '2026-01-01' WHERE seq = 1", ['changed 1']],
    ['DELETE FROM audit WHERE seq = 2', ['missing 2']],
    ['DELETE FROM audit WHERE seq < 3', ['missing 1', 'missing 2']],
    [`${away} 3; UPDATE audit SET seq = 3 WHERE seq = 4; ${from(4)}`, ['reordered 3', 'reordered 4']],
    [`${away} 2; UPDATE audit SET seq = 2 WHERE seq = 5; ${from(5)}`, ['reordered 2', 'reordered 5']],
    ['DELETE FROM audit WHERE seq = 5; UPDATE audit SET seq = 5 WHERE seq = 6', ['reordered 5']],
  ])('%s', async (texts, found) => {
    const store = await written();
    const { head } = await verifyAudit(store);
    await tamper(store, ...texts.split('; '));
    const { findings } = await verifyAudit(store);
    expect(findings.map(({ kind, seq }) => `${kind} ${seq}`)).toEqual(found);
    expect((await verifyAudit(store, head)).findings.length).toBeGreaterThanOrEqual(found.length);
  });

  test('an entry that was changed together with its hash', async () => {
    const store = await written();
    const row = await store.db.selectFrom('audit').selectAll().where('seq', '=', 3).executeTakeFirstOrThrow();
    const hash = hashOf({ ...row, actor: 'nobody' });
    await tamper(store, `UPDATE audit SET actor = 'nobody', hash = '${hash}' WHERE seq = 3`);
    expect((await verifyAudit(store)).findings).toEqual([{ kind: 'changed', seq: 3 }]);
  });

  test('an end that was cut off, or written anew, is found by a head noted before', async () => {
    const store = await written();
    const { head } = await verifyAudit(store);
    await tamper(store, 'DELETE FROM audit WHERE seq > 3');
    expect((await verifyAudit(store)).findings).toEqual([]);
    expect((await verifyAudit(store, head)).findings).toEqual([{ kind: 'cut-off', seq: 4 }]);
    await store.change(someone, async ({ audit }) => {
      for (let i = 0; i < 5; i++) await audit('noted', 'test:2', {});
    });
    expect((await verifyAudit(store, head)).findings).toEqual([{ kind: 'changed', seq: 6 }]);
  });
});
