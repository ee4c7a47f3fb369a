import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';

const PREFIX = '.new-';

/** A folder that appears under its name only once it is complete. */
export interface NewFolder {
  readonly path: string;
  /** Puts it in place under `name`, unless a folder of that name is there that is still `sound`. */
  commit(name: string, sound: (folder: string) => boolean): string;
  discard(): void;
}

export function newFolder(parent: string): NewFolder {
  const temporary = path.join(parent, `${PREFIX}${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(temporary, { recursive: true });
  return {
    path: temporary,
    commit(name, sound) {
      const target = path.join(parent, name);
      if (existsSync(target) && sound(target)) {
        rmSync(temporary, { recursive: true, force: true });
        return target;
      }
      rmSync(target, { recursive: true, force: true });
      syncFolder(temporary);
      renameSync(temporary, target);
      syncFolder(parent);
      return target;
    },
    discard: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/** Removes what a crash left behind. Only whoever holds the lock may do that. */
export function sweep(parent: string): void {
  for (const name of readdirSync(parent))
    if (name.startsWith(PREFIX)) rmSync(path.join(parent, name), { recursive: true, force: true });
}

/** Folders that are complete. */
export const foldersIn = (parent: string): string[] => {
  try {
    return readdirSync(parent)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
};

/** The new name has to survive a power cut as well. Not every system can sync a folder. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {}
}
