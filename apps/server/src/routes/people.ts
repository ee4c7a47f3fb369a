import { z } from '@hono/zod-openapi';
import { endpoint } from '../http/endpoint.ts';
import type { Make } from './make.ts';

/** Colleagues by name: who determined, who may release. Their addresses are the administrator's business. */
export const people: Make = ({ store: { db } }) => [
  endpoint({
    method: 'get',
    path: '/v1/people',
    kind: 'users',
    summary: 'Names of the first 1,000 accounts.',
    answer: {
      status: 200,
      description: 'Ids and names.',
      schema: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
    },
    handle: async () => ({
      body: {
        items: await db.selectFrom('users').select(['id', 'name']).orderBy('id').limit(1_000).execute(),
      },
    }),
  }),
];
