import type { Iso } from '@licet/engine';
import type { Io } from './io.ts';

/** The real world: this process, its terminal, and today. */
export function terminal(): Io {
  const { stdin, stdout, stderr, env } = process;
  const color = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  // A reader that stops early (head, less) is no error of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    ask: asker(),
    ...(stdin.isTTY === true ? { askHidden } : {}),
    interactive: stdin.isTTY === true && stdout.isTTY === true,
    color,
    columns: Math.max(40, Math.min(stdout.columns || 80, 100)),
    today: localDay(new Date()),
  };
}

/** The day on the reader's calendar, not in Greenwich. */
export function localDay(now: Date): Iso {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Iso;
}

/** Reads answers line by line; readline is loaded only once somebody is asked. */
function asker(): Io['ask'] {
  let lines: AsyncIterator<string> | undefined;
  return async (prompt) => {
    process.stderr.write(prompt);
    if (!lines) {
      const { createInterface } = await import('node:readline');
      const reader = createInterface({ input: process.stdin });
      process.once('beforeExit', () => reader.close());
      lines = reader[Symbol.asyncIterator]();
    }
    const { value, done } = await lines.next();
    return done === true ? undefined : value;
  };
}

/** Reads one line from the terminal and shows none of it. */
async function askHidden(prompt: string): Promise<string | undefined> {
  const [{ createInterface }, { Writable }] = await Promise.all([
    import('node:readline'),
    import('node:stream'),
  ]);
  const nowhere = new Writable({ write: (_, __, done) => done() });
  process.stderr.write(prompt);
  const reader = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  return new Promise((resolve) => {
    const end = (line?: string) => {
      reader.removeAllListeners();
      reader.close();
      process.stderr.write('\n');
      resolve(line);
    };
    reader.once('line', end);
    reader.once('close', () => end());
    reader.once('SIGINT', () => end());
  });
}
