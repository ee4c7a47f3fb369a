import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, test } from 'vitest';
import { newCluster } from '../../test/cluster.ts';
import { type SmallDisk, smallDisk } from '../../test/small-disk.ts';
import { TEST_POSTGRES } from '../../test/with-postgres.ts';
import { verifyAudit } from '../audit/verify.ts';
import { addDocument } from '../documents/documents.ts';
import { addLine, clock, countersOf, grant, manager, seed } from '../licenses/fixture.ts';
import { reserve } from '../licenses/reserve.ts';
import { type Actor, type Change, openStore, type Store } from './store.ts';

const someone: Actor = { id: 'u1', roles: ['analyst'] };
/** Nothing that a database could make smaller. */
const LONG = randomBytes(2_500).toString('hex');

const add =
  (id: string, text = LONG) =>
  async ({ db, at, audit }: Change) => {
    await db
      .insertInto('parties')
      .values({ id, name: id, address: text, owners: '[]', changed_at: at, changed_by: 'u1' })
      .execute();
    await audit('party added', `party:${id}`, { id });
  };

/** What must hold whatever happened: what was acknowledged is there, and each party has its one entry. */
async function whole(store: Store, made: ReadonlySet<string>): Promise<void> {
  const rows = await store.db.selectFrom('parties').select('id').where('changed_by', '=', 'u1').execute();
  const kept = new Set(rows.map(({ id }) => id));
  for (const id of made) expect(kept).toContain(id);
  const { rows: counted } = await sql<{
    n: number;
  }>`SELECT count(*) AS n FROM audit WHERE action = 'party added'`.execute(store.db);
  expect(Number(counted[0]?.n)).toBe(kept.size);
  expect(await verifyAudit(store)).toMatchObject({ findings: [] });
}

/** Writes until there is no room, several at once; the ids that were acknowledged and the codes that were told. */
async function fillUp(store: Store, most = 20_000) {
  const made = new Set<string>();
  const told = new Set<unknown>();
  let count = 0;
  const writer = async (name: number) => {
    for (let failures = 0; failures < 5 && count < most; ) {
      const id = `${name}-${count++}`;
      try {
        await store.change(someone, add(id));
        made.add(id);
      } catch (error) {
        told.add((error as { code?: unknown }).code ?? error);
        failures += 1;
      }
    }
  };
  await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(writer));
  return { made, told };
}

const skipped = (why: string) => console.warn(`licet: not tested with a full disk: ${why}.`);

test('SQLite with no page left: refused, nothing half made, and it goes on when there is room', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-full-'));
  const store = await openStore({ url: `sqlite:${path.join(folder, 'desk.db')}`, clock });
  await seed(store);
  const { line } = await grant(store, [{ quantity: 100 }]);
  const orderLine = await addLine(store, { quantity: 7 });
  const pages = (text: string) => store.change(someone, ({ db }) => sql.raw(`PRAGMA ${text}`).execute(db));
  await pages('max_page_count = 400');
  const { made, told } = await fillUp(store);
  expect([...told]).toEqual(['store-full']);
  expect(made.size).toBeGreaterThan(10);
  await whole(store, made);
  // The last free bytes of pages take small rows; then a reservation needs one more.
  for (;;)
    try {
      const id = `small-${made.size}`;
      await store.change(someone, add(id, 'x'));
      made.add(id);
    } catch (error) {
      expect(error).toMatchObject({ code: 'store-full' });
      break;
    }
  const reserving = await Promise.allSettled([
    reserve(store, manager, { orderLine, licenseLine: line }),
    store.change(someone, add('late')),
  ]);
  expect(reserving[1]).toMatchObject({ status: 'rejected', reason: { code: 'store-full' } });
  const { counters, drawdowns } = await countersOf(store, line);
  expect(counters).toEqual(drawdowns);
  await pages('max_page_count = 4000000');
  await store.change(someone, add('late'));
  await whole(store, made.add('late'));
  await store.close();
  rmSync(folder, { recursive: true });
});

const onSmallDisk = async (size: number, ballast: number, work: (disk: SmallDisk) => Promise<void>) => {
  const disk = smallDisk(size, ballast);
  if (typeof disk === 'string') {
    skipped(disk);
    return;
  }
  try {
    await work(disk);
  } finally {
    disk.remove();
  }
};

