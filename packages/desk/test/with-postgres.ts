import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Set for the tests while a PostgreSQL of their own runs. */
export const TEST_POSTGRES = 'LICET_TEST_POSTGRES';

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

/** Starts a throwaway cluster on a socket of its own before the tests of the desk, and takes it away afterwards. */
export default function setup(): (() => void) | undefined {
  const filters = process.argv
    .slice(2)
    .filter((word) => !word.startsWith('-') && word !== 'run' && word !== 'vitest');
  if (filters.length > 0 && !filters.some((word) => /desk|server|apps\/?$|packages\/?$/.test(word)))
    return undefined;
  const bin = programs();
  if (bin === undefined) {
    console.warn('licet: no PostgreSQL here: the desk is tested on SQLite only.');
    return undefined;
  }
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
  const made = run('initdb', '-D', data, '-U', 'licet', '-A', 'trust', '-E', 'UTF8', '--locale=C');
  const log = path.join(folder, 'log');
  const settings = `-k ${folder} -c listen_addresses='' -c max_connections=200`;
  const started =
    made.status === 0 ? run('pg_ctl', '-D', data, '-o', settings, '-l', log, '-w', 'start') : made;
  if (started.status !== 0) {
    console.warn(
      `licet: PostgreSQL could not be started (${started.stderr.trim()}): the desk is tested on SQLite only.`,
    );
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
  process.env[TEST_POSTGRES] = `postgres://licet@/postgres?host=${encodeURIComponent(folder)}`;
  return () => {
    run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
    rmSync(folder, { recursive: true, force: true });
  };
}
