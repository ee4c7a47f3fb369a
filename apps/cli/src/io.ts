import type { Iso } from '@licet/engine';

/** Everything a command may touch of the world, so that tests can hand it another one. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Puts a question and reads one line; undefined once nobody answers any more. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  /** The same for a password: what is typed is not shown. Absent where nothing could show it. */
  readonly askHidden?: (prompt: string) => Promise<string | undefined>;
  /** Whether a person sits there to be asked. */
  readonly interactive: boolean;
  readonly color: boolean;
  readonly columns: number;
  readonly today: Iso;
}

/** What a command gets beside its options: the world, and the way to say how it ended. */
export interface Session {
  readonly io: Io;
  readonly exit: (code: ExitCode) => void;
}

/** 0 answered, 1 we failed, 2 bad input, 3 undetermined. */
export type ExitCode = 0 | 1 | 2 | 3;
