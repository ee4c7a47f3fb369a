import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, createUser, openStore, type Role, type Store, type User } from '@licet/desk';
import type { Iso } from '@licet/engine';
import { importLists, openList } from '@licet/screening';
import { type App, createApp } from '../app.ts';
import { importsOf } from '../imports/imports.ts';
import { listDoor } from '../lists/door.ts';
import { openLog } from '../operations/log.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { World } from '../world.ts';

export const PASSWORD = 'correct horse battery';
export const ORIGIN = 'http://127.0.0.1:8740';

/** The API over a store of its own, with somebody to ask it. */
export interface Api {
  readonly app: App;
  readonly world: World;
  readonly store: Store;
  /** What was logged, line by line. */
  readonly logged: string[];
  user(...roles: Role[]): Promise<User>;
  /** The Authorization header of a token of a new user. */
  token(roles: readonly Role[], scopes?: readonly string[]): Promise<Record<string, string>>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came.
  readonly body: any;
  readonly text: string;
}

const ADMIN: Actor = { id: 'test', roles: ['administrator'] };

interface Options extends Partial<Settings> {
  readonly store?: Store;
  readonly clock?: () => Date;
  /** Names of invented parties on an Entity List. */
  readonly listed?: readonly string[];
}

export async function api(options: Options = {}): Promise<Api> {
  const home = mkdtempSync(path.join(tmpdir(), 'licet-server-'));
  process.env.LICET_HOME = home;
  const { store: given, clock = () => new Date(), listed, ...more } = options;
  if (listed !== undefined) await importList(home, listed, clock().toISOString().slice(0, 10) as Iso);
  const settings = { ...readSettings({ LICET_HOME: home, LICET_WEBHOOK_SECRET: 'x'.repeat(32) }), ...more };
  const store = given ?? (await openStore({ url: settings.databaseUrl, clock }));
  const logged: string[] = [];
  const log = openLog({ logLevel: 'debug' }, { write: (line: string) => void logged.push(line) });
  const base = { store, settings, clock, log, lists: listDoor(home, clock) };
  const world: World = { ...base, imports: importsOf(base) };
  const app = createApp(world);
  let count = 0;
  const user = (...roles: Role[]): Promise<User> =>
    createUser(store, ADMIN, {
      name: `Person ${++count}`,
      email: `person${count}@example.com`,
      roles,
      password: PASSWORD,
    });
  const ask = async (url: string, init: RequestInit): Promise<Answer> => {
    const response = await app.request(`${ORIGIN}${url}`, init);
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') && !text.includes('\n');
    return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : text };
  };
  return {
    app,
    world,
    store,
    logged,
    user,
    async token(roles, scopes = ['write']) {
      const { id, name, email } = await user(...roles);
      const { makeToken } = await import('../access/tokens.ts');
      const who = { actor: { id, roles }, name, email, via: 'session' as const, key: 'test', expiresAt: '' };
      const { secret } = await makeToken(store, who, { name: 'test', scopes, days: 366 });
      return { authorization: `Bearer ${secret}` };
    },
    get: (url, headers = {}) => ask(url, { headers }),
    send: (method, url, body, headers = {}) =>
      ask(url, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
  };
}

export async function importList(home: string, names: readonly string[], today: Iso): Promise<void> {
  const results = names.map((name) => ({
    name,
    source: 'Entity List (EL) - Bureau of Industry and Security',
    addresses: [{ country: 'CN' }],
    license_requirement: 'For all items subject to the EAR. (See §744.11 of the EAR)',
    license_policy: 'Presumption of denial',
  }));
  const file = path.join(home, `csl-${today}.json`);
  writeFileSync(
    file,
    JSON.stringify({ search_performed_at: `${today}T00:15:00Z`, total: results.length, results }),
  );
  await importLists([{ path: file }], { home, today, openList });
}
