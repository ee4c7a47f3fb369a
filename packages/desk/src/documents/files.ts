import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../errors.ts';

/** Files by the hash of what is in them: `HOME/desk/documents/aa/bb/HASH`. Nothing of a name gets into a path. */
const folderOf = (home: string): string => path.join(home, 'desk', 'documents');

export const hashOf = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

function placeOf(home: string, sha256: string): { readonly folder: string; readonly file: string } {
  if (!/^[0-9a-f]{64}$/.test(sha256))
    throw new DeskError('document-damaged', { document: sha256, because: 'its hash' });
  const folder = path.join(folderOf(home), sha256.slice(0, 2), sha256.slice(2, 4));
  return { folder, file: path.join(folder, sha256) };
}

/**
 * Puts the bytes on the disk and returns their hash: written beside, synced, then renamed, so that a file of this name
 * is whole or not there. What is there already and sound is left alone; what is damaged is replaced.
 */
export async function putFile(home: string, data: Uint8Array): Promise<string> {
  const sha256 = hashOf(data);
  const { folder, file } = placeOf(home, sha256);
  if (await isSound(file, sha256)) return sha256;
  const beside = path.join(folder, `.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(beside, 'wx', 0o600);
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
    await syncFolder(folder);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw new DeskError('document-unwritable', { folder, because: because(error) });
  }
  return sha256;
}

/** The bytes behind a hash. Throws `document-damaged` where they are gone or others. */
export async function getFile(home: string, sha256: string): Promise<Buffer> {
  const { file } = placeOf(home, sha256);
  let data: Buffer;
  try {
    data = await readFile(file);
  } catch (error) {
    throw new DeskError('document-damaged', { document: sha256, because: because(error) });
  }
  const found = hashOf(data);
  if (found !== sha256)
    throw new DeskError('document-damaged', { document: sha256, because: `its hash is ${found}` });
  return data;
}

const isSound = async (file: string, sha256: string): Promise<boolean> => {
  const data = await readFile(file).catch(() => undefined);
  return data !== undefined && hashOf(data) === sha256;
};

/** Without it the name itself could be lost with the power. Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const because = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
