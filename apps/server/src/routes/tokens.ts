import { z } from '@hono/zod-openapi';
import type { Principal } from '../access/principal.ts';
import { SCOPE } from '../access/scopes.ts';
import { makeToken, revokeToken } from '../access/tokens.ts';
import { endpoint } from '../http/endpoint.ts';
import { Refused } from '../problems/problem.ts';
import type { Make } from './make.ts';

const TOKEN = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: z.string(),
    expiresAt: z.string(),
  })
  .openapi('Token');

export const tokens: Make = ({ store }) => [
  endpoint({
    method: 'post',
    path: '/v1/tokens',
    kind: 'tokens',
    summary: 'Make an API token for oneself. Its secret is shown this once.',
    body: z.strictObject({
      name: z.string().min(1).max(100).openapi({ example: 'ERP' }),
      scopes: z.array(SCOPE).min(1).max(30),
      days: z.int().min(1).max(366).default(90),
    }),
    answer: {
      status: 201,
      description: 'The token with its secret.',
      schema: TOKEN.extend({ secret: z.string() }),
    },
    handle: async ({ who, body }) => ({ body: await makeToken(store, who as Principal, body) }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/tokens',
    kind: 'tokens',
    summary: "One's own API tokens that hold.",
    answer: {
      status: 200,
      description: 'Without their secrets.',
      schema: z.object({ items: z.array(TOKEN) }),
    },
    handle: async ({ who }) => {
      const rows = await store.db
        .selectFrom('api_tokens')
        .select(['id', 'name', 'scopes', 'created_at', 'expires_at'])
        .where('user_id', '=', (who as Principal).actor.id)
        .where('revoked_at', 'is', null)
        .orderBy('id')
        .limit(500)
        .execute();
      const items = rows.map(({ id, name, scopes, created_at, expires_at }) => ({
        id,
        name,
        scopes: JSON.parse(scopes) as string[],
        createdAt: created_at,
        expiresAt: expires_at,
      }));
      return { body: { items } };
    },
  }),
  endpoint({
    method: 'delete',
    path: '/v1/tokens/{id}',
    kind: 'tokens',
    summary: "Revoke one of one's own API tokens.",
    params: z.strictObject({ id: z.string().max(100) }),
    answer: { status: 204, description: 'Revoked.' },
    handle: async ({ who, params }) => {
      if (!(await revokeToken(store, who as Principal, params.id)))
        throw new Refused('not-found', { what: 'token', given: params.id });
      return {};
    },
  }),
];
