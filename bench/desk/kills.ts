import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { newCluster } from '../../packages/desk/test/cluster.ts';
import { backendKilled, serverCrashed } from '../../packages/desk/test/kills/crashes.ts';
import { kill, prepare, type Victim } from '../../packages/desk/test/kills/rounds.ts';
import type { Acknowledged } from '../../packages/desk/test/kills/verify.ts';

/** A new database after so many kills, so that comparing stays quick. */
const EACH = 20;

/** Kinds of kills that take turns; each makes a victim of a database. */
type Kinds = Readonly<Record<string, (url: string) => Victim>>;

/**
 * `node bench/desk/kills.ts [kills] [sqlite|postgres]`: kills a desk under load, as often as asked on each store, and compares what is left with what was acknowledged. Ends
 * with 1 where anything was lost or half made.
 */
export async function deskKills(kills: number, only?: string): Promise<void> {
  console.log(`\n## ${kills} kills under load on each store\n`);
  console.log('| store | killed | kills | changes acknowledged | lost | half made or broken | minutes |');
  console.log('|---|---|---:|---:|---:|---:|---:|');
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-kills-'));
  const cluster = newCluster();
  try {
    let files = 0;
    if (only !== 'postgres')
      await on('SQLite', kills, async () => `sqlite:${path.join(folder, `${files++}.db`)}`, {
        'the program': (url) => ({ url }),
      });
    if (only === 'sqlite') return;
    if (typeof cluster === 'string') console.log(`| PostgreSQL | not run: ${cluster} | | | | | |`);
    else
      await on('PostgreSQL', kills, () => newDatabase(cluster.url, files++), {
        'the program': (url) => ({ url }),
        'a process of the server, then the program': (url) => ({ url, crash: backendKilled(url) }),
        'the whole server, then the program': (url) => ({ url, crash: serverCrashed(cluster) }),
      });
  } finally {
    if (typeof cluster !== 'string') cluster.remove();
    rmSync(folder, { recursive: true });
  }
}

async function on(name: string, kills: number, make: () => Promise<string>, kinds: Kinds): Promise<void> {
  const sums = new Map(
    Object.keys(kinds).map((kind) => [kind, { kills: 0, told: 0, lost: 0, broken: 0, ms: 0 }]),
  );
  const turns = Object.entries(kinds);
  let url = '';
  let licenseLine = '';
  let told: Acknowledged[] = [];
  for (let round = 0; round < kills; round++) {
    if (round % EACH === 0) {
      url = await make();
      licenseLine = await prepare(url);
      told = [];
    }
    const [kind, victim] = turns[round % turns.length] as (typeof turns)[number];
    const began = performance.now();
    const { acknowledged, wrong } = await kill(victim(url), licenseLine, told);
    const sum = sums.get(kind) as NonNullable<ReturnType<typeof sums.get>>;
    const lost = wrong.filter((one) => one.startsWith('acknowledged')).length;
    sum.kills += 1;
    sum.told += acknowledged;
    sum.lost += lost;
    sum.broken += wrong.length - lost;
    sum.ms += performance.now() - began;
    for (const one of wrong.slice(0, 5)) console.error(`kill ${round + 1} (${name}, ${kind}): ${one}`);
    if (wrong.length > 0) process.exitCode = 1;
  }
  const count = (value: number) => value.toLocaleString('en-US');
  for (const [kind, { kills: of, told: all, lost, broken, ms }] of sums)
    console.log(`| ${[name, kind, of, count(all), lost, broken, (ms / 60_000).toFixed(1)].join(' | ')} |`);
}

async function newDatabase(url: string, number: number): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE kills_${number}`);
  await client.end();
  return url.replace('/postgres?', `/kills_${number}?`);
}

if (import.meta.main) await deskKills(Number(process.argv[2] ?? 200), process.argv[3]);
