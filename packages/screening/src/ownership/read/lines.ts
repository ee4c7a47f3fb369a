import { OwnershipError } from './ownership-error.ts';
import type { OwnershipFile } from './read.ts';

/** One entity of a large data set takes some hundred kilobytes at most. */
const LONGEST = 1 << 24;
const LF = 0x0a;

export interface Line {
  /** The first line is 1. */
  readonly number: number;
  /** Undefined where the bytes are not UTF-8. */
  readonly text: string | undefined;
}

/** The lines of a file, blank ones left out. Throws `too-long`. */
export async function* linesOf({ name, bytes }: OwnershipFile): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let open: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const line = (): Line | undefined => {
    number++;
    const whole = Buffer.concat(open);
    open = [];
    size = 0;
    try {
      const text = decoder.decode(whole).trim();
      return text === '' ? undefined : { number, text };
    } catch {
      return { number, text: undefined };
    }
  };
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > LONGEST)
      throw new OwnershipError('too-long', { file: name, place: `line ${number + 1}`, limit: LONGEST });
    open.push(part);
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      const read = line();
      if (read) yield read;
    }
    if (start < chunk.length) keep(chunk.slice(start));
  }
  const last = size > 0 ? line() : undefined;
  if (last) yield last;
}
