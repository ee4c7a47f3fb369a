import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe } from 'vitest';
import { openStore, type Store, type StoreOptions } from '../src/store/store.ts';
import { TEST_POSTGRES } from './with-postgres.ts';

export type OpenStore = (options?: Pick<StoreOptions, 'clock'>) => Promise<Store>;

/**
 * The same cases on SQLite in a file and, where one runs, on PostgreSQL. Each call of `open` is an empty desk of its
 * own; `url` of the store just opened is handed to cases that open it twice.
 */
export function forEachStore(
  title: string,
  cases: (open: OpenStore, urlOf: (store: Store) => string) => void,
): void {
  const urls = new WeakMap<Store, string>();
  const urlOf = (store: Store): string => urls.get(store) as string;
  const opened = (fresh: () => Promise<string>, remove: () => Promise<void>) => {
    const stores: Store[] = [];
    afterEach(async () => {
      for (const store of stores.splice(0)) await store.close().catch(() => {});
      await remove();
    });
    return async (options: Pick<StoreOptions, 'clock'> = {}) => {
      const url = await fresh();
      const store = await openStore({ url, ...options });
      urls.set(store, url);
      stores.push(store);
      return store;
    };
  };

  describe(`${title}, SQLite`, () => {
    const folders: string[] = [];
    const open = opened(
      async () => {
        const folder = mkdtempSync(path.join(tmpdir(), 'licet-desk-'));
        folders.push(folder);
        return `sqlite:${path.join(folder, 'desk.db')}`;
      },
      async () => {
        for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
      },
    );
    cases(open, urlOf);
  });

  const server = process.env[TEST_POSTGRES];
  describe.skipIf(server === undefined)(`${title}, PostgreSQL`, () => {
    const databases: string[] = [];
    const asked = async (...texts: string[]) => {
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      for (const text of texts) await client.query(text);
      await client.end();
    };
    const open = opened(
      async () => {
        const name = `desk_${randomBytes(6).toString('hex')}`;
        await asked(`CREATE DATABASE ${name}`);
        databases.push(name);
        return (server as string).replace('/postgres?', `/${name}?`);
      },
      async () => {
        for (const name of databases.splice(0)) await asked(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      },
    );
    cases(open, urlOf);
  });
}
