import { z } from '@hono/zod-openapi';
import type { Store } from '@licet/desk';
import type { Principal } from '../access/principal.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { Refused } from '../problems/problem.ts';
import { noticeOf } from '../webhooks/queue.ts';
import type { Make } from './make.ts';

const READER = z.string().min(1).max(60).default('default').openapi({
  description: 'Name of the reader, so that one account can have several.',
});
const CHANGE = z
  .object({ seq: z.int(), at: z.string(), action: z.string(), subject: z.string() })
  .openapi('Change', { description: 'That something changed; the rest is read at its own address.' });

function seqOf(cursor: string): number {
  const key = readCursor(cursor) ?? '';
  if (!/^\d{1,15}$/.test(key)) throw new Refused('bad-cursor');
  return Number(key);
}

async function acknowledged({ db }: Store, owner: string, reader: string): Promise<number> {
  const row = await db
    .selectFrom('acknowledgements')
    .select('seq')
    .where('owner', '=', owner)
    .where('reader', '=', reader)
    .executeTakeFirst();
  return Number(row?.seq ?? 0);
}

export const changes: Make = ({ store }) => [
  endpoint({
    method: 'get',
    path: '/v1/changes',
    kind: 'changes',
    summary: 'What has changed, in order, from a cursor on or from where the reader acknowledged.',
    description:
      'Poll with the `next` of the answer before. `next` is always given; an empty page means nothing new.',
    query: z.strictObject({
      cursor: z.string().min(1).max(200).optional(),
      limit: z.coerce.number().int().min(1).max(1_000).default(100),
      reader: READER,
    }),
    answer: {
      status: 200,
      description: 'Changes, oldest first.',
      schema: z.object({ items: z.array(CHANGE), next: z.string() }),
    },
    handle: async ({ who, query }) => {
      const { actor } = who as Principal;
      const after =
        query.cursor === undefined ? await acknowledged(store, actor.id, query.reader) : seqOf(query.cursor);
      const rows = await store.db
        .selectFrom('audit')
        .select(['seq', 'at', 'action', 'subject'])
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(query.limit)
        .execute();
      const items = rows.map(noticeOf);
      return { body: { items, next: writeCursor(String(items.at(-1)?.seq ?? after)) } };
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/changes/acknowledge',
    kind: 'changes',
    summary: 'Everything up to a cursor has been dealt with; never goes back.',
    body: z.strictObject({ cursor: z.string().min(1).max(200), reader: READER }),
    answer: { status: 200, description: 'Up to where.', schema: z.object({ seq: z.int() }) },
    handle: async ({ who, body }) => {
      const { actor } = who as Principal;
      const given = seqOf(body.cursor);
      const seq = await store.change(actor, async ({ db, at }) => {
        const newest = await db
          .selectFrom('audit')
          .select('seq')
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (given > Number(newest?.seq ?? 0)) throw new Refused('bad-cursor');
        const before = await db
          .selectFrom('acknowledgements')
          .select('seq')
          .where('owner', '=', actor.id)
          .where('reader', '=', body.reader)
          .executeTakeFirst();
        if (before !== undefined && Number(before.seq) >= given) return Number(before.seq);
        await db
          .insertInto('acknowledgements')
          .values({ owner: actor.id, reader: body.reader, seq: given, at })
          .onConflict((conflict) => conflict.columns(['owner', 'reader']).doUpdateSet({ seq: given, at }))
          .execute();
        return given;
      });
      return { body: { seq } };
    },
  }),
];
