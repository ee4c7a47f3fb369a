import type { Iso } from '@licet/engine';
import type { ExitCode, Io } from '../io.ts';
import { run } from '../run.ts';

export interface Captured {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Questions that were put. */
  readonly asked: readonly string[];
}

export interface World {
  /** Lines that a person, or a file on stdin, answers with. */
  readonly answers?: readonly string[];
  readonly interactive?: boolean;
  readonly today?: Iso;
}

/** Runs a command line in a world of its own. */
export async function captured(argv: readonly string[], world: World = {}): Promise<Captured> {
  const answers = [...(world.answers ?? [])];
  const [out, err, asked]: [string[], string[], string[]] = [[], [], []];
  const io: Io = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    ask: async (prompt) => {
      asked.push(prompt);
      return answers.shift();
    },
    interactive: world.interactive ?? false,
    color: false,
    columns: 80,
    today: world.today ?? '2026-09-20',
  };
  const code = await run(argv, io);
  return { code, out: out.join(''), err: err.join(''), asked };
}
