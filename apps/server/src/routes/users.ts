import { z } from '@hono/zod-openapi';
import {
  createUser,
  findUser,
  listUsers,
  type NewUser,
  ROLES,
  setDisabled,
  setPassword,
  setRoles,
} from '@licet/desk';
import type { Principal } from '../access/principal.ts';
import { endSessionsOf } from '../access/sessions.ts';
import { page, pageOf, pageQuery, readCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import type { Make } from './make.ts';

const USER = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(ROLES)),
    disabled: z.boolean(),
    local: z.boolean(),
  })
  .openapi('User');

const ID = z.strictObject({ id: z.string().max(100) });
const PASSWORD = z.string().min(1).max(1_024);
const actorOf = (who: Principal | undefined) => (who as Principal).actor;

export const users: Make = ({ store }, { limits }) => [
  endpoint({
    method: 'get',
    path: '/v1/users',
    kind: 'users',
    summary: 'The accounts.',
    query: z.strictObject(pageQuery),
    answer: { status: 200, description: 'Accounts.', schema: pageOf(USER) },
    handle: async ({ query }) => {
      const after = readCursor(query.cursor) ?? '';
      const rows = await listUsers(store.db, { after, limit: query.limit + 1 });
      return { body: page(rows, query.limit, ({ id }) => id) };
    },
  }),
  endpoint({
    method: 'post',
    path: '/v1/users',
    kind: 'users',
    summary: 'Open an account.',
    description: 'Without a password for somebody who signs in elsewhere.',
    creates: true,
    body: z.strictObject({
      name: z.string().min(1).max(200),
      email: z.string().min(3).max(254),
      roles: z.array(z.enum(ROLES)).max(6),
      password: PASSWORD.optional(),
    }),
    answer: { status: 201, description: 'The account.', schema: USER },
    handle: async ({ who, body }) => ({ body: await createUser(store, actorOf(who), body as NewUser) }),
  }),
  endpoint({
    method: 'get',
    path: '/v1/users/{id}',
    kind: 'users',
    summary: 'One account.',
    params: ID,
    answer: { status: 200, description: 'The account.', schema: USER },
    handle: async ({ params }) => ({ body: await findUser(store.db, params.id) }),
  }),
  endpoint({
    method: 'put',
    path: '/v1/users/{id}/roles',
    kind: 'users',
    summary: 'Give an account these roles and no others.',
    params: ID,
    body: z.strictObject({ roles: z.array(z.enum(ROLES)).max(6) }),
    answer: { status: 200, description: 'The account.', schema: USER },
    handle: async ({ who, params, body }) => ({
      body: await setRoles(store, actorOf(who), { user: params.id, roles: body.roles }),
    }),
  }),
  endpoint({
    method: 'put',
    path: '/v1/users/{id}/disabled',
    kind: 'users',
    summary: 'Close or open an account.',
    params: ID,
    body: z.strictObject({ disabled: z.boolean() }),
    answer: { status: 200, description: 'The account.', schema: USER },
    handle: async ({ who, params, body }) => {
      const user = await setDisabled(store, actorOf(who), { user: params.id, disabled: body.disabled });
      if (user.disabled) await endSessionsOf(store, user.id);
      return { body: user };
    },
  }),
  endpoint({
    method: 'put',
    path: '/v1/users/{id}/password',
    kind: 'users',
    summary: "A new password: one's own with the old one, anybody's as an administrator.",
    description: 'Ends every session of the account.',
    params: ID,
    body: z.strictObject({ password: PASSWORD, old: PASSWORD.optional() }),
    answer: { status: 204, description: 'Set.' },
    handle: async ({ who, params, body, address }) => {
      const { password, old } = body;
      limits.account(params.id, address);
      await setPassword(store, actorOf(who), {
        user: params.id,
        password,
        ...(old === undefined ? {} : { old }),
      });
      await endSessionsOf(store, params.id);
      return {};
    },
  }),
];
