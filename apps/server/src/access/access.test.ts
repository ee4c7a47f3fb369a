import { ALLOWED, ROLES, type Role } from '@licet/desk';
import { beforeAll, expect, test } from 'vitest';
import { type Api, api, ORIGIN } from '../test/api.ts';
import { csrfTokenOf } from './secrets.ts';
import { beginSession } from './sessions.ts';
import { ACCESS, type Access } from './table.ts';

let server: Api;
let tokens: ReadonlyMap<Role | 'none', Record<string, string>>;
let session: Record<string, string>;

beforeAll(async () => {
  server = await api({ tokenRate: 1_000_000 });
  const made = new Map<Role | 'none', Record<string, string>>();
  for (const role of ROLES) made.set(role, await server.token([role]));
  made.set('none', await server.token([]));
  tokens = made;
  const { id } = await server.user();
  const secret = await beginSession(server.store, id, 'test');
  session = { cookie: `licet_session=${secret}`, 'x-csrf-token': csrfTokenOf(secret) };
});

const routes = Object.entries(ACCESS).map(([route, access]) => {
  const [method, path] = route.split(' ') as [string, string];
  return { route, access, method, url: `${ORIGIN}${path.replace(/\{\w+\}/g, 'nothing')}` };
});

/** Status and code of an answer to an empty request; what the route makes of it is another test's question. */
async function asked(
  method: string,
  url: string,
  headers: Record<string, string>,
): Promise<[number, string]> {
  const body = method === 'get' || method === 'delete' ? {} : { body: '{}' };
  const response = await server.app.request(url, {
    method: method.toUpperCase(),
    headers: { ...headers, 'content-type': 'application/json' },
    ...body,
  });
  const text = await response.text();
  const problem = response.headers.get('content-type') === 'application/problem+json';
  return [response.status, problem ? JSON.parse(text).code : ''];
}

const allowed = (access: Access, role: Role | 'none'): boolean => {
  if (access === 'anyone' || access === 'signed-in') return true;
  if (access === 'in-person') return false;
  return ALLOWED[access].some((one) => one === role);
};

test.each(routes)('$route is for $access', async ({ method, url, access }) => {
  const nobody = await asked(method, url, {});
  if (access === 'anyone') expect(nobody[1]).not.toBe('not-signed-in');
  else expect(nobody).toEqual([401, 'not-signed-in']);

  for (const [role, headers] of tokens) {
    const [status, code] = await asked(method, url, headers);
    if (allowed(access, role)) {
      expect(status, `${role} ${code}`).not.toBe(401);
      expect(['not-allowed', 'in-person', 'out-of-scope'], role).not.toContain(code);
    } else expect([status, code], role).toEqual([403, access === 'in-person' ? 'in-person' : 'not-allowed']);
  }

  const [status, code] = await asked(method, url, { authorization: 'Bearer licet_of-nobody' });
  expect([status, code]).toEqual([401, 'bad-token']);
});

test.each(routes.filter(({ access }) => access === 'in-person'))(
  '$route takes a session, and only with its CSRF token where it changes something',
  async ({ route, method, url }) => {
    if (route === 'delete /v1/session') return;
    const [, code] = await asked(method, url, session);
    expect(['in-person', 'not-signed-in', 'no-csrf-token', 'foreign-origin']).not.toContain(code);
    if (method === 'get') return;
    const { 'x-csrf-token': token, ...bare } = session;
    expect(await asked(method, url, bare as Record<string, string>)).toEqual([403, 'no-csrf-token']);
    expect(await asked(method, url, { ...session, 'x-csrf-token': `${token}x` })).toEqual([
      403,
      'no-csrf-token',
    ]);
    expect(await asked(method, url, { ...session, origin: 'https://evil.example' })).toEqual([
      403,
      'foreign-origin',
    ]);
    expect(await asked(method, url, { ...session, 'sec-fetch-site': 'cross-site' })).toEqual([
      403,
      'foreign-origin',
    ]);
  },
);

test('each route is in the table, and in the document with its roles', async () => {
  const { body } = await server.get('/v1/openapi.json');
  const written = Object.entries<Record<string, { 'x-licet-roles': string[] }>>(body.paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, one]) => [`${method} ${path}`, one['x-licet-roles']]),
  );
  expect(written.map(([route]) => route).sort()).toEqual(Object.keys(ACCESS).sort());
  for (const [, roles] of written) expect(roles).not.toHaveLength(0);
  expect(body.openapi).toBe('3.1.0');
  expect(body.components.securitySchemes).toHaveProperty('token');
});

test('the router knows no route that the document lacks', async () => {
  const routed = server.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(routed.sort()).toEqual(Object.keys(ACCESS).sort());
});

test('who tries to change what they may not is in the log; who tries to read is not', async () => {
  const refusals = async () =>
    (await server.store.db.selectFrom('audit').selectAll().where('action', '=', 'refused').execute()).length;
  const auditor = tokens.get('auditor') as Record<string, string>;
  const before = await refusals();
  await server.send('POST', '/v1/lines/nothing/release', {}, auditor);
  expect(await refusals()).toBe(before + 1);
  await server.get('/v1/users', auditor);
  expect(await refusals()).toBe(before + 1);
});

test('a scope narrows what the roles give', async () => {
  const reading = await server.token(['license-manager'], ['licenses:read']);
  expect((await server.get('/v1/licenses', reading)).status).toBe(200);
  expect((await server.get('/v1/rules', reading)).body.code).toBe('out-of-scope');
  expect((await server.send('POST', '/v1/licenses', {}, reading)).body.code).toBe('out-of-scope');
});
