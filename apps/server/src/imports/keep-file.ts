import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { Refused } from '../problems/problem.ts';

/**
 * Puts the body of a request into a folder of its own, at most `most` bytes of it. Throws `too-large`, `not-available`
 * where the disk refuses; then nothing is left of it.
 */
export async function keepFile(
  request: Request,
  folder: string,
  name: string,
  most: number,
): Promise<string> {
  const file = path.join(folder, name);
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(file, 'wx', 0o600);
    try {
      let size = 0;
      for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > most) throw tooLarge(most);
        await handle.write(chunk);
      }
    } finally {
      await handle.close();
    }
    return file;
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new Refused('not-available', {
      because: `The file cannot be kept (${code}). Nothing was imported. Make room on the disk of the server.`,
    });
  }
}

const tooLarge = (most: number): Refused =>
  new Refused('too-large', { most }, { headers: { connection: 'close' } });
