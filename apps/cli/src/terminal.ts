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
