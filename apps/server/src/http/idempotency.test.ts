import { type Actor, type Change, DeskError } from '@licet/desk';
import { forEachStore } from '@licet/desk/test';
import { beforeEach, expect, test } from 'vitest';
import { type Api, api } from '../test/api.ts';

forEachStore('Idempotency', (open) => {
  let server: Api;
  let manager: Record<string, string>;

  beforeEach(async () => {
    server = await api({ store: await open() });
    manager = await server.token(['license-manager']);
  });

  let count = 0;
  const application = () => ({ number: `Z${++count}`, agency: 'BIS', appliedOn: '2026-01-20' });
  const apply = (body: object, key: string, headers = manager) =>
    server.send('POST', '/v1/licenses', body, { ...headers, 'idempotency-key': key });
  const licenses = async () => (await server.store.db.selectFrom('licenses').select('id').execute()).length;

  test('the same request again gets the same answer and is done once', async () => {
    const [before, body] = [await licenses(), application()];
    const [one, two] = [await apply(body, 'key-1'), await apply(body, 'key-1')];
    expect(one.status).toBe(201);
    expect(two.body).toEqual(one.body);
    expect([two.status, two.headers.get('etag')]).toEqual([one.status, one.headers.get('etag')]);
    expect(one.headers.get('idempotency-replayed')).toBeNull();
    expect(two.headers.get('idempotency-replayed')).toBe('true');
    expect(await licenses()).toBe(before + 1);
  });

  test('twenty at once are done once', async () => {
    const [before, body] = [await licenses(), application()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => apply(body, 'key-2')));
    expect(await licenses()).toBe(before + 1);
    expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    for (const { status, body: told } of answers) if (status !== 201) expect(told.code).toBe('still-running');
  });

  test('the same key with another request is refused, and keys of others are their own', async () => {
    const body = application();
    await apply(body, 'key-3');
    expect(await apply(application(), 'key-3')).toMatchObject({ status: 422, body: { code: 'other-body' } });
    const other = await server.token(['license-manager']);
    expect((await apply(application(), 'key-3', other)).status).toBe(201);
  });

  test('what failed was not done, and may be asked again under its key', async () => {
    const body = application();
    expect((await apply({ ...body, appliedOn: '2999-01-01' }, 'key-4')).body.code).toBe('day-to-come');
    expect((await apply(body, 'key-4')).status).toBe(201);
  });

  test('a request that another run of the server left behind is not repeated blindly', async () => {
    const body = application();
    await apply(body, 'key-5');
    const tell = async (run: string, started: string) =>
      server.store.change({ id: 'system', roles: [] }, async ({ db }) => {
        await db
          .updateTable('idempotency')
          .set({ answer: null, run, started_at: started })
          .where('key', '=', 'key-5')
          .execute();
      });
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    await tell('another', ago(5));
    expect((await apply(body, 'key-5')).body.code).toBe('broke-off');
    await tell('another', ago(0));
    expect((await apply(body, 'key-5')).body.code).toBe('still-running');
    await tell('another', ago(25 * 60));
    expect((await apply(body, 'key-5')).body.code).toBe('number-taken');
  });

  /** The same store, whose next change of somebody else than the system fails like this. */
  const failing = (code: 'store-full' | 'store-in-doubt', then: 'before' | 'after'): void => {
    const { store } = server;
    const change = store.change.bind(store);
    Object.assign(store, {
      async change(by: Actor, work: (change: Change) => Promise<unknown>) {
        if (by.id === 'system') return change(by, work);
        Object.assign(store, { change });
        if (then === 'after') await change(by, work);
        throw new DeskError(code, { because: 'test' });
      },
    });
  };

  test('what may have been done keeps its key, and is not done again under it', async () => {
    const [before, body] = [await licenses(), application()];
    failing('store-in-doubt', 'after');
    expect(await apply(body, 'key-6')).toMatchObject({ status: 503, body: { code: 'store-in-doubt' } });
    expect((await apply(body, 'key-6')).body.code).toBe('broke-off');
    expect(await licenses()).toBe(before + 1);
  });

  test('what a full disk refused may be asked again under its key', async () => {
    const body = application();
    failing('store-full', 'before');
    expect(await apply(body, 'key-7')).toMatchObject({ status: 503, body: { code: 'store-full' } });
    expect((await apply(body, 'key-7')).status).toBe(201);
  });

  test('what was done is answered even where the answer cannot be kept', async () => {
    const { store } = server;
    const change = store.change.bind(store);
    let ofSystem = 0;
    Object.assign(store, {
      change: (by: Actor, work: (change: Change) => Promise<unknown>) =>
        by.id === 'system' && ++ofSystem === 2
          ? Promise.reject(new DeskError('store-full', { because: 'test' }))
          : change(by, work),
    });
    const body = application();
    expect((await apply(body, 'key-8')).status).toBe(201);
    expect((await apply(body, 'key-8')).body.code).toBe('broke-off');
  });

  test.each(['', 'a b', 'x'.repeat(201), 'a"b', 'é'])('%j is no key', async (key) => {
    const headers = new Headers();
    try {
      headers.set('idempotency-key', key);
    } catch {
      return;
    }
    const { body } = await apply(application(), key);
    expect(['bad-header']).toContain(body.code);
  });
});
