import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Entry } from '../../packages/screening/src/lists/party.ts';
import { RefusedName } from '../../packages/screening/src/names/refused-name.ts';
import { listsPresent, namesOf, readEntries, readQueries } from './data.ts';
import { createScreener, open, save } from './licet.ts';
import { wanted } from './options.ts';
import { PEERS } from './peers.ts';
import { percentile, sequence, table } from './statistics.ts';

const NAMES = 50_000;
const WARM_UP = 500;

/** What a fresh process measured; times in ms, memory in MB. */
interface Measured {
  readonly [what: string]: number;
}

/** Building, loading, asking: each in a process of its own, so that memory is that of one job. */
export async function speed(): Promise<void> {
  if (!listsPresent()) return;
  console.log('\n## Screening: speed, one core\n');
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-bench-'));
  try {
    const entries = readEntries();
    const queries = (await readQueries()).map(({ query }) => query);
    writeFileSync(path.join(folder, 'entries.json'), JSON.stringify(entries));
    writeFileSync(path.join(folder, 'queries.json'), JSON.stringify(queries));
    writeFileSync(path.join(folder, 'names.json'), JSON.stringify(orderBook(entries, queries)));
    if (wanted('licet')) report(fresh('build', folder), fresh('ask', folder), fresh('file', folder));
    const peers = PEERS.filter(({ name }) => name !== 'licet' && wanted(name));
    if (peers.length > 0) {
      console.log();
      const all = peers.map(({ name }) => [name, fresh(name, folder)] as const);
      table(
        ['peer', 'index built, ms', 'p50, ms', 'p95, ms', 'peak memory, MB'],
        all.map(([name, { built, p50, p95, peak }]) => [name, ...[built, p50, p95, peak].map(short)]),
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const short = (value = Number.NaN): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 0 });

function report(build: Measured, ask: Measured, file: Measured): void {
  table(
    ['what', 'measured', 'aim'],
    [
      ['index of every listed name built, s', short((build.built ?? 0) / 1000), 3],
      ['peak memory of that, MB', short(build.peak), 300],
      ['index saved, MB', short(build.megabytes), ''],
      ['index loaded, s', short((ask.loaded ?? 0) / 1000), 0.3],
      ['entries read from JSON besides, s', short((ask.entries ?? 0) / 1000), ''],
      ['the first name after that, ms', short(ask.first), ''],
      ['one name, p50, ms', short(ask.p50), ''],
      ['one name, p95, ms', short(ask.p95), 5],
      ['one name, p99, ms', short(ask.p99), ''],
      ['one name, slowest, ms', short(ask.slowest), ''],
      ['peak memory of these, MB', short(ask.peak), 300],
      [`${NAMES.toLocaleString('en-US')} distinct names, per second`, short(file.perSecond), '2,000'],
      ['of these with a hit, percent', short(file.hits), ''],
      ['peak memory of that, MB', short(file.peak), 300],
    ],
  );
}

/** Distinct names: the queries, and listed names with none to two edits. */
function orderBook(entries: readonly Entry[], queries: readonly string[]): string[] {
  const listed = entries.flatMap(namesOf);
  const random = sequence(1);
  const names = new Set(queries);
  while (names.size < NAMES) {
    let name = listed[random(listed.length)] ?? '';
    for (let edits = random(3); edits > 0; edits--) {
      const at = random(name.length);
      const letter = String.fromCharCode(97 + random(26));
      name = name.slice(0, at) + (random(2) === 0 ? letter : '') + name.slice(at + random(2));
    }
    if (name.trim() !== '') names.add(name);
  }
  return [...names];
}

function fresh(job: string, folder: string): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [import.meta.filename, '--job', job, folder],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  );
  if (status !== 0) throw new Error(`The job '${job}' ended with ${status}: ${stderr}`);
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1));
}

function measure(job: string, folder: string): Measured {
  const json = <T>(file: string): T => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const index = path.join(folder, 'index');
  const timed = <T>(work: () => T): readonly [T, number] => {
    const start = performance.now();
    const result = work();
    return [result, performance.now() - start];
  };
  const latencies = (queries: readonly string[], ask: (query: string) => unknown) => {
    const times = queries.map((query) => timed(() => ask(query))[1]);
    return {
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      p99: percentile(times, 0.99),
      slowest: Math.max(...times),
    };
  };
  const [entries, read] = timed(() => json<Entry[]>('entries.json'));

  if (job === 'build') {
    const [screener, built] = timed(() => createScreener(entries));
    const peak = process.resourceUsage().maxRSS / 1024;
    const bytes = save(screener);
    writeFileSync(index, bytes);
    return { built, peak, megabytes: bytes.length / 1e6 };
  }
  if (job === 'ask' || job === 'file') {
    const [screener, loaded] = timed(() => open(readFileSync(index), entries));
    const names = json<string[]>('names.json');
    const hitsOf = (name: string): number => {
      try {
        return screener.screen({ name }).hits.length;
      } catch (error) {
        // Edits left some names with one letter: refused, as they should be.
        if (error instanceof RefusedName) return 0;
        throw error;
      }
    };
    if (job === 'ask') {
      const [, first] = timed(() => hitsOf(names[0] ?? ''));
      for (const name of names.slice(-WARM_UP)) hitsOf(name);
      const times = latencies(json<string[]>('queries.json'), hitsOf);
      return { loaded, entries: read, first, ...times, peak: process.resourceUsage().maxRSS / 1024 };
    }
    let hits = 0;
    const [, time] = timed(() => {
      for (const name of names) if (hitsOf(name) > 0) hits++;
    });
    return {
      perSecond: (names.length / time) * 1000,
      hits: (hits / names.length) * 100,
      peak: process.resourceUsage().maxRSS / 1024,
    };
  }
  const peer = PEERS.find(({ name }) => name === job);
  if (!peer) throw new Error(`--job: expected build, ask, file or a peer, got '${job}'`);
  const [{ find }, built] = timed(() => peer.build(entries));
  const every = peer.every === undefined ? 4 : peer.every * 2;
  const times = latencies(
    json<string[]>('queries.json').filter((_, i) => i % every === 0),
    find,
  );
  return { built, ...times, peak: process.resourceUsage().maxRSS / 1024 };
}

if (import.meta.main) {
  const at = process.argv.indexOf('--job');
  const [job, folder] = process.argv.slice(at + 1);
  if (at >= 0 && job && folder) console.log(`\n${JSON.stringify(measure(job, folder))}`);
  else await speed();
}
