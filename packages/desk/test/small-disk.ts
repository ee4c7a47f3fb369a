import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk that is soon full. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes away the ballast that lies there from the beginning. */
  makeRoom(): void;
  remove(): void;
}

/** Mounts one of so many KiB, of which so many are ballast; why not, where it cannot be. */
export function smallDisk(size: number, ballast: number): SmallDisk | string {
  if (process.getuid?.() !== 0) return 'only root can mount a small disk';
  const folder = mkdtempSync(path.join(tmpdir(), 'licet-disk-'));
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    rmdirSync(folder);
    return `no small disk can be mounted (${made.stderr.trim()})`;
  }
  chmodSync(folder, 0o777);
  const file = path.join(folder, 'ballast');
  writeFileSync(file, Buffer.alloc(ballast * 1_024));
  return {
    folder,
    makeRoom: () => rmSync(file),
    remove() {
      spawnSync('umount', ['-l', folder]);
      rmdirSync(folder);
    },
  };
}
