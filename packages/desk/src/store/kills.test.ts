import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newCluster } from '../../test/cluster.ts';
import { backendKilled, serverCrashed } from '../../test/kills/crashes.ts';
import { kill, prepare, type Victim } from '../../test/kills/rounds.ts';
import type { Acknowledged } from '../../test/kills/verify.ts';
import { TEST_POSTGRES } from '../../test/with-postgres.ts';
import { openStore } from './store.ts';

/** The harness of bench/desk/kills.ts, which does 200 of each. */
async function survives(url: string, crashes: readonly (Victim['crash'] | undefined)[]): Promise<void> {
  const licenseLine = await prepare(url);
  const told: Acknowledged[] = [];
  for (const crash of crashes) {
    const { wrong } = await kill({ url, ...(crash === undefined ? {} : { crash }) }, licenseLine, told);
    expect(wrong).toEqual([]);
  }
  expect(told.length).toBeGreaterThan(crashes.length);
}

test('SQLite: killed in the middle, nothing acknowledged is lost and nothing is half made', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-kills-'));
  try {
    await survives(`sqlite:${path.join(folder, 'desk.db')}`, Array(6).fill(undefined));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.skipIf(process.env[TEST_POSTGRES] === undefined)(
  'PostgreSQL: the program, a process of the server, the whole server killed',
  async () => {
    const cluster = newCluster();
    if (typeof cluster === 'string') throw new Error(cluster);
    try {
      await survives(cluster.url, [
        ...[undefined, backendKilled(cluster.url), serverCrashed(cluster)],
        ...[undefined, backendKilled(cluster.url), serverCrashed(cluster)],
      ]);
    } finally {
      cluster.remove();
    }
  },
);

test('the comparison finds what is lost or half made', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-kills-'));
  try {
    const url = `sqlite:${path.join(folder, 'desk.db')}`;
    const licenseLine = await prepare(url);
    const told: Acknowledged[] = [];
    expect((await kill({ url }, licenseLine, told, 300)).wrong).toEqual([]);
    told.push({ op: 'noted', note: 'never-made' }, { op: 'shipped', drawdown: 'never-made' });
    const store = await openStore({ url });
    await store.change({ id: 'thief', roles: [] }, async ({ db }) => {
      await db
        .updateTable('license_lines')
        .set((eb) => ({ used_quantity: eb('used_quantity', '+', 1) }))
        .execute();
    });
    await store.close();
    const { wrong } = await kill({ url }, licenseLine, told, 0);
    expect(wrong).toHaveLength(3);
    expect(wrong.join('\n')).toMatch(/its drawdowns come to[\s\S]*never-made[\s\S]*never-made/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
