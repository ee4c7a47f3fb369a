import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { firstAdministrator, openStore, ROLES, type Role, type Store, verifyAudit } from '@licet/desk';
import { forEachStore } from '@licet/desk/test';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { csrfTokenOf } from '../access/secrets.ts';
import { beginSession } from '../access/sessions.ts';
import { demoCompany } from '../demo/company.ts';
import { type Api, api, ORIGIN, PASSWORD } from './api.ts';
import { type Around, INJECTIONS, type JsonSchema, valuesOf } from './arbitrary.ts';
import { type Canary, OTHER, plantCanaries, WEBHOOK_SECRET } from './canaries.ts';

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

/** Somebody who asks: a role, all of them at once, none, or a stranger. */
interface Asker {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly headers: Readonly<Record<string, string>>;
}

/** A server of the demo company to be ill-treated. */
export interface Target {
  readonly server: Api;
  readonly document: Document;
  /** Of records that there are, by table, so that requests get further than to the door. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Learns the ids of records that have come since. */
  look(): Promise<void>;
  readonly everyone: Asker;
  readonly askers: readonly Asker[];
  /** Somebody in person, in a session that holds. */
  inPerson(csrf: boolean): Promise<Asker>;
  /** Asks, and throws where the answer says anything that it may not. */
  holds(url: string, init: RequestInit, asker: Asker): Promise<Response>;
}

const LISTED = ['Jade River Computing', 'Plum Court Data Systems'];
const TABLES = [
  ...(['licenses', 'license_lines', 'drawdowns', 'determinations', 'tasks', 'parties', 'items'] as const),
  ...(['orders', 'order_lines', 'exception_uses', 'documents', 'webhooks', 'api_tokens'] as const),
];

