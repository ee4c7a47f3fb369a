import { firstAdministrator, ROLES } from '@licet/desk';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { csrfTokenOf } from './access/secrets.ts';
import { beginSession } from './access/sessions.ts';
import { demoCompany } from './demo/company.ts';
import { LINES } from './demo/records.ts';
import { type Api, api, ORIGIN, PASSWORD } from './test/api.ts';
import { INJECTIONS, type JsonSchema, valuesOf } from './test/arbitrary.ts';

const RUNS = Number(process.env.LICET_FUZZ_RUNS ?? 2_000);

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly required?: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly 'x-licet-roles': readonly string[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

let server: Api;
let document: Document;
let token: Record<string, string>;
let user: string;
/** Of records that there are, so that requests get further than to the door. */
let ids: string[];

beforeAll(async () => {
  server = await api({ tokenRate: 1_000_000, listed: ['Jade River Computing', 'Plum Court Data Systems'] });
  const first = await firstAdministrator(server.store);
  await demoCompany.fill(server.world, first && { ...first, password: PASSWORD });
  document = (await server.get('/v1/openapi.json')).body;
  token = await server.token(ROLES);
  user = (await server.user(...ROLES)).id;
  ids = ['0', 'nothing', user, ...LINES.map(({ order }, at) => `${order}-${at + 1}`)];
  for (const table of [
    'licenses',
    'license_lines',
    'determinations',
    'tasks',
    'parties',
    'items',
    'orders',
  ] as const)
    for (const { id } of await server.store.db.selectFrom(table).select('id').limit(3).execute())
      ids.push(id);
});

/** Whatever is asked, the answer is one of ours: no 5xx, no stack, no word of the database or of our files. */
async function holds(url: string, init: RequestInit): Promise<void> {
  const response = await server.app.request(url, init);
  const text = await response.text();
  const what = `${init.method} ${url} ${String(init.body).slice(0, 500)} -> ${response.status} ${text.slice(0, 500)}`;
  if (response.status >= 500)
    throw new Error(`${what}\n${server.logged.filter((line) => line.includes('"err"')).at(-1)}`);
  expect(text, what).not.toMatch(/\n\s+at |node_modules|SQLITE|\.ts:\d|ECONN|syntax error/);
  expect(response.headers.get('x-content-type-options'), what).toBe('nosniff');
  expect(response.headers.get('x-injected'), what).toBeNull();
  if (response.status >= 400) {
    expect(response.headers.get('content-type'), what).toBe('application/problem+json');
    const problem = JSON.parse(text);
    expect(problem, what).toMatchObject({ status: response.status, code: expect.any(String) });
    expect(problem.code, what).not.toBe('bug');
  }
}

async function authorized(operation: Operation, csrf: boolean): Promise<Record<string, string>> {
  if (!operation['x-licet-roles'].includes('in-person')) return token;
  const secret = await beginSession(server.store, user, 'test');
  return {
    cookie: `licet_session=${secret}`,
    ...(csrf ? { 'x-csrf-token': csrfTokenOf(secret) } : {}),
  };
}

test(`${RUNS} requests made from the document`, async () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const { schemas } = document.components;
  const request = fc.constantFrom(...operations).chain(({ path, method, operation }) => {
    const { parameters = [], requestBody } = operation;
    const values = fc.record(
      Object.fromEntries(parameters.map(({ name, schema }) => [name, valuesOf(schema, schemas, ids)])),
      { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name) },
    );
    const [media, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
    const body = content === undefined ? fc.constant(undefined) : valuesOf(content.schema, schemas, ids);
    return fc.record({
      path: fc.constant(path),
      method: fc.constant(method),
      operation: fc.constant(operation),
      media: fc.constant(media),
      values,
      body,
      csrf: fc.integer({ min: 0, max: 9 }).map((one) => one > 0),
    });
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ path, method, operation, media, values, body, csrf }) => {
      const query = new URLSearchParams();
      const headers: Record<string, string> = await authorized(operation, csrf);
      const all = { ...headers };
      let address = path;
      for (const { name, in: where } of operation.parameters ?? []) {
        const value = (values as Record<string, unknown>)[name];
        if (value === undefined) continue;
        const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
        if (where === 'path') address = address.replace(`{${name}}`, encoded(text));
        else if (where === 'query') query.append(name, text);
        else if (/^[\x20-\x7e]*$/.test(text)) all[name] = text;
      }
      if (address.includes('/v1/session/elsewhere')) return;
      const url = `${ORIGIN}${address}${query.size > 0 ? `?${query}` : ''}`;
      const ndjson = media === 'application/x-ndjson';
      await holds(url, {
        method: method.toUpperCase(),
        headers: { ...all, ...(media === undefined ? {} : { 'content-type': media }) },
        ...(body === undefined
          ? {}
          : {
              body: ndjson ? `${JSON.stringify(body)}\n${String(body)}\n` : (JSON.stringify(body) ?? 'null'),
            }),
      });
    }),
    { numRuns: RUNS },
  );
});

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()) || '%20';

test('every injection in every text of every route', async () => {
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const content = operation.requestBody?.content['application/json'];
      if (content === undefined) continue;
      const { schemas } = document.components;
      const ref = content.schema.$ref?.split('/').at(-1);
      const schema = ref === undefined ? content.schema : (schemas[ref] as JsonSchema);
      const [usual] = fc.sample(valuesOf(schema, schemas, ids), { numRuns: 1, seed: 7 });
      const base = typeof usual === 'object' && usual !== null ? usual : {};
      for (const name of Object.keys(schema.properties ?? {}))
        for (const injection of INJECTIONS)
          await holds(`${ORIGIN}${path.replace(/\{\w+\}/g, encoded(injection))}`, {
            method: method.toUpperCase(),
            headers: { ...(await authorized(operation, true)), 'content-type': 'application/json' },
            body: JSON.stringify({ ...base, [name]: injection }),
          });
    }
});

test.each(['', '{', '[', '{"a":'.repeat(100_000), '['.repeat(100_000), '\u0000', 'null', '"x"', '[]'])(
  'a body that is none of ours: %.20s',
  async (body) => {
    for (const path of ['/v1/determinations', '/v1/screenings', '/v1/session', '/v1/tokens', '/v1/drawdowns'])
      await holds(`${ORIGIN}${path}`, {
        method: 'POST',
        headers: { ...token, 'content-type': 'application/json' },
        body,
      });
  },
);
