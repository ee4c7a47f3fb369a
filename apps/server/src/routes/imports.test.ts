import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { workbook } from '@licet/tables/test/workbook.ts';
import { beforeAll, expect, test } from 'vitest';
import { type Api, api, ORIGIN } from '../test/api.ts';

const EXAMPLE = readFileSync(new URL('../../../../examples/orders.csv', import.meta.url), 'utf8');
const HEAD = 'Order,Line,Item,Quantity,Value,Currency,Ship to,Export date,Consignee';
const ROW = 'SO-1,1,H20,10,1000.50,USD,CN,2026-10-01,Jade River';

let server: Api;
let desk: Record<string, string>;
beforeAll(async () => {
  server = await api({ listed: ['Jade River Computing'] });
  desk = await server.token(['order-desk']);
});

const give = async (
  content: string | Uint8Array,
  { kind = 'orders', sender = 'erp', name = 'orders.csv', headers = desk, type = 'text/csv' } = {},
) => {
  const query = new URLSearchParams({ kind, sender, name });
  const response = await server.app.request(`${ORIGIN}/v1/imports?${query}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': type },
    body: Buffer.from(content),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came.
  return { status: response.status, body: (await response.json()) as any };
};

interface Told {
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came.
  readonly data: any;
}

const eventsOf = async (id: string): Promise<Told[]> => {
  const { text, headers } = await server.get(`/v1/imports/${id}/events`, {
    ...desk,
    accept: 'text/event-stream',
  });
  expect(headers.get('content-type')).toBe('text/event-stream');
  return [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, event, data]) => ({
    event: event as string,
    data: JSON.parse(data as string),
  }));
};

const run = async (id: string, how: object) => {
  const begun = await server.send('POST', `/v1/imports/${id}/run`, how, desk);
  expect(begun).toMatchObject({ status: 202, body: { id, state: 'running' } });
  const told = await eventsOf(id);
  expect(told.map(({ event }) => event).lastIndexOf('done')).toBe(told.length - 1);
  return told.at(-1)?.data;
};

test('the order book of the examples: looked at, mapped, tried, imported, determined', async () => {
  const { status, body } = await give(EXAMPLE);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    ...{ kind: 'orders', sender: 'erp', name: 'orders.csv', rows: 200, state: 'proposed' },
    ...{ remembered: false, missing: [], sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(body.fields).toContainEqual({
    field: 'quantity',
    title: 'Quantity',
    required: true,
    hint: 'whole units, without separators',
  });
  const early = await server.send('POST', `/v1/imports/${body.id}/run`, { dryRun: true }, desk);
  expect(early).toMatchObject({ status: 409, body: { code: 'import-state' } });
  const mapped = await server.send('PUT', `/v1/imports/${body.id}/mapping`, { mapping: body.mapping }, desk);
  expect(mapped).toMatchObject({ status: 200, body: { state: 'mapped', phase: null } });

  const tried = await run(body.id, { dryRun: true });
  expect(tried).toMatchObject({ state: 'done', dryRun: true, record: null, created: 198, refused: 2 });
  expect((await server.get('/v1/orders', desk)).body.items).toEqual([]);

  const done = await run(body.id, { dryRun: false });
  expect(done).toMatchObject({
    ...{ state: 'done', dryRun: false, created: 198, changed: 0, unchanged: 0, refused: 2 },
    ...{ determined: 198, done: 198, total: 198, failure: null },
  });
  expect(done.problems[1]).toEqual({
    ...{ row: 73, column: 'Item', field: 'item', code: 'bad-field', given: 'H2O' },
    expected: 'the id of an item on record, or the name of one item of the catalog (licet chips)',
    wayOut: "Did you mean 'H20'?",
    message: expect.stringMatching(/^expected the id of .*, got 'H2O'\. Did you mean 'H20'\?$/),
  });
  expect((await server.get(`/v1/imports/${body.id}?lang=fr`, desk)).body.problems[1].wayOut).toBe(
    "Vouliez-vous dire 'H20' ?",
  );
  const { text, headers } = await server.get(`/v1/imports/${body.id}/problems.csv`, desk);
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="problems-\w+\.csv"$/);
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text).toContain('73,Item,H2O,');
  const records = (await server.get('/v1/imports', desk)).body.items;
  expect(records).toMatchObject([
    { id: done.record, sha256: body.sha256, state: 'done', report: { created: 198 } },
  ]);

  const again = await server.send('POST', `/v1/imports/${body.id}/run`, { dryRun: false }, desk);
  expect(again).toMatchObject({ status: 409, body: { code: 'import-state' } });
  const second = (await give(EXAMPLE)).body;
  expect(second).toMatchObject({ remembered: true, state: 'mapped' });
  expect(await run(second.id, { dryRun: false })).toMatchObject({
    created: 0,
    unchanged: 198,
    determined: 0,
  });
  // Nothing of the files is left but what waits for a day.
  const kept = path.join(server.world.settings.home, 'desk', 'imports', second.id);
  expect(readdirSync(kept)).toEqual(['.problems.jsonl']);
});

test('a sheet, and all or nothing', async () => {
  const sheet = workbook([HEAD.split(','), ROW.split(','), ROW.replace('H20', 'H2O').split(',')]);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const { body } = await give(sheet, { sender: 'sheets', name: '../../etc/Ördérs.xlsx', type });
  expect(body).toMatchObject({ name: 'Ördérs.xlsx', rows: null });
  await server.send('PUT', `/v1/imports/${body.id}/mapping`, { mapping: body.mapping }, desk);
  const state = await run(body.id, { dryRun: false, allOrNothing: true });
  expect(state).toMatchObject({ state: 'failed', created: 0, refused: 1, failureCode: 'import-refused' });
});

test("another's import is not there, but for those who may read the log; who may not import is refused", async () => {
  const { body } = await give(`${HEAD}\n${ROW}\n`);
  const other = await server.token(['order-desk']);
  for (const url of ['', '/events', '/problems.csv'])
    expect((await server.get(`/v1/imports/${body.id}${url}`, other)).status).toBe(404);
  expect((await server.send('DELETE', `/v1/imports/${body.id}`, undefined, other)).status).toBe(404);
  expect((await server.get('/v1/imports', other)).body.items).toEqual([]);
  const auditor = await server.token(['auditor']);
  expect((await server.get(`/v1/imports/${body.id}`, auditor)).status).toBe(200);
  expect((await server.send('DELETE', `/v1/imports/${body.id}`, undefined, auditor)).status).toBe(403);
  expect((await give('id\n', { kind: 'licenses' })).body.code).toBe('not-allowed');
  expect((await give('id\n', { headers: auditor })).status).toBe(403);
});

test('given up, its file is gone', async () => {
  const { body } = await give(`${HEAD}\n${ROW}\n`);
  const folder = path.join(server.world.settings.home, 'desk', 'imports', body.id);
  expect(existsSync(folder)).toBe(true);
  expect((await server.send('DELETE', `/v1/imports/${body.id}`, undefined, desk)).status).toBe(204);
  expect(existsSync(folder)).toBe(false);
  expect((await server.get(`/v1/imports/${body.id}`, desk)).status).toBe(404);
});

test('a running import is stopped between two batches', async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => ROW.replace('SO-1,1', `SO-9,${at}`));
  const { body } = await give(`${HEAD}\n${rows.join('\n')}\n`, { sender: 'long' });
  await server.send('PUT', `/v1/imports/${body.id}/mapping`, { mapping: body.mapping }, desk);
  await server.send('POST', `/v1/imports/${body.id}/run`, { dryRun: false }, desk);
  const busy = await server.send('PUT', `/v1/imports/${body.id}/mapping`, { mapping: body.mapping }, desk);
  expect(busy).toMatchObject({ status: 409, body: { code: 'import-state' } });
  expect((await server.send('DELETE', `/v1/imports/${body.id}`, undefined, desk)).status).toBe(204);
  const [last] = (await eventsOf(body.id)).slice(-1);
  expect(last?.data).toMatchObject({ state: 'cancelled' });
  expect(last?.data.created).toBeLessThan(5_000);
});

test('after a day nobody wants the file any more; twenty wait at most', async () => {
  let now = Date.parse('2026-09-20T12:00:00Z');
  const other = await api({ clock: () => new Date(now) });
  const headers = await other.token(['order-desk']);
  const folder = path.join(other.world.settings.home, 'desk', 'imports');
  for (let at = 0; at < 25; at++)
    await other.app.request(`${ORIGIN}/v1/imports?kind=parties&sender=x&name=p.csv`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv' },
      body: 'id,name\n',
    });
  expect(readdirSync(folder)).toHaveLength(20);
  now += 25 * 60 * 60_000;
  await other.world.imports.sweep();
  expect(readdirSync(folder)).toEqual([]);
});

test.each<[string, string | Uint8Array, object, number, string]>([
  ['nothing', '', {}, 422, 'bad-file'],
  ['half a sheet', Buffer.from('PK\u0003\u0004abc', 'latin1'), {}, 422, 'bad-file'],
  ['a kind that is none', HEAD, { kind: 'toString' }, 422, 'invalid'],
  ['another type', HEAD, { type: 'application/json' }, 415, 'wrong-media-type'],
  ['no sender', HEAD, { sender: ' ' }, 422, 'bad-field'],
])('%s', async (_, content, more, status, code) => {
  expect(await give(content, more)).toMatchObject({ status, body: { code } });
});

test('a file that is too large is refused, declared or not, and leaves nothing', async () => {
  const small = await api({ maxImport: 2_000 });
  const headers = { ...(await small.token(['order-desk'])), 'content-type': 'text/csv' };
  const url = `${ORIGIN}/v1/imports?kind=parties&sender=x&name=p.csv`;
  const body = 'x'.repeat(3_000);
  const declared = { ...headers, 'content-length': '3000' };
  expect((await small.app.request(url, { method: 'POST', headers: declared, body })).status).toBe(413);
  const stream = new Blob([body]).stream();
  const streamed = { method: 'POST', headers, body: stream, duplex: 'half' } as RequestInit;
  expect((await small.app.request(url, streamed)).status).toBe(413);
  expect(readdirSync(path.join(small.world.settings.home, 'desk', 'imports'))).toEqual([]);
});

test('a mapping that does not fit says why', async () => {
  const { body } = await give(`${HEAD}\n${ROW}\n`, { sender: 'other' });
  const map = (mapping: object) => server.send('PUT', `/v1/imports/${body.id}/mapping`, { mapping }, desk);
  expect(await map({ Order: 'order' })).toMatchObject({ status: 422, body: { code: 'bad-field' } });
  expect((await map({ ...body.mapping, Consignee: 'nonsense' })).body.detail).toContain('mapping.Consignee');
  expect((await map({ ...body.mapping, Nothing: 'line' })).body.detail).toContain('a column of the file');
});
