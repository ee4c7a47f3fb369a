import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

interface Written {
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
}

/** A new file of JSON lines, hashed while it is written. */
export interface WrittenLines {
  add(line: string): void;
  /** Makes it last. */
  close(): Written;
  /** Lets go of it, complete or not. Does nothing after `close`. */
  abandon(): void;
}

const BUFFER = 1 << 18;

export function writtenLines(file: string): WrittenLines {
  const handle = openSync(file, 'wx');
  const hash = createHash('sha256');
  let [waiting, bytes, lines, open] = ['', 0, 0, true];
  const flush = (): void => {
    const chunk = Buffer.from(waiting);
    waiting = '';
    hash.update(chunk);
    bytes += chunk.length;
    for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at);
  };
  return {
    add(line) {
      waiting += `${line}\n`;
      lines++;
      if (waiting.length >= BUFFER) flush();
    },
    close() {
      flush();
      fsyncSync(handle);
      closeSync(handle);
      open = false;
      return { sha256: hash.digest('hex'), bytes, lines };
    },
    abandon() {
      if (open) closeSync(handle);
      open = false;
    },
  };
}
