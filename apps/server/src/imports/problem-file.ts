import { appendFileSync, createReadStream, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { type Problem, problemLine, problemsHeader } from '@licet/desk';
import type { Language } from '@licet/engine';

/** Problems of one file that are written down. */
const MOST = 100_000;
const AT_ONCE = 200;

const fileIn = (folder: string): string => path.join(folder, '.problems.jsonl');

/** Writes the problems of a run down, beside the file; those of an earlier run are gone. */
export function problemFile(folder: string) {
  const file = fileIn(folder);
  rmSync(file, { force: true });
  let waiting: string[] = [];
  let count = 0;
  const flush = (): void => {
    if (waiting.length > 0) appendFileSync(file, waiting.join(''));
    waiting = [];
  };
  return {
    add(problem: Problem): void {
      if (++count > MOST) return;
      waiting.push(`${JSON.stringify(problem)}\n`);
      if (waiting.length >= AT_ONCE) flush();
    },
    flush,
  };
}

/** Every problem of the last run, as CSV. */
export const problemsCsv = (folder: string, language: Language): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(lines(fileIn(folder), language))) as ReadableStream<Uint8Array>;

async function* lines(file: string, language: Language): AsyncGenerator<Buffer> {
  // Spreadsheets take a file without this mark for one of their own code page.
  yield Buffer.from(`\ufeff${problemsHeader(language)}`);
  if (!existsSync(file)) return;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  }))
    yield Buffer.from(problemLine(JSON.parse(line) as Problem, language));
}
