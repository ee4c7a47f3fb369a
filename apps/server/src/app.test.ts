import type { Iso } from '@licet/engine';
import { beforeAll, expect, test } from 'vitest';
import { type Api, api, importList } from './test/api.ts';

let server: Api;
let analyst: Record<string, string>;

beforeAll(async () => {
  server = await api();
  analyst = await server.token(['analyst']);
});

const QUESTION = { item: 'H20', to: 'CN', on: '2025-04-20', quantity: 1000 };

test('a determination is the one of the command line', async () => {
  const { status, body } = await server.send('POST', '/v1/determinations', QUESTION, analyst);
  expect(status).toBe(200);
  expect(body).toMatchObject({ outcome: 'license-required', on: '2025-04-20', reading: 'enforced' });
  expect(body.trace.length).toBeGreaterThan(0);
});

test('whoever is named and was not screened is flagged', async () => {
  const other = await api();
  const { body } = await other.send(
    'POST',
    '/v1/determinations',
    { item: 'H20', to: 'FR', on: '2025-04-20', parties: [{ role: 'end-user', name: 'Northwind Cloud' }] },
    await other.token(['analyst']),
  );
  expect(body.parties[0]).toMatchObject({ name: 'Northwind Cloud', verdict: 'not-screened' });
  expect(body.flags.map(({ flag }: { flag: string }) => flag)).toContain('parties-not-screened');
});

