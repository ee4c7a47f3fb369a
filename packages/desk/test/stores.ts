import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../src/store/store.ts';
import { TEST_POSTGRES } from './with-postgres.ts';

export type OpenStore = (options?: Pick<StoreOptions, 'clock'>) => Promise<Store>;

/** Where a kind of database is made, and taken away again. */
interface Place {
  /** A new database, empty or as migrated; its address. */
  readonly make: (as: 'empty' | 'migrated') => Promise<string>;
  readonly remove: (urls: readonly string[]) => Promise<void>;
  readonly end: () => Promise<void>;
}

const PATIENCE = 120_000;

/**
 * The same cases on SQLite in a file and, where one runs, on PostgreSQL. Each call of `open` is an empty desk of its
 * own; `urlOf` hands its address to cases that open it twice; `fresh` is the address of a database without tables.
 */
export function forEachStore(
  title: string,
  cases: (open: OpenStore, urlOf: (store: Store) => string, fresh: () => Promise<string>) => void,
): void {
  describe(`${title}, SQLite`, () => on(sqlite(), cases));
  const server = process.env[TEST_POSTGRES];
  describe.skipIf(server === undefined)(`${title}, PostgreSQL`, () => on(postgres(server as string), cases));
}

function on(place: Place, cases: Parameters<typeof forEachStore>[1]): void {
  const addresses = new WeakMap<Store, string>();
  const stores: Store[] = [];
  const urls: string[] = [];
  const made = async (as: 'empty' | 'migrated') => {
    const url = await place.make(as);
    urls.push(url);
    return url;
  };
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close().catch(() => {})));
    await place.remove(urls.splice(0));
  }, PATIENCE);
  afterAll(() => place.end(), PATIENCE);
  cases(
    async (options = {}) => {
      const url = await made('migrated');
      const store = await openStore({ url, ...options });
      addresses.set(store, url);
      stores.push(store);
      return store;
    },
    (store) => addresses.get(store) as string,
    () => made('empty'),
  );
}

/** Migrates one database; the others are copies of it, which is faster. */
const migrated = async (url: string): Promise<void> => (await openStore({ url })).close();

function sqlite(): Place {
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(path.join(tmpdir(), 'licet-desk-'));
    folders.push(made);
    return path.join(made, 'desk.db');
  };
  let model: Promise<string> | undefined;
  const remove = async () => {
    for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true });
  };
  return {
    async make(as) {
      const file = folder();
      if (as === 'migrated') {
        model ??= (async () => {
          const made = path.join(mkdtempSync(path.join(tmpdir(), 'licet-desk-')), 'desk.db');
          await migrated(`sqlite:${made}`);
          return made;
        })();
        copyFileSync(await model, file);
      }
      return `sqlite:${file}`;
    },
    remove,
    async end() {
      await remove();
      if (model !== undefined) rmSync(path.dirname(await model), { recursive: true, force: true });
    },
  };
}

function postgres(server: string): Place {
  const urlOf = (name: string) => server.replace('/postgres?', `/${name}?`);
  const newName = () => `desk_${randomBytes(6).toString('hex')}`;
  let model: Promise<string> | undefined;
  const asked = async (texts: readonly string[]) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      for (const text of texts) await client.query(text);
    } finally {
      await client.end();
    }
  };
  const drop = (name: string) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
  return {
    async make(as) {
      const name = newName();
      if (as === 'migrated') {
        model ??= (async () => {
          const made = newName();
          await asked([`CREATE DATABASE ${made}`]);
          await migrated(urlOf(made));
          return made;
        })();
        await asked([`CREATE DATABASE ${name} TEMPLATE ${await model}`]);
      } else await asked([`CREATE DATABASE ${name}`]);
      return urlOf(name);
    },
    remove: (urls) => asked(urls.map((url) => drop(/\/(\w+)\?/.exec(url)?.[1] as string))),
    async end() {
      if (model !== undefined) await asked([drop(await model)]);
    },
  };
}
