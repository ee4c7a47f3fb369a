import { beforeAll, expect, test } from 'vitest';
import { type Api, api } from '../test/api.ts';

let server: Api;
let desk: Record<string, string>;
beforeAll(async () => {
  server = await api({ listed: ['Jade River Computing'] });
  desk = await server.token(['order-desk']);
});

const put = (url: string, body: object, headers: object = {}) =>
  server.send('PUT', url, body, { ...desk, ...headers });

const LINE = {
  ...{ externalId: '1', item: 'H20', quantity: 10, value: 12_000_000, currency: 'USD', shipTo: 'China' },
  ...{ exportDate: '2026-10-01' },
  parties: [{ role: 'end-user', externalId: 'C-1' }],
};

test('a party, an item, an order: put, put again, changed, refused where stale', async () => {
  const party = '/v1/parties/by-external-id/C-1';
  const jade = {
    name: 'Jade River Computing',
    country: 'CN',
    owners: [{ owner: 'Plum Court', percent: 60 }],
  };
  const created = await put(party, jade);
  expect(created).toMatchObject({ status: 201, body: { made: 'created', version: 1 } });
  expect(created.headers.get('etag')).toBe('"1"');
  expect(await put(party, jade)).toMatchObject({ status: 200, body: { made: 'unchanged' } });
  expect(await put(party, { ...jade, headquarters: 'CN' }, { 'if-match': '"2"' })).toMatchObject({
    status: 412,
    body: { code: 'changed-meanwhile' },
  });
  expect(await put(party, { ...jade, headquarters: 'CN' }, { 'if-match': '"1"' })).toMatchObject({
    body: { made: 'changed', version: 2 },
  });
  expect((await server.get('/v1/parties?externalId=C-1', desk)).body.items).toMatchObject([
    { id: created.body.id, headquarters: 'CN', owners: [{ owner: 'Plum Court', percent: 60 }] },
  ]);

  const item = '/v1/items/by-external-id/SKU%2F1';
  const facts = { 'item.tpp': { state: 'known', value: 2_400 } };
  expect(await put(item, { name: 'Own', facts })).toMatchObject({ status: 201 });
  const kept = (await server.get('/v1/items?externalId=SKU%2F1', desk)).body.items[0];
  expect(kept).toMatchObject({ tpp: 2_400_000, facts: { 'item.tpp': { value: 2_400, from: 'given' } } });
  expect(await put(item, { name: kept.name, facts: kept.facts })).toMatchObject({
    body: { made: 'unchanged' },
  });

  const order = '/v1/orders/by-external-id/SO-1';
  const first = await put(order, { customer: 'Northwind', lines: [LINE] });
  expect(first).toMatchObject({
    status: 201,
    body: { made: 'created', determined: 1, lines: [{ externalId: '1', made: 'created', status: 'held' }] },
  });
  expect(first.body.lines[0].holdReason).toMatch(/^license-required: /);
  const shown = await server.get(`/v1/orders/${first.body.id}`, desk);
  expect(shown.headers.get('etag')).toBe('"1"');
  const again = await put(order, { customer: 'Northwind', lines: [LINE] }, { 'if-match': '"1"' });
  expect(again).toMatchObject({ status: 200, body: { made: 'unchanged', determined: 0 } });
  const more = await put(order, { customer: 'Northwind', lines: [{ ...LINE, quantity: 11 }] });
  expect(more).toMatchObject({ body: { made: 'changed', version: 2, determined: 1 } });
});

test('stock and commitments', async () => {
  await put('/v1/items/by-external-id/S-9', { name: 'Nine', catalogItem: 'T4' });
  const stock = '/v1/stock/by-item/S-9/Rotterdam';
  expect(await put(stock, { quantity: 5, asOf: '2026-09-20' })).toMatchObject({ status: 201 });
  expect(await put(stock, { quantity: 5, asOf: '2026-09-20' })).toMatchObject({
    body: { made: 'unchanged' },
  });
  const bought = {
    ...{ item: 'S-9', place: 'Rotterdam', quantity: 5, value: 100, currency: 'EUR', due: '2026-12-01' },
  };
  expect(await put('/v1/commitments/by-external-id/P-1', bought)).toMatchObject({ status: 201 });
  expect(await put('/v1/commitments/by-external-id/P-1', bought)).toMatchObject({
    body: { made: 'unchanged' },
  });
  expect((await server.get('/v1/stock', desk)).body.items).toMatchObject([
    { place: 'Rotterdam', version: 1 },
  ]);
});

test('the same request with a key is done once', async () => {
  const key = { 'idempotency-key': 'k-1' };
  const url = '/v1/parties/by-external-id/C-7';
  const [one, two] = [await put(url, { name: 'Seven' }, key), await put(url, { name: 'Seven' }, key)];
  expect([one.status, two.status]).toEqual([201, 201]);
  expect(two.headers.get('idempotency-replayed')).toBe('true');
});

test.each<[string, object, number, string, RegExp]>([
  ['/v1/parties/by-external-id/C-9', { name: 'X', country: 'Korea' }, 422, 'bad-field', /South Korea/],
  ['/v1/items/by-external-id/S-8', { name: 'X', catalogItem: 'H2O' }, 422, 'bad-field', /Did you mean 'H20'/],
  [
    '/v1/items/by-external-id/S-8',
    { name: 'X', facts: { nope: { state: 'unknown' } } },
    422,
    'bad-field',
    /fact/,
  ],
  ['/v1/items/by-external-id/S-8', { name: 'X', facts: { 'item.tpp': 5 } }, 422, 'invalid', /item\.tpp/],
  [
    '/v1/orders/by-external-id/O',
    { customer: 'X', lines: [{ ...LINE, quantity: 0 }] },
    422,
    'invalid',
    /quantity/,
  ],
  ['/v1/orders/by-external-id/O', { customer: 'X', lines: [LINE, LINE] }, 422, 'bad-field', /each line once/],
  ['/v1/stock/by-item/nothing/Lyon', { quantity: 1, asOf: '2026-09-20' }, 422, 'bad-field', /item/],
])('%s %j is refused', async (url, body, status, code, message) => {
  const answer = await put(url, body);
  expect(answer).toMatchObject({ status, body: { code } });
  expect(answer.body.detail).toMatch(message);
});

test('what was shipped is not changed', async () => {
  const url = '/v1/orders/by-external-id/SO-5';
  const line = {
    ...LINE,
    parties: [{ role: 'end-user', name: 'Norrsken', country: 'SE' }],
    item: 'T4',
    shipTo: 'SE',
  };
  await put(url, { customer: 'Norrsken', lines: [line] });
  await server.store.change(
    { id: 'test', roles: [] },
    async ({ db }) =>
      void (await db
        .updateTable('order_lines')
        .set({ status: 'cancelled' })
        .where('ship_to', '=', 'SE')
        .execute()),
  );
  expect(await put(url, { customer: 'Norrsken', lines: [{ ...line, quantity: 9 }] })).toMatchObject({
    status: 409,
    body: { code: 'line-fixed' },
  });
});
