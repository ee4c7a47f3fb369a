import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { verifyAudit } from '../audit/verify.ts';
import { DeskError } from '../errors.ts';
import { type Actor, openStore, type Store } from './store.ts';

const someone: Actor = { id: 'u1', roles: ['analyst'] };
const party = (id: string, at: string) => ({ id, name: id, owners: '[]', changed_at: at, changed_by: 'u1' });

test.each(['', 'mysql://x', '/tmp/desk.db'])('%j names no database', async (url) => {
  await expect(openStore({ url })).rejects.toMatchObject({ code: 'bad-url' });
});

forEachStore('a store', (open, urlOf) => {
  test('begins empty, and opens again without a step', async () => {
    const store = await open();
    expect(await store.db.selectFrom('orders').selectAll().execute()).toEqual([]);
    const again = await openStore({ url: urlOf(store) });
    expect((await verifyAudit(again)).entries).toBe(0);
    await again.close();
  });

  test('a database of a newer program is refused', async () => {
    const store = await open();
    await sql`INSERT INTO migrations (name, hash) VALUES ('9999-later', 'x')`.execute(store.db);
    await expect(openStore({ url: urlOf(store) })).rejects.toMatchObject({ code: 'database-newer' });
  });

  test('a change is whole, with its entry in the log', async () => {
    const store = await open();
    const id = await store.change(someone, async ({ db, at, id, audit }) => {
      const made = id();
      await db.insertInto('parties').values(party(made, at)).execute();
      await audit('party added', `party:${made}`, { name: 'x' });
      return made;
    });
    expect(await store.db.selectFrom('parties').select(['id', 'version']).execute()).toEqual([
      { id, version: 1 },
    ]);
    expect(await store.db.selectFrom('audit').select(['seq', 'actor', 'subject']).execute()).toEqual([
      { seq: 1, actor: 'u1', subject: `party:${id}` },
    ]);
  });

  test('a change that fails leaves nothing, least of all an entry', async () => {
    const store = await open();
    const failing = store.change(someone, async ({ db, at, audit }) => {
      await db.insertInto('parties').values(party('p', at)).execute();
      await audit('party added', 'party:p', {});
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await store.db.selectFrom('parties').selectAll().execute()).toEqual([]);
    expect((await verifyAudit(store)).entries).toBe(0);
  });

  test('many at once make a log without a gap', async () => {
    const store = await open();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 2, maxLength: 12 }), async (sizes) => {
        await Promise.all(
          sizes.map((size) =>
            store.change(someone, async ({ audit }) => {
              for (let i = 0; i < size; i++) await audit('noted', 'test:1', { i });
            }),
          ),
        );
        expect((await verifyAudit(store)).findings).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  test('a clock that goes backwards does not take the log with it', async () => {
    let time = Date.parse('2026-05-01T00:00:00Z');
    const store = await open({ clock: () => new Date(time) });
    for (const next of [0, -3_600_000, 60_000]) {
      time += next;
      await store.change(someone, ({ audit }) => audit('noted', 'test:1', {}));
    }
    const instants = (await store.db.selectFrom('audit').select('at').orderBy('seq').execute()).map(
      ({ at }) => at,
    );
    expect(instants).toEqual([...instants].sort());
  });

  describe('refuses by itself', () => {
    const line = async (store: Store) => {
      await store.change({ id: 'maker', roles: ['order-desk'] }, async ({ db, at }) => {
        const changed = { changed_at: at, changed_by: 'maker' };
        await db
          .insertInto('items')
          .values({ id: 'i', name: 'i', facts: '{}', parts: '[]', ...changed })
          .execute();
        await db
          .insertInto('orders')
          .values({ id: 'o', external_id: 'o', customer: 'c', created_at: at, ...changed })
          .execute();
        await db
          .insertInto('order_lines')
          .values({
            ...{
              id: 'l',
              order_id: 'o',
              external_id: '1',
              item_id: 'i',
              quantity: 1,
              value: 1,
              currency: 'USD',
            },
            ...{ ship_from: 'US', ship_to: 'SG', export_date: '2026-05-01', facts: '{}', status: 'held' },
            ...{ determination_id: 'd', destination_gate: 'unknown', ...changed },
          })
          .execute();
        await db
          .insertInto('determinations')
          .values({
            ...{
              id: 'd',
              line_id: 'l',
              made_at: at,
              asked_by: 'asker',
              cause: 'import',
              question: '{}',
              answer: '{}',
            },
            ...{ outcome: 'license-required', edition: 'e' },
          })
          .execute();
      });
    };
    const release = (store: Store, by: string, determination = 'd') =>
      store.change({ id: by, roles: ['approver'] }, async ({ db, at, id }) => {
        await db
          .insertInto('releases')
          .values({
            id: id(),
            line_id: 'l',
            determination_id: determination,
            released_by: by,
            reason: 'seen',
            at,
          })
          .execute();
      });
    const raw = (store: Store, text: string) =>
      store.change(someone, async ({ db }) => void (await sql.raw(text).execute(db)));

    test.each([['asker'], ['maker']])('a release by the %s', async (by) => {
      const store = await open();
      await line(store);
      await expect(release(store, by)).rejects.toMatchObject({ code: 'refused-by-store' });
      await release(store, 'somebody else');
    });

    test.each([
      "UPDATE audit SET actor = 'nobody'",
      'DELETE FROM audit',
      'DELETE FROM order_lines',
      'DELETE FROM determinations',
      "UPDATE determinations SET outcome = 'nlr'",
      "INSERT INTO license_lines (id, license_id, eccn, currency, quantity, used_quantity) SELECT 'x', id, '3A090', 'USD', 5, 6 FROM licenses",
    ])('%s', async (text) => {
      const store = await open();
      await line(store);
      await store.change(someone, async ({ db, at, audit }) => {
        const changed = { changed_at: at, changed_by: 'maker' };
        await db
          .insertInto('licenses')
          .values({ id: 'n', number: 'D1', agency: 'BIS', status: 'granted', ...changed })
          .execute();
        await audit('noted', 'test:1', {});
      });
      await expect(raw(store, text)).rejects.toMatchObject({ code: 'refused-by-store' });
    });

    test('a determination is superseded once', async () => {
      const store = await open();
      await line(store);
      await raw(store, "UPDATE determinations SET superseded_at = '2026-05-02'");
      await expect(
        raw(store, "UPDATE determinations SET superseded_at = '2026-05-03'"),
      ).rejects.toBeInstanceOf(DeskError);
    });
  });

  describe('the log', () => {
    const written = async () => {
      const store = await open();
      for (let i = 1; i <= 5; i++)
        await store.change(someone, ({ audit }) => audit('noted', 'test:1', { i }));
      return store;
    };
    const open_ = async (store: Store, ...texts: string[]) => {
      const drop =
        store.dialect === 'sqlite'
          ? ['DROP TRIGGER audit_no_update', 'DROP TRIGGER audit_no_delete']
          : ['DROP TRIGGER audit_append_only ON audit'];
      for (const text of [...drop, ...texts]) await sql.raw(text).execute(store.db);
    };

    test('is whole', async () => {
      const store = await written();
      expect(await verifyAudit(store)).toMatchObject({ entries: 5, findings: [], head: { seq: 5 } });
    });

    test.each([
      ['changed', `UPDATE audit SET data = '{"i":9}' WHERE seq = 3`, 3],
      ['changed', "UPDATE audit SET actor = 'nobody' WHERE seq = 5", 5],
      ['missing', 'DELETE FROM audit WHERE seq = 2', 2],
    ])('%s entries are found: %s', async (kind, text, seq) => {
      const store = await written();
      await open_(store, text);
      expect((await verifyAudit(store)).findings[0]).toEqual({ kind, seq });
    });

    test('an end that was cut off is found by a head noted before', async () => {
      const store = await written();
      const { head } = await verifyAudit(store);
      await open_(store, 'DELETE FROM audit WHERE seq > 3');
      expect((await verifyAudit(store)).findings).toEqual([]);
      expect((await verifyAudit(store, head)).findings).toEqual([{ kind: 'cut-off', seq: 4 }]);
    });
  });
});