test('a listed party is found, and counts in a determination', async () => {
  const listed = await api({ listed: ['Jade River Computing'] });
  const token = await listed.token(['analyst']);
  const found = await listed.send(
    'POST',
    '/v1/screenings',
    { name: 'Jade River Computing Co., Ltd.' },
    token,
  );
  expect(found).toMatchObject({ status: 200, body: { verdict: 'match', more: 0 } });
  expect(found.body.hits[0].entry.name).toBe('Jade River Computing');
  const clear = await listed.send('POST', '/v1/screenings', { name: 'Banyan Tree Analytics' }, token);
  expect(clear.body).toMatchObject({ verdict: 'clear', snapshot: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const { body } = await listed.send(
    'POST',
    '/v1/determinations',
    { item: 'H20', to: 'FR', parties: [{ role: 'end-user', name: 'Jade River Computing' }] },
    token,
  );
  expect(body).toMatchObject({ outcome: 'license-required', reviewPolicy: 'presumption-of-denial' });
  expect((await listed.get('/v1/lists', token)).body.feeds).toHaveLength(1);
});

test('who holds a party counts, as on the command line', async () => {
  const { body } = await server.send(
    'POST',
    '/v1/determinations?proof=false',
    {
      item: 'H20',
      to: 'SG',
      parties: [{ role: 'end-user', name: 'Northwind Cloud', country: 'SG' }],
      holdings: [{ owner: 'Jade River Computing', owned: 'Northwind Cloud', percent: 60, ownerHq: 'CN' }],
    },
    analyst,
  );
  expect(body).toMatchObject({ outcome: 'license-required' });
  expect(body).not.toHaveProperty('trace');
  const whom = await server.send(
    'POST',
    '/v1/determinations',
    { item: 'H20', to: 'SG', holdings: [{ owner: 'A', owned: 'B' }] },
    analyst,
  );
  expect(whom).toMatchObject({ status: 422, body: { code: 'owners-of-whom' } });
});

test('an answer that was given before is not given any more once the lists are others', async () => {
  let now = Date.parse('2026-09-20T12:00:00Z');
  const other = await api({ clock: () => new Date(now) });
  const token = await other.token(['analyst']);
  const ask = async () =>
    (
      await other.send(
        'POST',
        '/v1/determinations',
        {
          item: 'H20',
          to: 'FR',
          on: '2026-09-20',
          parties: [{ role: 'end-user', name: 'Jade River Computing' }],
        },
        token,
      )
    ).body;
  expect((await ask()).parties[0].verdict).toBe('not-screened');
  expect(await ask()).toEqual(await ask());
  await importList(other.world.settings.home, ['Jade River Computing'], '2026-09-20' as Iso);
  now += 3_000;
  expect(await ask()).toMatchObject({ outcome: 'license-required', parties: [{ verdict: 'match' }] });
});

test('without lists nobody is clear', async () => {
  const none = await server.send('POST', '/v1/screenings', { name: 'Banyan Tree Analytics' }, analyst);
  expect(none).toMatchObject({ status: 503, body: { code: 'no-snapshot' } });
});

test('a batch answers line by line, in order, and says when it is done', async () => {
  const lines = [
    QUESTION,
    { item: 'H2O', to: 'CN' },
    '{"item":',
    { ...QUESTION, to: 'FR', extra: 1 },
    '',
    QUESTION,
  ];
  const { status, text } = await server.send(
    'POST',
    '/v1/determinations/batch',
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    { ...analyst, 'content-type': 'application/x-ndjson' },
  );
  expect(status).toBe(200);
  const answers = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.map(({ line }) => line)).toEqual([1, 2, 3, 4, 6, undefined]);
  expect(answers.map(({ problem }) => problem?.code)).toEqual(
    [undefined, 'unknown-item', 'bad-json', 'invalid', undefined, undefined].map((code, at) =>
      at === 1 ? answers[1].problem.code : code,
    ),
  );
  expect(['unknown-item', 'unsure-item']).toContain(answers[1].problem.code);
  expect(answers.at(-1)).toEqual({ done: true, lines: 6, problems: 3 });
});

test('bad input has its place, what was expected, and what may have been meant', async () => {
  const one = await server.send('POST', '/v1/determinations', { item: 'H2O', to: 'CN' }, analyst);
  expect(one).toMatchObject({ status: 422, body: { code: 'unsure-item', suggestions: ['H20'] } });
  const two = await server.send(
    'POST',
    '/v1/determinations',
    { item: 'H20', to: 'CN', quantity: 0, parties: [{ role: 'cook', name: 'x' }] },
    analyst,
  );
  expect(two.status).toBe(422);
  expect(two.body.errors.map(({ at }: { at: string }) => at)).toEqual(['parties[0].role', 'quantity']);
  expect(two.headers.get('content-type')).toBe('application/problem+json');
  expect(two.body.instance).toBe(`urn:uuid:${two.headers.get('x-request-id')}`);
});

test.each<[string, string, RequestInit, number, string]>([
  ['no such address', '/v1/nothing', {}, 404, 'not-found'],
  ['another method', '/v1/rules', { method: 'POST' }, 405, 'wrong-method'],
  ['options', '/v1/rules', { method: 'OPTIONS' }, 405, 'wrong-method'],
  ['only XML', '/v1/rules', { headers: { accept: 'application/xml' } }, 406, 'not-acceptable'],
  ['JSON refused', '/v1/rules', { headers: { accept: '*/*;q=0' } }, 406, 'not-acceptable'],
  [
    'a form',
    '/v1/determinations',
    { method: 'POST', body: 'item=H20', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'wrong-media-type',
  ],
  [
    'another charset',
    '/v1/determinations',
    { method: 'POST', body: '{}', headers: { 'content-type': 'application/json; charset=utf-16' } },
    415,
    'wrong-media-type',
  ],
  ['an unknown query', '/v1/rules?page=2', {}, 422, 'invalid'],
  ['a query said twice', '/v1/rules?lang=en&lang=fr', {}, 422, 'invalid'],
  ['NUL in a path', '/v1/rules/%00', {}, 400, 'bad-text'],
  ['NUL in a query', '/v1/record?chip=%00', {}, 400, 'bad-text'],
  ['a forged cursor', '/v1/licenses?cursor=AAAA', {}, 400, 'bad-cursor'],
  ['no rule of that name', '/v1/rules/nothing', {}, 404, 'not-found'],
])('%s', async (_, path, init, status, code) => {
  const response = await server.app.request(path, { ...init, headers: { ...analyst, ...init.headers } });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ status, code });
});

