import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { openTable, Refusal, type Table, type Row as TableRow } from '@licet/tables';
import { DeskError } from '../errors.ts';

/** Bytes of one row, at most. */
const LONGEST_ROW = 1 << 20;
/** Rows of a file: those that were read are remembered, so that none is said twice. */
const MOST_ROWS = 1_000_000;

/** Opens a CSV or XLSX file by what it holds. Throws `bad-file`. */
export const openFile = async (path: string): Promise<Table> => {
  try {
    return await reading(() => openTable(path, LONGEST_ROW));
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    // Where a server keeps its files is nobody's business.
    const because = String(error.details.because).replaceAll(path, basename(path));
    throw new DeskError('bad-file', { because });
  }
};

/** The header alone. Throws `bad-file`. */
export async function headerOf(path: string): Promise<readonly string[]> {
  const table = await openFile(path);
  for await (const _ of rowsOf(table)) break;
  return table.header;
}

/** Rows in portions; `bad-file` where they break off. */
export async function* rowsOf(table: Table): AsyncGenerator<readonly TableRow[]> {
  const rows = table.rows[Symbol.asyncIterator]();
  let count = 0;
  try {
    for (;;) {
      const { value, done } = await reading(() => rows.next());
      if (done) return;
      count += value.length;
      if (count > MOST_ROWS)
        throw new DeskError('bad-file', {
          because: `The file has more than ${MOST_ROWS} rows. Divide it.`,
        });
      yield value;
    }
  } finally {
    await rows.return?.(undefined);
  }
}

async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw new DeskError('bad-file', { because: error.message });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== undefined)
      throw new DeskError('bad-file', { because: `The file cannot be read (${code}). Give it again.` });
    throw error;
  }
}

/** SHA-256 and size of a file. Throws `bad-file`. */
export async function fingerprint(path: string): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  await reading(async () => {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      size += chunk.length;
    }
  });
  return { sha256: hash.digest('hex'), size };
}
