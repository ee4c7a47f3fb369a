import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { because, SnapshotError } from './error.ts';

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** Locks of this process: its own number says nothing about an older process that had the same. */
const ours = new Set<string>();

/**
 * Runs `work` while no other process may change the lists. The lock of a process that is gone is taken over;
 * a living one, or one of another machine, is the error `locked`.
 */
export async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  take(file);
  ours.add(file);
  try {
    return await work();
  } finally {
    ours.delete(file);
    rmSync(file, { force: true });
  }
}

function take(file: string): void {
  const mine: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(file, JSON.stringify(mine), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new SnapshotError('unwritable', { file, because: because(error) }, { cause: error });
    }
    const text = read(file);
    if (text === undefined) continue;
    const holder = holderIn(text);
    if (tries >= 20 || !gone(holder, file))
      throw new SnapshotError('locked', { ...holder, pid: holder.pid || '?', file });
    takeAway(file, text);
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function holderIn(text: string): Holder {
  try {
    const { pid, host, since } = JSON.parse(text) as Partial<Holder>;
    return { pid: Number(pid) || 0, host: String(host), since: String(since) };
  } catch {
    return { pid: 0, host: '?', since: '?' };
  }
}

/** A lock without a readable holder is being written this moment, or was cut off: nobody can tell, a person must. */
function gone({ pid, host }: Holder, file: string): boolean {
  if (host !== hostname() || pid <= 0) return false;
  if (pid === process.pid) return !ours.has(file);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Two processes may both find the same lock stale; whoever comes second must not remove the lock of the first. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  try {
    if (read(aside) !== stale) linkSync(aside, file);
  } catch {
  } finally {
    rmSync(aside, { force: true });
  }
}
