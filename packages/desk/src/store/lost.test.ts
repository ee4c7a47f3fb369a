import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { newCluster } from '../../test/cluster.ts';
import { forEachStore } from '../../test/stores.ts';
import { TEST_POSTGRES } from '../../test/with-postgres.ts';
import { verifyAudit } from '../audit/verify.ts';
import { type Actor, type Change, openStore, type Store } from './store.ts';

const someone: Actor = { id: 'u1', roles: ['analyst'] };
const add = (id: string) => async (change: Change) => {
  await change.db
    .insertInto('parties')
    .values({ id, name: id, owners: '[]', changed_at: change.at, changed_by: 'u1' })
    .execute();
  await change.audit('party added', `party:${id}`, { id });
};
const parties = async ({ db }: Store) =>
  (await db.selectFrom('parties').select('id').orderBy('id').execute()).map(({ id }) => id);
const whole = async (store: Store, ids: readonly string[]) => {
  expect(await parties(store)).toEqual(ids);
  expect(await verifyAudit(store)).toMatchObject({ entries: ids.length, findings: [] });
};

/** Ends the connections of the desk in this database that are in a transaction, or all of them. */
async function terminate(url: string, which: 'changing' | 'all'): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() ${which === 'changing' ? 'AND xact_start IS NOT NULL' : ''}`,
  );
  await client.end();
}

describe.skipIf(process.env[TEST_POSTGRES] === undefined)('with servers that fail', () => {
  forEachStore('the connection', (open, urlOf) => {
    test('lost within a change: it is made again, once, with those that went along', async () => {
      const store = await open();
      if (store.dialect === 'sqlite') return;
      let tried = 0;
      const dropped = async (change: Change) => {
        await add('b')(change);
        tried += 1;
        if (tried === 1) await terminate(urlOf(store), 'changing');
      };
      await Promise.all([add('a'), dropped, add('c')].map((work) => store.change(someone, work)));
      expect(tried).toBe(2);
      await whole(store, ['a', 'b', 'c']);
    });

    test('lost while nobody uses it is not noticed', async () => {
      const store = await open();
      if (store.dialect === 'sqlite') return;
      await store.change(someone, add('a'));
      await terminate(urlOf(store), 'all');
      await store.change(someone, add('b'));
      await whole(store, ['a', 'b']);
    });

    test('lost again and again: refused, and nothing is half made', async () => {
      const store = await open();
      if (store.dialect === 'sqlite') return;
      const doomed = async (change: Change) => {
        await add('b')(change);
        await terminate(urlOf(store), 'changing');
        await add('c')(change);
      };
      const made = await Promise.allSettled(
        [add('a'), doomed, add('d')].map((work) => store.change(someone, work)),
      );
      // Who shared the transaction of one that breaks its connection each time may be refused with it, and is told.
      const kept = ['a', '', 'd'].filter((id, at) => id !== '' && made[at]?.status === 'fulfilled');
      expect(made[1]).toMatchObject({ status: 'rejected', reason: { code: 'store-lost' } });
      for (const one of made)
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'store-lost' });
      await whole(store, kept);
      await store.change(someone, add('e'));
      await whole(store, [...kept, 'e']);
    });
  });

  const cluster = newCluster('-c max_connections=13 -c superuser_reserved_connections=0');
  if (typeof cluster === 'string') throw new Error(cluster);
  afterAll(() => cluster.remove(), 60_000);

  test('a server that has no connection left: refused, nobody waits for ever, and it goes on', async () => {
    const store = await openStore({ url: cluster.url });
    await store.change(someone, add('a'));
    const others: pg.Client[] = [];
    for (;;) {
      const client = new pg.Client({ connectionString: cluster.url });
      client.on('error', () => {});
      try {
        await client.connect();
      } catch {
        break;
      }
      others.push(client);
    }
    await expect(openStore({ url: cluster.url })).rejects.toMatchObject({ code: 'store-busy' });
    await expect(store.snapshot((db) => sql`SELECT 1`.execute(db))).rejects.toMatchObject({
      code: 'store-busy',
    });
    await store.change(someone, add('b'));
    for (const client of others) await client.end();
    // More readers than connections wait for one another.
    const reads = Array.from({ length: 100 }, () => parties(store));
    for (const read of await Promise.all(reads)) expect(read).toEqual(['a', 'b']);
    await store.change(someone, ({ db }) => sql`DELETE FROM parties`.execute(db));
    await store.close();
  });

  test.each(['immediate', 'fast'] as const)(
    'a server that is stopped (%s) and started again',
    async (how) => {
      const store = await openStore({ url: cluster.url });
      const before = (await verifyAudit(store)).entries;
      const made = new Set<string>();
      const told = new Set<string>();
      let asked = 0;
      let over = false;
      const clients = Array.from({ length: 20 }, async (_, client) => {
        while (!over) {
          const id = `${how}-${client}-${asked++}`;
          try {
            await store.change(someone, add(id));
            made.add(id);
          } catch (error) {
            told.add((error as { code: string }).code);
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        }
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
      cluster.stop(how);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await expect(parties(store)).rejects.toThrow();
      cluster.start();
      const goesOn = made.size + 40;
      while (made.size < goesOn) await new Promise((resolve) => setTimeout(resolve, 20));
      over = true;
      await Promise.all(clients);
      for (const code of told) expect(['store-lost', 'store-in-doubt']).toContain(code);
      const kept = await parties(store);
      for (const id of made) expect(kept).toContain(id);
      expect(await verifyAudit(store)).toMatchObject({ findings: [] });
      expect((await verifyAudit(store)).entries - before).toBe(
        kept.filter((id) => id.startsWith(how)).length,
      );
      await store.close();
    },
  );
});
