import { ListError, type ListFile } from './reader.ts';

/** A line of a file, without its end. */
interface Line {
  readonly number: number;
  /** Undefined where the line is longer than the limit; it was passed over then. */
  readonly bytes: Uint8Array | undefined;
  /** False for a last line without a line end. */
  readonly ended: boolean;
}

const LF = 0x0a;

/** The lines of a file; memory holds one of them. Throws `empty` and, for UTF-16, `bad-encoding`. */
export async function* linesOf(file: ListFile, limit: number): AsyncGenerator<Line> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  let started = false;

  const line = (ended: boolean): Line => {
    const bytes = size > limit ? undefined : held.length === 1 ? held[0] : Buffer.concat(held);
    held = [];
    size = 0;
    return { number: number++, bytes, ended };
  };
  for await (const chunk of file.bytes) {
    if (chunk.length === 0) continue;
    if (!started && (chunk[0] === 0xff || chunk[0] === 0xfe || chunk[0] === 0))
      throw new ListError('bad-encoding', { file: file.name, place: 'at the start', expected: 'UTF-8' });
    started = true;
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(LF, from);
      const piece = chunk.subarray(from, end < 0 ? chunk.length : end);
      size += piece.length;
      // What belongs to a line that is too long is counted and let go.
      if (size > limit) held = [];
      else if (piece.length > 0 || held.length === 0) held.push(piece);
      if (end < 0) break;
      yield line(true);
      from = end + 1;
    }
  }
  if (!started) throw new ListError('empty', { file: file.name });
  if (size > 0) yield line(false);
}
