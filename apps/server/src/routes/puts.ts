import { z } from '@hono/zod-openapi';
import {
  type Actor,
  determineOrder,
  type ItemInput,
  type OrderInput,
  type PartyInput,
  type Put,
  type PutOrder,
  putCommitment,
  putItem,
  putOrder,
  putParty,
  putStock,
  type Store,
} from '@licet/desk';
import { endpoint } from '../http/endpoint.ts';
import { ifMatch } from '../http/etag.ts';
import { AMOUNT, actorOf, DAY, TEXT } from './fields.ts';
import type { Make } from './make.ts';

const EXTERNAL = z
  .string()
  .min(1)
  .max(200)
  .openapi({ description: 'The id that it has in the host system.', example: 'SO-1001' });
const COUNTRY = z.string().min(1).max(100).openapi({ description: 'By name or code.', example: 'CN' });
const UNITS = z.int().min(1).max(Number.MAX_SAFE_INTEGER);
const CURRENCY = z.string().length(3).openapi({ example: 'USD' });
const ITEM = z
  .string()
  .min(1)
  .max(200)
  .openapi({ description: 'Id of an item on record, or a name of the catalog.', example: 'H20' });

const SAID = z.union([
  z.number(),
  z.boolean(),
  z.string().max(500),
  z.array(z.string().max(100)).max(300),
  z.strictObject({ values: z.array(z.number()).min(1).max(20) }),
  z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() }),
]);
const FACT = z
  .union([
    z.strictObject({
      state: z.literal('known'),
      value: SAID,
      source: z.string().max(500).optional(),
      from: z.string().max(20).optional().openapi({ description: 'Left as it is: what is put is given.' }),
    }),
    z.strictObject({ state: z.literal('unknown'), source: z.string().max(500).optional() }),
    z.strictObject({ state: z.literal('not-applicable') }),
  ])
  .openapi('FactInput', { description: 'What is said of a fact, in its unit: GET /v1/facts.' });
const FACTS = z.record(z.string().max(100), FACT).optional();

const MADE = z.enum(['created', 'changed', 'unchanged']);
const PUT = z
  .object({ id: z.string(), made: MADE, version: z.int() })
  .openapi('Put', { description: 'What became of it. The same once more is unchanged.' });
const PUT_ORDER = PUT.extend({
  determined: z.int(),
  lines: z.array(
    z.object({
      id: z.string(),
      externalId: z.string(),
      made: MADE,
      status: z.string(),
      holdReason: z.string().nullable(),
      version: z.int(),
    }),
  ),
}).openapi('PutOrder');

const PARTY = z
  .strictObject({
    name: TEXT,
    country: COUNTRY.nullish(),
    address: TEXT.nullish(),
    headquarters: COUNTRY.nullish(),
    ultimateParent: COUNTRY.nullish(),
    owners: z
      .array(
        z.strictObject({
          owner: TEXT,
          country: COUNTRY.nullish(),
          percent: z.number().min(0).max(100).nullish(),
        }),
      )
      .max(200)
      .optional(),
  })
  .openapi('PutPartyBody');

const ITEM_BODY = z
  .strictObject({
    name: TEXT,
    catalogItem: z.string().min(1).max(200).nullish().openapi({ example: 'H20' }),
    facts: FACTS,
    parts: z
      .array(z.strictObject({ item: z.string().min(1).max(200), quantity: UNITS }))
      .max(500)
      .optional(),
    tpp: AMOUNT.nullish().openapi({ description: 'Thousandths, of one unit; worked out where absent.' }),
    eccn: z.string().min(1).max(50).nullish().openapi({ example: '3A090.a' }),
  })
  .openapi('PutItemBody');

const LINE = z.strictObject({
  externalId: EXTERNAL,
  item: ITEM,
  quantity: UNITS,
  value: AMOUNT.openapi({ description: 'Minor units of the currency, for the whole line.' }),
  currency: CURRENCY,
  shipFrom: COUNTRY.nullish(),
  shipTo: COUNTRY,
  exportDate: DAY,
  facts: FACTS,
  parties: z
    .array(
      z.strictObject({
        role: z.enum(['purchaser', 'intermediate-consignee', 'ultimate-consignee', 'end-user']),
        externalId: EXTERNAL.optional(),
        name: TEXT.optional(),
        country: COUNTRY.optional(),
        address: TEXT.optional(),
        headquarters: COUNTRY.optional(),
        ultimateParent: COUNTRY.optional(),
      }),
    )
    .max(50),
});
const ORDER = z.strictObject({ customer: TEXT, lines: z.array(LINE).max(5_000) }).openapi('PutOrderBody');

const STOCK = z.strictObject({ quantity: AMOUNT, asOf: DAY }).openapi('PutStockBody');
const COMMITMENT = z
  .strictObject({
    item: ITEM,
    place: z.string().min(1).max(200),
    quantity: UNITS,
    value: AMOUNT,
    currency: CURRENCY,
    due: DAY,
    cancellableUntil: DAY.nullish(),
  })
  .openapi('PutCommitmentBody');

