import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { verifyAudit } from '../audit/verify.ts';
import { type Actor, type Change, openStore, type Store } from './store.ts';

const someone: Actor = { id: 'u1', roles: ['analyst'] };
const party = (id: string, at: string) => ({ id, name: id, owners: '[]', changed_at: at, changed_by: 'u1' });
const add = (id: string) => async (change: Change) => {
  await change.db.insertInto('parties').values(party(id, change.at)).execute();
  await change.audit('party added', `party:${id}`, { id });
};
const parties = async (store: Store) =>
  (await store.db.selectFrom('parties').select('id').orderBy('id').execute()).map(({ id }) => id);

forEachStore('changes', (open, urlOf) => {
  test('are whole, with their entry in the log', async () => {
    const store = await open();
    const made = await store.change(someone, async (change) => {
      const id = change.id();
      await add(id)(change);
      return id;
    });
    expect(await parties(store)).toEqual([made]);
    expect(await store.db.selectFrom('audit').select(['seq', 'actor', 'subject', 'data']).execute()).toEqual([
      { seq: 1, actor: 'u1', subject: `party:${made}`, data: `{"id":"${made}"}` },
    ]);
  });

  test('may be of several people, each in the log under their name', async () => {
    const store = await open();
    await store.change(someone, async (change) => {
      await change.audit('noted', 'test:1', {});
      const other = change.as({ id: 'u2', roles: [] });
      await add('a')(other);
      expect([change.by.id, other.by.id, other.at]).toEqual(['u1', 'u2', change.at]);
    });
    const entries = await store.db.selectFrom('audit').select(['actor']).orderBy('seq').execute();
    expect(entries.map(({ actor }) => actor)).toEqual(['u1', 'u2']);
    expect(await verifyAudit(store)).toMatchObject({ entries: 2, findings: [] });
  });

  test('that fail leave nothing, not even an entry, and take no other with them', async () => {
    const store = await open();
    const failing = (id: string) => async (change: Change) => {
      await add(id)(change);
      throw new Error(`no ${id}`);
    };
    const all = await Promise.allSettled(
      [failing('a'), add('b'), failing('c'), add('d'), add('b'), add('e')].map((work) =>
        store.change(someone, work),
      ),
    );
    expect(all.map(({ status }) => status === 'fulfilled')).toEqual([false, true, false, true, false, true]);
    expect(await parties(store)).toEqual(['b', 'd', 'e']);
    expect(await verifyAudit(store)).toMatchObject({ entries: 3, findings: [] });
  });

  test('see all of those before them', async () => {
    const store = await open();
    await store.change(someone, add('0'));
    const counts = await Promise.all(
      Array.from({ length: 120 }, (_, i) =>
        store.change(someone, async (change) => {
          const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM parties`.execute(change.db);
          await add(String(i + 1))(change);
          return rows[0]?.n;
        }),
      ),
    );
    expect(counts).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
  });

  test('are not seen before they are done, and hold up no reader', async () => {
    const store = await open();
    let seen: readonly string[] | undefined;
    await store.change(someone, async (change) => {
      await add('a')(change);
      seen = await parties(store);
    });
    expect(seen).toEqual([]);
    expect(await parties(store)).toEqual(['a']);
  });

  test('cannot begin within one another', async () => {
    const store = await open();
    await expect(store.change(someone, () => store.change(someone, async () => 1))).rejects.toMatchObject({
      code: 'nested-change',
    });
  });

  test('are over when they are over', async () => {
    const store = await open();
    let kept: Change | undefined;
    await store.change(someone, async (change) => {
      kept = change;
    });
    const late = kept as Change;
    await expect(add('a')(late)).rejects.toMatchObject({ code: 'change-over' });
    await expect(late.audit('noted', 'test:1', {})).rejects.toMatchObject({ code: 'change-over' });
    await store.change(someone, add('b'));
    expect(await parties(store)).toEqual(['b']);
  });

  test.each([
    [{ n: Number.NaN }, 'not-json'],
    [{ n: 1n }, 'not-json'],
    [{ a: [undefined] }, 'not-json'],
  ])('with an entry that JSON cannot hold are refused: %o', async (data, code) => {
    const store = await open();
    await expect(
      store.change(someone, async (change) => {
        await add('a')(change);
        await change.audit('noted', 'test:1', data);
      }),
    ).rejects.toMatchObject({ code });
    expect(await parties(store)).toEqual([]);
  });

  test.each(['a\0b', '\ud800', ''])('with the subject %j are refused', async (subject) => {
    const store = await open();
    await expect(store.change(someone, ({ audit }) => audit('noted', subject, {}))).rejects.toMatchObject({
      code: 'nul-in-text',
    });
  });

  test('with NUL in a text are refused', async () => {
    const store = await open();
    await expect(store.change(someone, add('a\0b'))).rejects.toMatchObject({ code: 'nul-in-text' });
  });

  test('with thousands of entries, that fail or not, leave the log whole', async () => {
    const store = await open();
    const many =
      (fails: boolean) =>
      async ({ audit }: Change) => {
        for (let i = 0; i < 1_234; i++) await audit('noted', 'test:1', { i });
        if (fails) throw new Error('no');
      };
    await Promise.allSettled(
      [add('a'), many(true), add('b'), many(false), many(true), add('c')].map((work) =>
        store.change(someone, work),
      ),
    );
    expect(await verifyAudit(store)).toMatchObject({ entries: 1_237, findings: [] });
  });

  test('never go back in time, whatever the clock does', async () => {
    let time = Date.parse('2026-05-01T00:00:00Z');
    const clock = () => new Date(time);
    const store = await open({ clock });
    const note = (one: Store) =>
      one.change(someone, async ({ at, audit }) => {
        await audit('noted', 'test:1', {});
        return at;
      });
    const instants: string[] = [];
    for (const step of [0, -3_600_000, 60_000, 7_200_000]) {
      time += step;
      instants.push(await note(store));
    }
    time -= 86_400_000;
    const again = await openStore({ url: urlOf(store), clock });
    instants.push(await note(again));
    await again.close();
    expect(instants).toEqual([...instants].sort());
    expect(instants.at(-1)).toBe('2026-05-01T01:01:00.000Z');
  });

  test('property: however two processes are interleaved, the log has no gap', async () => {
    const store = await open();
    const other = await openStore({ url: urlOf(store) });
    let entries = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ noted: fc.nat(3), fails: fc.boolean(), waits: fc.nat(2), here: fc.boolean() }), {
          minLength: 2,
          maxLength: 20,
        }),
        async (works) => {
          await Promise.allSettled(
            works.map(({ noted, fails, waits, here }) =>
              (here ? store : other).change(someone, async ({ audit }) => {
                for (let i = 0; i < noted; i++) {
                  await audit('noted', 'test:1', { i });
                  if (waits > 0) await new Promise((resolve) => setTimeout(resolve, waits));
                }
                if (fails) throw new Error('no');
              }),
            ),
          );
          entries += works.reduce((sum, { noted, fails }) => sum + (fails ? 0 : noted), 0);
          expect(await verifyAudit(store)).toMatchObject({ entries, findings: [] });
        },
      ),
      { numRuns: 15 },
    );
    await other.close();
  });
});