test('which methods are possible is said', async () => {
  const response = await server.app.request('/v1/rules', { method: 'DELETE' });
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

test('HEAD is GET without its body', async () => {
  const response = await server.app.request('/v1/rules', { method: 'HEAD', headers: analyst });
  expect([response.status, await response.text()]).toEqual([200, '']);
});

test('a body that is too large is refused, declared or not', async () => {
  const small = await api({ maxBody: 2_000 });
  const token = await small.token(['analyst']);
  const large = JSON.stringify({ item: 'x'.repeat(3_000) });
  expect((await small.send('POST', '/v1/determinations', large, token)).body.code).toBe('too-large');
  const stream = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('"'.repeat(1_000)));
    },
  });
  const response = await small.app.request('/v1/determinations', {
    method: 'POST',
    headers: { ...token, 'content-type': 'application/json' },
    body: stream,
    duplex: 'half',
  } as RequestInit);
  expect(response.status).toBe(413);
  expect(response.headers.get('connection')).toBe('close');
});

test('every answer has its security headers; HSTS only over HTTPS', async () => {
  for (const path of ['/healthz', '/v1/rules', '/nothing']) {
    const { headers } = await server.get(path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  }
  const https = await api({ publicUrl: 'https://licet.example.com' });
  expect((await https.get('/healthz')).headers.get('strict-transport-security')).toContain('max-age');
});

test('too many requests are told when to come back', async () => {
  const slow = await api({ tokenRate: 1, clock: () => new Date('2026-09-20T12:00:00Z') });
  const token = await slow.token(['analyst']);
  const answers = [];
  for (let at = 0; at < 3; at++) answers.push(await slow.get('/v1/facts', token));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  expect(answers[2]?.headers.get('retry-after')).toBe('1');
});

test('the log names no party, no secret and no query', async () => {
  server.logged.length = 0;
  await server.send('POST', '/v1/screenings', { name: 'Northwind Cloud' }, analyst);
  await server.get('/v1/record?chip=H20', analyst);
  const all = server.logged.join('\n');
  expect(all).toContain('/v1/screenings');
  expect(all).not.toMatch(/Northwind|licet_[\w-]{20}|chip=H20/);
});

test('ready and healthy; without lists it says so', async () => {
  expect((await server.get('/healthz')).body).toEqual({ ok: true });
  const { status, body } = await server.get('/readyz');
  expect(status).toBe(200);
  expect(body.lists).toEqual({ ok: true, note: 'No list was ever imported: nobody is screened.' });
  expect(body.store).toEqual({ ok: true });
  const closed = await api();
  await closed.get('/readyz');
  await closed.store.close();
  expect(await closed.get('/readyz')).toMatchObject({
    status: 503,
    body: { ok: false, store: { ok: false } },
  });
});

test('rules, facts, chips, record and coverage', async () => {
  const rule = await server.get(`/v1/rules/${encodeURIComponent('774/3A090.a')}`, analyst);
  expect(rule.body).toMatchObject({ id: '774/3A090.a' });
  expect((await server.get('/v1/facts?lang=fr', analyst)).body.items.length).toBeGreaterThan(50);
  expect((await server.get('/v1/chips', analyst)).body.chips.length).toBeGreaterThan(100);
  expect(
    (await server.get(`/v1/chips/${encodeURIComponent('8x H200')}`, analyst)).body.item.contains,
  ).toHaveLength(1);
  expect(
    (await server.get('/v1/record?chip=H20&since=2025-01-01', analyst)).body.items.length,
  ).toBeGreaterThan(0);
  expect((await server.get('/v1/coverage', analyst)).body.verifiedThrough).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
