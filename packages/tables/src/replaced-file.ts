import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';

/** A file that appears under its name only once it is complete. Until then whatever stood there stays. */
export interface ReplacedFile {
  write(text: string): void;
  /** Makes it last, then puts it in place. */
  commit(): void;
  /** Leaves no trace. Does nothing after `commit`. */
  discard(): void;
}

const BUFFER = 1 << 16;

export function replacedFile(path: string): ReplacedFile {
  const target = follow(path);
  const old = statSync(target, { throwIfNoEntry: false });
  // To rename over /dev/null or a pipe would destroy it.
  if (old && !old.isFile())
    throw new Refusal(`${path} is not a regular file. Name a file to write, such as out.csv.`);
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`,
  );
  const file = opened(temporary, path);
  if (old) fchmodSync(file, old.mode);
  let waiting = '';
  let open = true;

  const flush = (): void => {
    const bytes = Buffer.from(waiting);
    waiting = '';
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  };
  return {
    write(text) {
      waiting += text;
      if (waiting.length >= BUFFER) flush();
    },
    commit() {
      flush();
      fsyncSync(file);
      closeSync(file);
      open = false;
      renameSync(temporary, target);
      syncFolder(dirname(target));
    },
    discard() {
      if (!open) return;
      open = false;
      closeSync(file);
      rmSync(temporary, { force: true });
    },
  };
}

/** A link is written through, not replaced. */
function follow(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function opened(temporary: string, path: string): number {
  try {
    return openSync(temporary, 'wx', 0o666);
  } catch (error) {
    throw new Refusal(`${path} cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

/** The new name has to survive a power cut as well. Not every system can sync a folder. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {}
}