/** Makes targets that are all alike; filling the first one takes most of the time. */
export function targets(): { make(): Promise<Target>; end(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-fuzz-'));
  const model = path.join(folder, 'model.db');
  let filled: Promise<void> | undefined;
  let count = 0;

  async function fill(): Promise<void> {
    const store = await openStore({ url: `sqlite:${model}` });
    await fillWithDemo(store);
    await store.close();
  }

  return {
    async make() {
      filled ??= fill();
      await filled;
      const file = path.join(folder, `${count++}.db`);
      copyFileSync(model, file);
      return targetOn(await openStore({ url: `sqlite:${file}` }));
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function fillWithDemo(store: Store): Promise<void> {
  const { world } = await api({ store, listed: LISTED });
  const first = await firstAdministrator(store);
  await demoCompany.fill(world, first && { ...first, password: PASSWORD });
}

async function targetOn(store: Store): Promise<Target> {
  const server = await api({
    ...{ store, tokenRate: 1_000_000, listed: LISTED, webhookSecret: WEBHOOK_SECRET },
  });
  const canaries = await plantCanaries(store);
  const document = (await server.get('/v1/openapi.json')).body as Document;
  const asker = async (name: string, ...roles: Role[]): Promise<Asker> => ({
    ...{ name, roles, headers: await server.token(roles) },
  });
  const everyone = await asker('all roles', ...ROLES);
  const askers: Asker[] = [
    { name: 'nobody', roles: [], headers: {} },
    { name: 'a stranger', roles: [], headers: { authorization: 'Bearer licet_not-a-token' } },
    await asker('no role'),
  ];
  for (const role of ROLES) askers.push(await asker(role, role));
  const person = (await server.user(...ROLES)).id;
  let secret = await beginSession(store, person, 'test');
  // Not the askers: they would disable one another.
  const ids = new Map<string, string[]>([['users', [OTHER]]]);
  for (const table of TABLES) ids.set(table, []);
  const look = async () => {
    for (const table of TABLES) {
      const rows = await store.db.selectFrom(table).select('id').orderBy('id', 'desc').limit(5).execute();
      ids.get(table)?.splice(0, 5, ...rows.map(({ id }) => id));
    }
  };
  await look();
  const holds = async (url: string, init: RequestInit, who: Asker): Promise<Response> => {
    const response = await server.app.request(url, init);
    await check(response, `${who.name}: ${init.method} ${url} ${String(init.body).slice(0, 500)}`, who);
    return response;
  };
  const check = answersOf(server, canaries);
  return {
    ...{ server, document, ids, look, everyone, askers, holds },
    async inPerson(csrf) {
      const cookie = () => ({ cookie: `licet_session=${secret}` });
      // Signing out is one of the requests.
      if ((await server.get('/v1/session', cookie())).status !== 200)
        secret = await beginSession(store, person, 'test');
      const headers = { ...cookie(), ...(csrf ? { 'x-csrf-token': csrfTokenOf(secret) } : {}) };
      return { name: 'in person', roles: ROLES, headers };
    },
  };
}

/** Words of a stack, of a database, of files of this machine. */
const INSIDE =
  /\n\s+at |node_modules|SQLITE|\.ts:\d|ECONN|ENOENT|syntax error|constraint failed|violates|relation "|\bKysely\b/;

/** Whatever is asked, the answer is one of ours: no 5xx, no word from inside, nothing that is another's. */
function answersOf(server: Api, canaries: readonly Canary[]) {
  const { settings } = server.world;
  const places = [process.cwd(), settings.home, path.join(tmpdir(), 'licet-')];
  return async (response: Response, asked: string, { roles }: Asker): Promise<void> => {
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = bytes.toString('utf8');
    const what = `${asked} -> ${response.status} ${text.slice(0, 500)}`;
    if (response.status >= 500)
      throw new Error(`${what}\n${server.logged.filter((line) => line.includes('"err"')).at(-1)}`);
    if (INSIDE.test(text)) throw new Error(`${what}\nsays ${INSIDE.exec(text)?.[0]}`);
    for (const place of places) if (text.includes(place)) throw new Error(`${what}\nnames ${place}`);
    for (const canary of canaries)
      if (text.includes(canary.text) && !roles.some((role) => canary.seenBy.includes(role)))
        throw new Error(`${what}\ntells ${canary.text}`);
    expect(response.headers.get('x-content-type-options'), what).toBe('nosniff');
    expect(response.headers.get('x-injected'), what).toBeNull();
    if (response.status < 400) return;
    expect(response.headers.get('content-type'), what).toBe('application/problem+json');
    const problem = JSON.parse(text);
    expect(problem, what).toMatchObject({ status: response.status, code: expect.any(String) });
    expect(problem.code, what).not.toBe('bug');
  };
}

interface Wish {
  readonly path: string;
  readonly method: string;
  readonly asker: number;
  readonly csrf: boolean;
  readonly values: Readonly<Record<string, unknown>>;
  readonly media: string | undefined;
  readonly body: unknown;
}

/** Requests of every operation of the document: half of them well meant, the others not. */
function wishesFor({ document, ids, askers }: Target): fc.Arbitrary<Wish> {
  const { schemas } = document.components;
  const whose = fc.oneof(
    { weight: 2, arbitrary: fc.constant(-1) },
    { weight: 1, arbitrary: fc.nat({ max: askers.length - 1 }) },
  );
  const wishes = Object.entries(document.paths).flatMap(([at, methods]) => {
    // What leads to another server is another test's business.
    if (at.startsWith('/v1/session/elsewhere')) return [];
    const kind = at.split('/{')[0]?.split('/').at(-1) ?? '';
    return Object.entries(methods).flatMap(([method, { parameters = [], requestBody }]) =>
      [true, false].map((tame): fc.WeightedArbitrary<Wish> => {
        const around = { schemas, ids, tame };
        const values = fc.record(
          Object.fromEntries(
            parameters.map(({ name, schema }) => [
              name,
              valuesOf(schema, around, name === 'id' ? kind : name),
            ]),
          ),
          { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name) },
        );
        const contents = Object.entries(requestBody?.content ?? {});
        const said: fc.Arbitrary<Pick<Wish, 'media' | 'body'>> =
          contents.length === 0
            ? fc.constant({ media: undefined, body: undefined })
            : fc.oneof(
                ...contents.map(([media, { schema }]) =>
                  fc.record({ media: fc.constant(media), body: bodyOf(media, schema, around) }),
                ),
              );
        const csrf = fc.integer({ min: 0, max: 9 }).map((one) => one > 0);
        return {
          weight: SLOW.test(`${method} ${at}`) ? 1 : 8,
          arbitrary: fc
            .record({ asker: whose, csrf, values, said })
            .map(({ said: { media, body }, ...one }) => ({ path: at, method, media, body, ...one })),
        };
      }),
    );
  });
  return fc.oneof(...wishes);
}

/** What hashes a password or makes a PDF takes a hundred times as long as the others, and is asked less often. */
const SLOW = /\/bundle$|^(post|put) \/v1\/(session|users|users\/\{id\}\/password)$/;

const ZIP = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');

/** JSON as text; other media as bytes that look like it, or not. */
function bodyOf(media: string, schema: JsonSchema, around: Around): fc.Arbitrary<string | Uint8Array> {
  if (media === 'application/json')
    return valuesOf(schema, around).map((value) => JSON.stringify(value) ?? 'null');
  const cell = fc.constantFrom(
    ...INJECTIONS,
    'line',
    'name',
    'country',
    'quantity',
    '1',
    'H20',
    'SG',
    '2026-01-31',
  );
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 });
  return fc.oneof(
    rows.map((all) => all.map((row) => row.join(',')).join('\n')),
    rows.map((all) =>
      all.map((row) => JSON.stringify(Object.fromEntries(row.map((one) => [one, one])))).join('\n'),
    ),
    fc.uint8Array({ maxLength: 200 }),
    fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes])),
    fc.constantFrom<Uint8Array>(ZIP, Buffer.from('%PDF-1.4\n'), new Uint8Array()),
  );
}

