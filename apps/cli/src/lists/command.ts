import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { day, type Iso, type Language } from '@licet/engine';
import {
  type Imported,
  type ImportOptions,
  importLists,
  licetHome,
  listsStatus,
  openList,
  openSnapshot,
  releaseHeld,
  SnapshotError,
  syncLists,
} from '@licet/screening';
import type { Command } from 'commander';
import { stopOnSignals } from '../batch/stop-on-signals.ts';
import { languageOf } from '../check/options.ts';
import type { Register } from '../commands.ts';
import { isTrouble, listsErrorIn } from '../errors/lists-error.ts';
import type { ExitCode, Io, Session } from '../io.ts';
import { fold } from '../output/lay-out.ts';
import { paint } from '../output/paint.ts';
import { outcomeLine, snapshotLine } from './printed.ts';
import { megabytes, stepsOn } from './progress.ts';
import { statusText } from './status.ts';
import { LISTS_WORDS } from './words.ts';

interface Options {
  readonly lang: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly dryRun?: boolean;
}

const HELP = `
Lists are kept under LICET_HOME (default: the platform's folder for data). Each import makes a snapshot that never
changes again. A file in which a list lost more than 2 % of its parties or names, or a list that the last file
had, is held back until it is released with a reason; a list of your own is taken as it is; it is
called company:NAME after its file, and a newer file of that name takes its place.
Addresses of the publishers: feeds.json in LICET_HOME replaces those of Licet. Behind a proxy, set
NODE_USE_ENV_PROXY=1 and HTTPS_PROXY.

Exit codes: 0 done; 2 a file was refused or is held back; 1 a publisher or the disk failed.`;

export const lists: Register = (program, session) => {
  const command = program
    .command('lists')
    .description('restricted-party lists: fetch, import, release, look at them')
    .addHelpText('after', HELP);
  sync(command, session);
  importing(command, session);
  status(command, session);
  release(command, session);
  problems(command, session);
};

function sync(parent: Command, session: Session): void {
  changing(parent.command('sync').description('fetch the lists from their publishers, over HTTPS'))
    .option('--feed <name>', 'only this list, e.g. csl (repeatable)', collect)
    .option('--dry-run', 'fetch and compare, but import nothing')
    .action((options: Options & { readonly feed?: readonly string[] }) =>
      safely(options, session, async (language) => {
        const stop = stopOnSignals();
        try {
          const imported = await watched(session.io, options, language, (working, steps) =>
            syncLists({
              ...working,
              onStep: (step) => {
                stop.signal.throwIfAborted();
                working.onStep?.(step);
              },
              feeds: options.feed,
              signal: stop.signal,
              onBytes: (feed, bytes, of) =>
                steps.step(
                  language === 'fr' ? `Récupère ${feed}` : `Fetching ${feed}`,
                  megabytes(bytes, of, language),
                ),
            }),
          );
          report(imported, options, session, language);
        } catch (error) {
          if (!stop.signal.aborted) throw error;
          stop.obey();
        } finally {
          stop.end();
        }
      }),
    );
}

function importing(parent: Command, session: Session): void {
  changing(
    parent.command('import').description('import list files that were downloaded by hand, or your own CSV'),
  )
    .argument('<files...>', 'list files; the layout is recognized')
    .option('--feed <name>', 'the list that the file is, e.g. ofac-consolidated, company:banned')
    .option('--as-of <day>', 'day of the list, where the file does not say it')
    .option('--dry-run', 'say what would change, and change nothing')
    .action(
      (files: readonly string[], options: Options & { readonly feed?: string; readonly asOf?: string }) =>
        safely(options, session, async (language) => {
          if (options.asOf !== undefined) day(options.asOf);
          const asked = files.map((path) => ({
            path,
            feed: options.feed,
            asOf: options.asOf as Iso | undefined,
          }));
          const imported = await watched(session.io, options, language, (working) =>
            importLists(asked, working),
          );
          report(imported, options, session, language);
        }),
    );
}

function status(parent: Command, session: Session): void {
  reading(
    parent.command('status').description('what is in use, how old it is, and what waits for a release'),
  ).action((options: Options) =>
    safely(options, session, async (language) => {
      const { io } = session;
      const found = listsStatus(licetHome(), io.today);
      if (options.json) return io.out(`${JSON.stringify(found, null, 2)}\n`);
      return io.out(`${statusText(found, language, io.columns, paint(io.color))}\n`);
    }),
  );
}