const byExternalId = z.strictObject({ externalId: EXTERNAL });
const AGAIN =
  'The same once more changes nothing. With If-Match it is refused where somebody else changed it meanwhile.';

/** What a host system puts, by its own ids. */
export const puts: Make = ({ store, lists }) => [
  endpoint({
    method: 'put',
    path: '/v1/parties/by-external-id/{externalId}',
    kind: 'parties',
    summary: 'Keep a party as the host system has it.',
    description: `${AGAIN} Lines that name a changed party are open until they are determined again: within the hour, or at once by POST /v1/redeterminations.`,
    params: byExternalId,
    creates: true,
    versioned: 'ifKnown',
    body: PARTY,
    answer: { status: 200, description: 'What became of it; 201 where it is new.', schema: PUT },
    handle: async ({ who, params, body, request }) =>
      reply(await putParty(store, actorOf(who), { ...params, ...body } as PartyInput, ifMatch(request))),
  }),
  endpoint({
    method: 'put',
    path: '/v1/items/by-external-id/{externalId}',
    kind: 'items',
    summary: 'Keep an item: one of the catalog, one of parts, or an own specification.',
    description: `${AGAIN} Lines of a changed item are open until they are determined again: within the hour, or at once by POST /v1/redeterminations.`,
    params: byExternalId,
    creates: true,
    versioned: 'ifKnown',
    body: ITEM_BODY,
    answer: { status: 200, description: 'What became of it; 201 where it is new.', schema: PUT },
    handle: async ({ who, params, body, request }) =>
      reply(await putItem(store, actorOf(who), { ...params, ...body } as ItemInput, ifMatch(request))),
  }),
  endpoint({
    method: 'put',
    path: '/v1/orders/by-external-id/{externalId}',
    kind: 'orders',
    summary: 'Keep an order with its lines; what is new or changed is determined at once.',
    description: `${AGAIN} Lines that are not mentioned stay as they are; what was shipped is not changed. All of it or nothing.`,
    params: byExternalId,
    creates: true,
    versioned: 'ifKnown',
    body: ORDER,
    answer: { status: 200, description: 'What became of it; 201 where it is new.', schema: PUT_ORDER },
    handle: async ({ who, params, body, request }) => {
      const actor: Actor = actorOf(who);
      const put = await putOrder(
        store,
        actor,
        { ...params, ...body } as unknown as OrderInput,
        ifMatch(request),
      );
      const determined = await determineOrder(store, actor, put.id, {
        ...lists.desk(),
        cause: 'changed-line',
      });
      return reply({ ...put, determined, lines: await withStatus(store, put.lines) });
    },
  }),
  endpoint({
    method: 'put',
    path: '/v1/stock/by-item/{item}/{place}',
    kind: 'stock',
    summary: 'Keep how many units of an item are in a place.',
    description: AGAIN,
    params: z.strictObject({ item: ITEM, place: z.string().min(1).max(200) }),
    creates: true,
    versioned: 'ifKnown',
    body: STOCK,
    answer: { status: 200, description: 'What became of it; 201 where it is new.', schema: PUT },
    handle: async ({ who, params, body, request }) =>
      reply(await putStock(store, actorOf(who), { ...params, ...body }, ifMatch(request))),
  }),
  endpoint({
    method: 'put',
    path: '/v1/commitments/by-external-id/{externalId}',
    kind: 'stock',
    summary: 'Keep a purchase commitment.',
    description: AGAIN,
    params: byExternalId,
    creates: true,
    versioned: 'ifKnown',
    body: COMMITMENT,
    answer: { status: 200, description: 'What became of it; 201 where it is new.', schema: PUT },
    handle: async ({ who, params, body: { cancellableUntil = null, ...body }, request }) =>
      reply(
        await putCommitment(store, actorOf(who), { ...params, ...body, cancellableUntil }, ifMatch(request)),
      ),
  }),
];

/** A new record is 201, with its version as its ETag. */
const reply = <Body extends Put>(put: Body) => ({
  status: put.made === 'created' ? 201 : 200,
  body: put,
  version: put.version,
});

/** How the lines stand now. */
async function withStatus({ db }: Store, lines: PutOrder['lines']) {
  if (lines.length === 0) return [];
  const rows = await db
    .selectFrom('order_lines')
    .select(['id', 'status', 'hold_reason', 'version'])
    .where(
      'id',
      'in',
      lines.map(({ id }) => id),
    )
    .execute();
  const now = new Map(rows.map((row) => [row.id, row]));
  return lines.map((line) => {
    const { status, hold_reason: holdReason = null, version } = now.get(line.id) ?? {};
    return { ...line, status, holdReason, version };
  });
}
