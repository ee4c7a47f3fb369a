import { z } from '@hono/zod-openapi';
import type { Principal } from '../access/principal.ts';
import { page, pageOf, pageQuery, readCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { Refused } from '../problems/problem.ts';
import { isSafeUrl } from '../settings.ts';
import { secretOf } from '../webhooks/sign.ts';
import type { Make } from './make.ts';

const WEBHOOK = z
  .object({
    id: z.string(),
    url: z.string(),
    actions: z.array(z.string()),
    createdAt: z.string(),
  })
  .openapi('Webhook');

const DELIVERY = z
  .object({
    id: z.string(),
    seq: z.int(),
    attempts: z.int(),
    dueAt: z.string().nullable(),
    deliveredAt: z.string().nullable(),
    lastResult: z.string().nullable(),
  })
  .openapi('Delivery');

const shown = ({
  id,
  url,
  actions,
  created_at,
}: {
  id: string;
  url: string;
  actions: string;
  created_at: string;
}) => ({
  id,
  url,
  actions: JSON.parse(actions) as string[],
  createdAt: created_at,
});

const ID = z.strictObject({ id: z.string().max(100) });

export const webhooks: Make = ({ store, settings }) => [
  endpoint({
    method: 'post',
    path: '/v1/webhooks',
    kind: 'webhooks',
    summary: 'Be told of changes by a signed POST to an address of yours.',
    description:
      'Each delivery carries Licet-Signature: t=SECONDS,v1=HEX, the HMAC-SHA256 of `SECONDS.BODY` under the secret given here, and is repeated for two days until a 2xx answers.',
    body: z.strictObject({
      url: z.string().max(2_000).openapi({ example: 'https://erp.example.com/licet' }),
      actions: z.array(z.string().min(1).max(60)).max(100).default([]),
    }),
    answer: {
      status: 201,
      description: 'The webhook with its secret.',
      schema: WEBHOOK.extend({ secret: z.string() }),
    },
    handle: async ({ who, body }) => {
      if (settings.webhookSecret === undefined) throw new Refused('no-webhooks');
      if (!isSafeUrl(body.url))
        throw new Refused('invalid', {
          because: `url: expected an address with https, got '${body.url.slice(0, 100)}'. Write for example https://erp.example.com/licet.`,
        });
      const { actor } = who as Principal;
      const row = await store.change(actor, async (change) => {
        const newest = await change.db
          .selectFrom('audit')
          .select('seq')
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst();
        const made = {
          id: change.id(),
          url: body.url,
          actions: JSON.stringify(body.actions),
          seq: Number(newest?.seq ?? 0),
          created_at: change.at,
          created_by: actor.id,
          removed_at: null,
        };
        await change.db.insertInto('webhooks').values(made).execute();
        await change.audit('webhook.added', `webhook:${made.id}`, { url: made.url, actions: body.actions });
        return made;
      });
      return { body: { ...shown(row), secret: secretOf(settings.webhookSecret, row.id) } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/webhooks',
    kind: 'webhooks',
    summary: 'The webhooks.',
    answer: { status: 200, description: 'Webhooks.', schema: z.object({ items: z.array(WEBHOOK) }) },
    handle: async () => {
      const rows = await store.db
        .selectFrom('webhooks')
        .select(['id', 'url', 'actions', 'created_at'])
        .where('removed_at', 'is', null)
        .orderBy('id')
        .limit(500)
        .execute();
      return { body: { items: rows.map(shown) } };
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/webhooks/{id}',
    kind: 'webhooks',
    summary: 'Tell an address no more.',
    params: ID,
    answer: { status: 204, description: 'Removed.' },
    handle: async ({ who, params }) => {
      const removed = await store.change((who as Principal).actor, async (change) => {
        const found = await change.db
          .updateTable('webhooks')
          .set({ removed_at: change.at })
          .where('id', '=', params.id)
          .where('removed_at', 'is', null)
          .returning('id')
          .executeTakeFirst();
        if (found !== undefined) await change.audit('webhook.removed', `webhook:${params.id}`, {});
        return found !== undefined;
      });
      if (!removed) throw new Refused('not-found', { what: 'webhook', given: params.id });
      return {};
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/webhooks/{id}/deliveries',
    kind: 'webhooks',
    summary: 'What was sent to a webhook, or will be, the newest first.',
    params: ID,
    query: z.strictObject(pageQuery),
    answer: { status: 200, description: 'Deliveries.', schema: pageOf(DELIVERY) },
    handle: async ({ params, query }) => {
      const after = readCursor(query.cursor);
      let asked = store.db
        .selectFrom('deliveries')
        .selectAll()
        .where('webhook_id', '=', params.id)
        .orderBy('id', 'desc')
        .limit(query.limit + 1);
      if (after !== undefined) asked = asked.where('id', '<', after);
      const { items, next } = page(await asked.execute(), query.limit, ({ id }) => id);
      return {
        body: {
          next,
          items: items.map((row) => ({
            id: row.id,
            seq: Number(row.seq),
            attempts: Number(row.attempts),
            dueAt: row.due_at,
            deliveredAt: row.delivered_at,
            lastResult: row.last_result,
          })),
        },
      };
    },
  }),
];