function release(parent: Command, session: Session): void {
  changing(parent.command('release').description('take an import that was held back'))
    .argument('<id>', 'as licet lists status shows it')
    .option('--reason <text>', 'what you have checked; it is kept, with the day and your user name')
    .action((id: string, options: Options & { readonly reason?: string }) =>
      safely(options, session, async (language) => {
        const imported = await watched(session.io, options, language, (working) =>
          releaseHeld(id, { reason: options.reason ?? '', by: userName() }, working),
        );
        report(imported, options, session, language);
      }),
    );
}

function problems(parent: Command, session: Session): void {
  reading(
    parent
      .command('problems')
      .description('what could not be read, and where two files of one list disagree')
      .option('--feed <name>', 'only those of this list'),
  ).action((options: Options & { readonly feed?: string }) =>
    safely(options, session, async (language) => {
      const { io } = session;
      const { bold } = paint(io.color);
      const found = openSnapshot(licetHome())
        .problems()
        .filter(({ feed }) => options.feed === undefined || feed.split(' + ').includes(options.feed));
      if (options.json) return io.out(`${JSON.stringify(found, null, 2)}\n`);
      if (found.length === 0) return io.out(`${LISTS_WORDS.noProblems[language]}\n`);
      for (const { code, feed, place, message } of found)
        io.out(`${bold(`${feed}  ${code}  ${place}`)}\n${fold(message, io.columns, '  ')}\n`);
    }),
  );
}

const changing = (command: Command): Command =>
  command.option('--lang <language>', 'en or fr', 'en').option('--quiet', 'no progress');

const reading = (command: Command): Command =>
  command.option('--lang <language>', 'en or fr', 'en').option('--json', 'machine-readable');

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/** Errors of the lists are told in the reader's language; all others are for whoever called us. */
async function safely(
  options: Options,
  { io, exit }: Session,
  work: (language: Language) => Promise<void>,
): Promise<void> {
  const language = languageOf(options);
  try {
    await work(language);
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    io.err(`licet: ${listsErrorIn(error, language)}\n`);
    exit(isTrouble(error) ? 1 : 2);
  }
}

/** Runs an import with its progress on stderr. */
async function watched(
  io: Io,
  options: Options,
  language: Language,
  work: (options: ImportOptions, steps: ReturnType<typeof stepsOn>) => Promise<Imported>,
): Promise<Imported> {
  // An import makes much garbage and keeps little: collected early it takes half the memory, a fifth more time.
  setFlagsFromString('--optimize-for-size');
  const write = options.quiet ? () => {} : io.err;
  const steps = stepsOn(process.stderr.isTTY === true, write);
  const fr = language === 'fr';
  try {
    return await work(
      {
        home: licetHome(),
        today: io.today,
        openList,
        dryRun: options.dryRun,
        onStep: (step) => {
          if (step.stage === 'reading')
            steps.step(
              `${fr ? 'Lit' : 'Reading'} ${step.file}`,
              megabytes(step.bytes, sizeOf(step.path), language),
            );
          else if (step.stage === 'comparing') steps.step(fr ? 'Compare' : 'Comparing');
          else if (step.stage === 'indexing') steps.step(fr ? 'Indexe les noms' : 'Indexing the names');
        },
      },
      steps,
    );
  } finally {
    steps.finish();
  }
}

function report(imported: Imported, options: Options, { io, exit }: Session, language: Language): void {
  for (const outcome of imported.outcomes) {
    const good = outcome.kind === 'taken' || outcome.kind === 'unchanged';
    (good ? io.out : io.err)(`${outcomeLine(outcome, language)}\n`);
  }
  io.out(`${snapshotLine(imported, options.dryRun === true, language)}\n`);
  exit(exitCode(imported));
}

function exitCode({ outcomes }: Imported): ExitCode {
  const codes = outcomes.map((one): ExitCode => {
    if (one.kind === 'error') return isTrouble(one.error) ? 1 : 2;
    return one.kind === 'held' ? 2 : 0;
  });
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
}

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

/** Some systems give the process no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? 'unknown';
  }
}
