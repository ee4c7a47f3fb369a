import { type Language, LicetError } from '@licet/engine';
import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands.ts';
import { BadInput } from './errors/bad-input.ts';
import { isOurs, lawErrorIn } from './errors/law-error.ts';
import type { ExitCode, Io, Session } from './io.ts';

/** Runs one command line, without `node` and the script, and says how it ended. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const session: Session = {
    io,
    exit: (ended) => {
      code = ended;
    },
  };
  try {
    const program = await programFor(argv, session);
    if (argv.length === 0) {
      io.out(program.helpInformation());
      return 0;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, io, languageOf(argv));
  }
}

async function programFor(argv: readonly string[], session: Session): Promise<Command> {
  const program = new Command('licet')
    .description('May this AI chip go there? Export-control decisions with the paragraph that decides.')
    .version('0.1.0')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: session.io.out,
      writeErr: session.io.err,
      getOutHelpWidth: () => session.io.columns,
      getErrHelpWidth: () => session.io.columns,
    })
    .addHelpText('after', EPILOGUE);
  const called = COMMANDS.find(({ name }) => name === argv.find((one) => !one.startsWith('-')));
  for (const { name, summary, load } of COMMANDS) {
    if (name === called?.name) (await load())(program, session);
    else program.command(name).description(summary);
  }
  for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput());
  return program;
}

const EPILOGUE = `
Exit codes: 0 answered, 2 bad input, 3 undetermined. Not legal advice.
Try: licet check --item H20 --to CN`;

function failed(error: unknown, io: Io, language: Language): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof BadInput || error instanceof LicetError) {
    const text = error instanceof BadInput ? error.in(language) : lawErrorIn(error, language);
    io.err(`licet: ${text}\n`);
    return error instanceof LicetError && isOurs(error) ? 1 : 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.err(`licet: this is a bug of Licet, not of your question: ${message}\n`);
  return 1;
}

/** The language in which to complain, before any option is parsed. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  return (at >= 0 && argv[at + 1] === 'fr') || argv.includes('--lang=fr') ? 'fr' : 'en';
}
