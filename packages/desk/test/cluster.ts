import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const HOMES = '/usr/lib/postgresql';

/** Where `initdb` and `pg_ctl` are; undefined where there is no PostgreSQL. */
function programs(): string | undefined {
  if (existsSync(HOMES)) {
    const newest = readdirSync(HOMES).sort((a, b) => Number(b) - Number(a))[0];
    if (newest !== undefined) return path.join(HOMES, newest, 'bin');
  }
  const found = spawnSync('sh', ['-c', 'command -v pg_ctl'], { encoding: 'utf8' }).stdout.trim();
  return found === '' ? undefined : path.dirname(found);
}

/** A throwaway PostgreSQL on a socket of its own, with its own promise to sync to disk. */
export interface Cluster {
  readonly url: string;
  /** Starts it after `stop`. Throws where it does not come up. */
  start(): void;
  /** `immediate` is a crash; `fast` breaks connections and writes everything down. */
  stop(how: 'immediate' | 'fast'): void;
  /** Stops it and takes its files away. */
  remove(): void;
}

/**
 * Makes and starts one; why not, where it cannot be. `settings` are options of `postgres`, such as `-c name=value`;
 * `making` those of `initdb`.
 */
export function newCluster(
  settings = '-c max_connections=200',
  making: readonly string[] = [],
): Cluster | string {
  const bin = programs();
  if (bin === undefined) return 'there is none here';
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-postgres-'));
  chmodSync(folder, 0o777);
  const asPostgres = process.getuid?.() === 0;
  const run = (program: string, ...args: string[]) => {
    const command = [path.join(bin, program), ...args];
    // PostgreSQL refuses to run as root.
    const [first, ...rest] = asPostgres ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    return spawnSync(first as string, rest, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: tmpdir(),
    });
  };
  const data = path.join(folder, 'data');
  const options = `-k ${folder} -c listen_addresses='' ${settings}`;
  const startUp = () =>
    run('pg_ctl', '-D', data, '-o', options, '-l', path.join(folder, 'log'), '-w', 'start');
  const made = run('initdb', '-D', data, '-U', 'licet', '-A', 'trust', '-E', 'UTF8', '--locale=C', ...making);
  const started = made.status === 0 ? startUp() : made;
  if (started.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    return `it could not be started (${started.stderr.trim()})`;
  }
  const stop: Cluster['stop'] = (how) => void run('pg_ctl', '-D', data, '-m', how, '-w', 'stop');
  return {
    url: `postgres://licet@/postgres?host=${encodeURIComponent(folder)}`,
    start() {
      const { status, stderr } = startUp();
      if (status !== 0) throw new Error(`PostgreSQL did not come up again: ${stderr}`);
    },
    stop,
    remove() {
      stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
