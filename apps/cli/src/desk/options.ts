import { DeskError, type DeskErrorCode, databaseUrl } from '@licet/desk';
import type { Language } from '@licet/engine';
import type { Command } from 'commander';
import { languageOf } from '../check/options.ts';
import type { Session } from '../io.ts';

export interface DeskOptions {
  readonly lang: string;
  readonly json?: boolean;
  readonly database?: string;
}

/** What every command of the desk takes. */
export const onDesk = (command: Command): Command =>
  offDesk(
    command.option(
      '--database <url>',
      'sqlite:PATH or postgres://... (default LICET_DATABASE_URL, else a file in LICET_HOME)',
    ),
  );

/** What a command about the desk takes that needs no database. */
export const offDesk = (command: Command): Command =>
  command.option('--lang <language>', 'en or fr', 'en').option('--json', 'machine-readable');

/** Not the fault of the question: the database or the disk. */
const TROUBLE: ReadonlySet<DeskErrorCode> = new Set([
  'backup-unwritable',
  'bundle-unwritable',
  'store-busy',
  'store-damaged',
  'store-full',
  'store-in-doubt',
  'store-lost',
  'store-unreachable',
]);

/** Runs a command of the desk; what it refuses is told in the reader's language, anything else is thrown on. */
export async function safely(
  options: DeskOptions,
  { io, exit }: Session,
  work: (url: string, language: Language) => Promise<void>,
): Promise<void> {
  const language = languageOf(options);
  try {
    await work(options.database ?? databaseUrl(), language);
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    io.err(`licet: ${error.in(language)}\n`);
    exit(TROUBLE.has(error.code) ? 1 : 2);
  }
}