test('SQLite on a full disk, its write-ahead log as well', () =>
  onSmallDisk(6_000, 2_000, async (disk) => {
    const url = `sqlite:${path.join(disk.folder, 'desk.db')}`;
    const store = await openStore({ url });
    const { made, told } = await fillUp(store);
    expect([...told]).toEqual(['store-full']);
    expect(made.size).toBeGreaterThan(10);
    await whole(store, made);
    // A change that is larger than the memory for pages writes to the log before its end.
    const large = store.change(someone, async (change) => {
      for (let at = 0; at < 2_000; at++) await add(`large-${at}`)(change);
    });
    const small = store.change(someone, add('small', 'x'));
    await expect(large).rejects.toMatchObject({ code: 'store-full' });
    if ((await Promise.allSettled([small]))[0]?.status === 'fulfilled') made.add('small');
    await whole(store, made);
    disk.makeRoom();
    await store.change(someone, add('late'));
    await whole(store, made.add('late'));
    await store.close();
    const again = await openStore({ url });
    await whole(again, made);
    await again.close();
  }));

test('documents on a full disk: refused without a word of where, and no row of them', () =>
  onSmallDisk(600, 300, async (disk) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'licet-full-'));
    const store = await openStore({ url: `sqlite:${path.join(folder, 'desk.db')}`, clock });
    await seed(store);
    const data = Buffer.alloc(400_000, '%PDF-1.4 made up');
    const adding = () =>
      addDocument(store, manager, { name: 'a.pdf', data, subject: 'item:item-chip' }, { home: disk.folder });
    const failed = await adding().catch((error: unknown) => error as Error & { code: string });
    expect(failed).toMatchObject({ code: 'document-unwritable' });
    expect((failed as Error).message).not.toContain(disk.folder);
    const rows = () => store.db.selectFrom('documents').select('name').where('name', '=', 'a.pdf').execute();
    expect(await rows()).toEqual([]);
    disk.makeRoom();
    await adding();
    expect(await rows()).toHaveLength(1);
    await store.close();
    rmSync(folder, { recursive: true });
  }));

const noPostgres = process.env[TEST_POSTGRES] === undefined;
const handOver = (folder: string) => void spawnSync('chown', ['-R', 'postgres', folder]);

test.skipIf(noPostgres)('PostgreSQL whose tables have no room', () =>
  onSmallDisk(24_000, 8_000, async (disk) => {
    const place = path.join(disk.folder, 'tables');
    mkdirSync(place);
    handOver(place);
    const cluster = newCluster();
    if (typeof cluster === 'string') throw new Error(cluster);
    try {
      const client = new pg.Client({ connectionString: cluster.url });
      await client.connect();
      await client.query(`CREATE TABLESPACE small LOCATION '${place}'`);
      await client.query('CREATE DATABASE small TABLESPACE small');
      await client.end();
      const store = await openStore({ url: cluster.url.replace('/postgres?', '/small?') });
      const { made, told } = await fillUp(store);
      expect([...told]).toEqual(['store-full']);
      await whole(store, made);
      disk.makeRoom();
      await store.change(someone, add('late'));
      await whole(store, made.add('late'));
      await store.close();
    } finally {
      cluster.remove();
    }
  }),
);

test.skipIf(noPostgres)('PostgreSQL whose write-ahead log has no room: it goes down, and loses nothing', () =>
  onSmallDisk(16_000, 6_000, async (disk) => {
    const place = path.join(disk.folder, 'wal');
    mkdirSync(place);
    handOver(place);
    const cluster = newCluster('-c max_connections=50 -c min_wal_size=2MB -c max_wal_size=200MB', [
      ...['--waldir', place, '--wal-segsize', '1'],
    ]);
    if (typeof cluster === 'string') throw new Error(cluster);
    try {
      const store = await openStore({ url: cluster.url });
      const { made, told } = await fillUp(store);
      for (const code of told) expect(['store-full', 'store-lost', 'store-in-doubt']).toContain(code);
      expect(told.size).toBeGreaterThan(0);
      disk.makeRoom();
      cluster.stop('immediate');
      cluster.start();
      await whole(store, made);
      await store.change(someone, add('late'));
      await whole(store, made.add('late'));
      await store.close();
    } finally {
      cluster.remove();
    }
  }),
);