/** Asked at once, as a crowd would. */
const AT_ONCE = 20;

/** Sends so many requests made from the document, as everybody who could be there, and looks at every answer. */
async function fuzz(at: Target, requests: number): Promise<void> {
  let rounds = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(wishesFor(at), { minLength: AT_ONCE, maxLength: AT_ONCE, size: 'max' }),
      async (wishes) => {
        await Promise.all(wishes.map((wish) => send(at, wish)));
        if (++rounds % 10 === 0) await at.look();
      },
    ),
    // What one request left behind the next one meets: to ask anew would be another story.
    { numRuns: Math.ceil(requests / AT_ONCE), endOnFailure: true },
  );
  expect(await verifyAudit(at.server.store)).toMatchObject({ findings: [] });
}

async function send(at: Target, wish: Wish): Promise<void> {
  const { method, media, values, csrf } = wish;
  const operation = at.document.paths[wish.path]?.[method] as Operation;
  const asker =
    at.askers[wish.asker] ??
    (operation['x-licet-roles'].includes('in-person') ? await at.inPerson(csrf) : at.everyone);
  const query = new URLSearchParams();
  const headers: Record<string, string> = { ...asker.headers };
  let address = wish.path;
  for (const { name, in: where } of operation.parameters ?? []) {
    const value = values[name];
    if (value === undefined) continue;
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    if (where === 'path') address = address.replace(`{${name}}`, () => encoded(text));
    else if (where === 'query') query.append(name, text);
    else if (/^[\x20-\x7e]*$/.test(text)) headers[name] = text;
  }
  await at.holds(
    `${ORIGIN}${address}${query.size > 0 ? `?${query}` : ''}`,
    {
      method: method.toUpperCase(),
      headers: { ...headers, ...(media === undefined ? {} : { 'content-type': media }) },
      ...(wish.body === undefined ? {} : { body: wish.body as string }),
    },
    asker,
  );
}

export const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()) || '%20';

/** Requests in all. Each file of tests has its part of them, so that they can run side by side. */
const REQUESTS = Number(process.env.LICET_FUZZ_RUNS ?? 100_000);
const FILES = 4;
/** Requests on one server: each leaves something in it, and a log of 100,000 entries takes its time to be verified. */
const EACH = 5_000;

/** One after the other, each on a server of its own. */
export function fuzzHere(): void {
  const all = targets();
  afterAll(all.end);
  const shards = Math.ceil(REQUESTS / FILES / EACH);
  const each = Math.ceil(REQUESTS / FILES / shards);
  test.each(Array.from({ length: shards }, (_, shard) => shard + 1))(
    `${each} requests made from the document, %i of ${shards}`,
    async () => {
      const at = await all.make();
      await fuzz(at, each);
      await at.server.store.close();
    },
  );
}

/** Fewer of them on PostgreSQL, which refuses other things. */
export function fuzzOnPostgres(): void {
  forEachStore('requests made from the document', (open) => {
    test('are answered from this store, too', async () => {
      const store = await open();
      if (store.dialect === 'sqlite') return;
      await fillWithDemo(store);
      await fuzz(await targetOn(store), Math.min(REQUESTS, 2_000));
    });
  });
}
