import { z } from '@hono/zod-openapi';
import { page, pageOf, pageQuery, readCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { ID, idParams, record } from './fields.ts';
import type { Make } from './make.ts';
import { pageOfRows, rowById, shown } from './rows.ts';

const PARTY = record('Party', 'A party with its countries, owners and parent.');
const ITEM = record('Item', 'A chip or server of the catalog, or an own specification.');
const ORDER = record('Order', 'An order by the id of the host system.');
const COMMITMENT = record('Commitment', 'What is bought and not there yet.');
const RELEASE = record('Release', "A second person's decision, and the determination that it rests on.");
const STOCK = z.looseObject({ itemId: z.string(), place: z.string(), quantity: z.int() }).openapi('Stock');
const EXTERNAL = z.string().min(1).max(200).optional().openapi({ description: "The host system's own id." });

/** What the desk keeps, to be read. */
export const records: Make = ({ store }) => [
  endpoint({
    method: 'get',
    path: '/v1/parties',
    kind: 'parties',
    summary: 'The parties.',
    query: z.strictObject({ ...pageQuery, externalId: EXTERNAL }),
    answer: { status: 200, description: 'Parties.', schema: pageOf(PARTY) },
    handle: async ({ query }) => ({
      body: await pageOfRows(store, 'parties', query, { external_id: query.externalId }),
    }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/parties/{id}',
    kind: 'parties',
    summary: 'One party.',
    params: idParams,
    answer: { status: 200, description: 'The party.', schema: PARTY },
    handle: async ({ params }) => {
      const row = await rowById(store, 'parties', 'party', params.id);
      return { body: row, version: row.version };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/items',
    kind: 'items',
    summary: 'The items.',
    query: z.strictObject({ ...pageQuery, externalId: EXTERNAL }),
    answer: { status: 200, description: 'Items.', schema: pageOf(ITEM) },
    handle: async ({ query }) => ({
      body: await pageOfRows(store, 'items', query, { external_id: query.externalId }),
    }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/items/{id}',
    kind: 'items',
    summary: 'One item.',
    params: idParams,
    answer: { status: 200, description: 'The item.', schema: ITEM },
    handle: async ({ params }) => {
      const row = await rowById(store, 'items', 'item', params.id);
      return { body: row, version: row.version };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/orders',
    kind: 'orders',
    summary: 'The orders.',
    query: z.strictObject({ ...pageQuery, externalId: EXTERNAL }),
    answer: { status: 200, description: 'Orders.', schema: pageOf(ORDER) },
    handle: async ({ query }) => ({
      body: await pageOfRows(store, 'orders', query, { external_id: query.externalId }),
    }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/orders/{id}',
    kind: 'orders',
    summary: 'One order with its first 500 lines.',
    params: idParams,
    answer: { status: 200, description: 'The order.', schema: ORDER },
    handle: async ({ params }) => {
      const row = await rowById(store, 'orders', 'order', params.id);
      const lines = await pageOfRows(store, 'order_lines', { limit: 500 }, { order_id: params.id });
      return { body: { ...row, lines: lines.items, more: lines.next }, version: row.version };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/stock',
    kind: 'stock',
    summary: 'Units per item and place.',
    query: z.strictObject({ ...pageQuery, item: ID.optional() }),
    answer: { status: 200, description: 'Stock.', schema: pageOf(STOCK) },
    handle: async ({ query }) => {
      const [, item, place = ''] = /^(.*?):(.*)$/s.exec(readCursor(query.cursor) ?? '') ?? [];
      let asked = store.db
        .selectFrom('stock')
        .selectAll()
        .orderBy('item_id')
        .orderBy('place')
        .limit(query.limit + 1);
      if (query.item !== undefined) asked = asked.where('item_id', '=', query.item);
      if (item !== undefined)
        asked = asked.where((eb) =>
          eb.or([eb('item_id', '>', item), eb.and([eb('item_id', '=', item), eb('place', '>', place)])]),
        );
      const { items, next } = page(
        await asked.execute(),
        query.limit,
        (row) => `${row.item_id}:${row.place}`,
      );
      return { body: { items: items.map(shown), next } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/commitments',
    kind: 'stock',
    summary: 'Purchase commitments per item and place.',
    query: z.strictObject({ ...pageQuery, item: ID.optional() }),
    answer: { status: 200, description: 'Commitments.', schema: pageOf(COMMITMENT) },
    handle: async ({ query }) => ({
      body: await pageOfRows(store, 'commitments', query, { item_id: query.item }),
    }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/releases',
    kind: 'orders',
    summary: 'Releases: who let which line go, on which determination, and why.',
    query: z.strictObject({ ...pageQuery, line: ID.optional() }),
    answer: { status: 200, description: 'Releases.', schema: pageOf(RELEASE) },
    handle: async ({ query }) => ({
      body: await pageOfRows(store, 'releases', query, { line_id: query.line }),
    }),
  }),
];
