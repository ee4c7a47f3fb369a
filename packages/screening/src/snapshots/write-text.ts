import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { replacedFile } from '@licet/tables';
import { because, SnapshotError } from './error.ts';

/** Replaces a small file at once: it has the old text or the new one, whatever happens. */
export function writeText(target: string, text: string): void {
  try {
    const file = replacedFile(target);
    file.write(text);
    file.commit();
  } catch (error) {
    throw unwritable(target, error);
  }
}

/** The same for bytes. */
export function writeBytes(target: string, parts: readonly Uint8Array[]): void {
  const temporary = `${target}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = openSync(temporary, 'wx');
    for (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(handle, part, at);
    fsyncSync(handle);
    closeSync(handle);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unwritable(target, error);
  }
}

const unwritable = (file: string, cause: unknown): SnapshotError =>
  new SnapshotError('unwritable', { file, because: because(cause) }, { cause });
