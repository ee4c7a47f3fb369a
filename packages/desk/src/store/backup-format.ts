import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Finding, Head } from '../audit/verify.ts';
import { DeskError } from '../errors.ts';
import type { Instant } from './schema.ts';
import { TABLES, type Table } from './tables.ts';

/**
 * A backup is lines of JSON, the same whatever database it is from: a beginning, `[table, row]` for each row with
 * the tables in the order of `TABLES`, and an end with the SHA-256 of every byte before it.
 */
export interface Beginning {
  readonly format: 'licet-desk';
  readonly version: 1;
  readonly at: Instant;
  /** The last migration that the database had. */
  readonly migration: string;
}

export interface End {
  readonly rows: Readonly<Partial<Record<Table, number>>>;
  readonly audit: { readonly head: Head; readonly findings: readonly Finding[] };
  readonly sha256: string;
}

export interface Checked {
  readonly beginning: Beginning;
  readonly end: End;
}

const NEWLINE = 0x0a;
const LONGEST_LINE = 200_000_000;

/** Reads a backup to its end and compares its hash. Throws `backup-damaged`. */
export async function checkBackup(file: string): Promise<Checked> {
  const hash = createHash('sha256');
  let first: string | undefined;
  let last: Buffer | undefined;
  for await (const line of linesOf(file)) {
    if (last !== undefined) hash.update(last).update('\n');
    first ??= line.toString('utf8');
    last = line;
  }
  const beginning = parsed(file, first) as Partial<Beginning> | null;
  if (
    beginning?.format !== 'licet-desk' ||
    beginning.version !== 1 ||
    typeof beginning.migration !== 'string'
  )
    throw damaged(file, 'it does not begin as a backup of Licet');
  const { end } = (parsed(file, last?.toString('utf8')) ?? {}) as { end?: End };
  if (typeof end?.sha256 !== 'string') throw damaged(file, 'its end is missing');
  if (hash.digest('hex') !== end.sha256) throw damaged(file, 'its content is not what its hash says');
  return { beginning: beginning as Beginning, end };
}

/** The rows of a backup that was checked. */
export async function* rowsOf(file: string): AsyncGenerator<readonly [Table, Record<string, unknown>]> {
  const tables: ReadonlySet<string> = new Set(TABLES);
  for await (const line of linesOf(file)) {
    const one = parsed(file, line.toString('utf8'));
    if (!Array.isArray(one)) continue;
    const [table, row] = one as [string, unknown];
    if (!tables.has(table) || row === null || typeof row !== 'object')
      throw damaged(file, `there is no table '${String(table).slice(0, 80)}'`);
    yield [table as Table, row as Record<string, unknown>];
  }
}

/** By bytes: a text may hold characters that other readers take for the end of a line. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, to)]);
        [rest, length, from] = [[], 0, to + 1];
      }
      rest.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > LONGEST_LINE) throw damaged(file, 'a line is too long');
    }
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw damaged(file, (error as NodeJS.ErrnoException).code ?? String(error));
  }
  if (length > 0) throw damaged(file, 'its last line is cut off');
}

function parsed(file: string, line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    throw damaged(file, 'a line is not JSON');
  }
}

export const damaged = (file: string, because: string): DeskError =>
  new DeskError('backup-damaged', { file, because });
