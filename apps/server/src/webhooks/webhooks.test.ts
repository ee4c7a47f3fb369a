import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forEachStore } from '@licet/desk/test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Api, api } from '../test/api.ts';
import { deliver } from './deliver.ts';
import { pauseAfter } from './queue.ts';

interface Got {
  readonly body: string;
  readonly signature: string;
}

forEachStore('Webhooks', (open) => {
  let http: Server;
  let url: string;
  let got: Got[];
  let status: number;
  let now: number;
  let server: Api;
  let admin: Record<string, string>;

  beforeEach(async () => {
    got = [];
    status = 204;
    now = Date.parse('2026-09-20T12:00:00Z');
    http = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      got.push({ body, signature: String(request.headers['licet-signature']) });
      response.statusCode = status;
      if (status === 302) response.setHeader('location', '/elsewhere');
      response.end();
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/hook`;
    const clock = () => new Date(now);
    server = await api({ clock, store: await open({ clock }) });
    admin = await server.token(['administrator']);
  });

  afterEach(() => {
    http.closeAllConnections();
    http.close();
  });

  const add = (body: object = {}) => server.send('POST', '/v1/webhooks', { url, ...body }, admin);
  const something = () => server.user('analyst');
  const deliveries = async (id: string) =>
    (await server.get(`/v1/webhooks/${id}/deliveries`, admin)).body.items;

  test('an entry of the log is told once, signed, without what it says', async () => {
    await something();
    const { body: hook } = await add();
    await something();
    expect(await deliver(server.world)).toBeGreaterThan(0);
    expect(await deliver(server.world)).toBe(0);
    // The webhook's own entry, and that of the person.
    const told = got.map(({ body }) => JSON.parse(body));
    expect(told.map(({ action }) => action).sort()).toEqual(['user.created', 'webhook.added']);
    for (const { body, signature } of got) {
      const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
      expect(Number(t)).toBe(now / 1_000);
      expect(v1).toBe(createHmac('sha256', hook.secret).update(`${t}.${body}`).digest('hex'));
      expect(Object.keys(JSON.parse(body)).sort()).toEqual(['action', 'at', 'seq', 'subject']);
    }
    expect((await deliveries(hook.id))[0]).toMatchObject({ attempts: 1, dueAt: null, lastResult: '204' });
  });

  test('only what was asked for is told', async () => {
    await add({ actions: ['user.created'] });
    await something();
    await deliver(server.world);
    expect(got.map(({ body }) => JSON.parse(body).action)).toEqual(['user.created']);
  });

  test.each([500, 302, 404])(
    'after %i it is repeated, later each time, and at last given up',
    async (code) => {
      const { body: hook } = await add({ actions: ['user.created'] });
      await something();
      status = code;
      let attempts = 0;
      for (let at = 0; at < 30; at++) {
        attempts += await deliver(server.world);
        expect(await deliver(server.world)).toBe(0);
        now += pauseAfter(attempts) + 1_000;
      }
      expect(attempts).toBe(18);
      expect(got).toHaveLength(18);
      expect((await deliveries(hook.id))[0]).toMatchObject({
        attempts: 18,
        dueAt: null,
        deliveredAt: null,
        lastResult: String(code),
      });
    },
  );

  test('a receiver that comes back gets what waits', async () => {
    await add({ actions: ['user.created'] });
    await something();
    status = 500;
    await deliver(server.world);
    status = 200;
    expect(await deliver(server.world)).toBe(0);
    now += 11_000;
    expect(await deliver(server.world)).toBe(1);
    now += 100_000_000;
    expect(await deliver(server.world)).toBe(0);
  });

  test('nobody there is a result, not a crash; a removed webhook is told no more', async () => {
    const { body: hook } = await add();
    await something();
    http.close();
    await deliver(server.world);
    expect((await deliveries(hook.id))[0].lastResult).toBe('ECONNREFUSED');
    expect((await server.send('DELETE', `/v1/webhooks/${hook.id}`, undefined, admin)).status).toBe(204);
    now += 100_000_000;
    expect(await deliver(server.world)).toBe(0);
  });

  test.each([
    'http://example.com/',
    'ftp://example.com',
    'https://user:pw@example.com',
    'file:///etc/passwd',
    'x',
  ])('%s is not told anything', async (wrong) => {
    expect((await add({ url: wrong })).body.code).toBe('invalid');
  });

  test('changes are polled from a cursor, and an acknowledgement never goes back', async () => {
    const desk = await server.token(['order-desk']);
    const first = (await server.get('/v1/changes?limit=2', desk)).body;
    expect(first.items.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2]);
    const second = (await server.get(`/v1/changes?cursor=${first.next}`, desk)).body;
    expect(second.items[0].seq).toBe(3);
    const acknowledge = (cursor: string, reader?: string) =>
      server.send('POST', '/v1/changes/acknowledge', { cursor, ...(reader ? { reader } : {}) }, desk);
    expect((await acknowledge(second.next)).body.seq).toBe(second.items.at(-1).seq);
    expect((await acknowledge(first.next)).body.seq).toBe(second.items.at(-1).seq);
    expect((await server.get('/v1/changes', desk)).body.items).toEqual([]);
    expect((await server.get('/v1/changes?reader=other', desk)).body.items[0].seq).toBe(1);
    await something();
    expect((await server.get('/v1/changes', desk)).body.items).toHaveLength(1);
    const beyond = Buffer.from('999999').toString('base64url');
    expect((await acknowledge(beyond)).body.code).toBe('bad-cursor');
  });
});
