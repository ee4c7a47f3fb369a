import { Refusal } from '@licet/tables';
import { InvalidArgumentError, Option } from 'commander';
import { languageOf } from '../check/options.ts';
import type { Register } from '../commands.ts';
import { FIELD_NAMES, type Field } from './columns/fields.ts';
import { optionOf } from './columns/map-columns.ts';
import { previewLine } from './preview.ts';
import { progressOn } from './progress.ts';
import { runBatch } from './run.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { summaryLines } from './summary.ts';

interface Options {
  readonly output?: string;
  readonly on?: string;
  readonly known?: string;
  readonly reading?: string;
  readonly bill?: readonly string[];
  readonly strict?: boolean;
  readonly dryRun?: boolean;
  readonly quiet?: boolean;
  readonly lang: string;
  readonly rowLimit: number;
  readonly ignoreColumn?: readonly string[];
}

const HELP = `
Columns are found by their headers, in English or French, whatever the case and accents: item, to (ship to,
destination, pays), on (export date, ship date), known, hq, parent, consignee, end user, exporter, quantity,
from, route, reading, and any fact of licet rules --facts (item.tpp, party.hq ...). A column with another header
is named by hand: --item-column, --to-column, --on-column, --end-user-column and so on. Other columns are kept
as they are; licet_ columns are added behind them. A cell that a spreadsheet would run as a formula gets a leading
apostrophe, except plain numbers such as -5.

The result is CSV, delimited as the input, and replaces an older file only once it is complete.
Exit codes: 0 every row answered; 3 some row is undetermined or has an error; 2 the file or an option is refused.`;

/** Rows that a dry run answers. */
const PREVIEW = 10;

export const batch: Register = (program, { io, exit }) => {
  const command = program
    .command('batch')
    .description('determine every line of a CSV or XLSX file')
    .argument('<file>', 'CSV (delimited by , ; tab or |) or XLSX (its first sheet)')
    .option('-o, --output <file>', 'where the result goes')
    .option('--on <day>', 'day for every row of a file without a day column (default today)')
    .option('--known <day>', 'law as the public could know it on this day (default today)')
    .option('--reading <reading>', 'enforced (default), text or announced')
    .option('--bill <id>', 'as if this bill were law, e.g. S.3374 (repeatable)', collect)
    .option('--strict', 'presume nothing')
    .option('--dry-run', 'print how the columns are read and the first answers; write nothing')
    .option('--quiet', 'no progress and no summary')
    .option('--lang <language>', 'en or fr', 'en')
    .option('--row-limit <bytes>', 'longest row of a CSV file', wholeNumber, 1 << 20)
    .option(
      '--ignore-column <header>',
      'a column that says nothing to us, whatever its header (repeatable)',
      collect,
    )
    .addHelpText('after', HELP);
  for (const field of FIELD_NAMES)
    command.addOption(
      new Option(`--${optionOf(field)} <header>`, `the column that says ${field}`).hideHelp(),
    );

  command.action(async (file: string, options: Options & Readonly<Record<string, unknown>>) => {
    const quiet = options.quiet === true;
    const language = languageOf(options);
    const say = (line: string): void => io.err(`${line}\n`);
    const progress = progressOn({ isTTY: process.stderr.isTTY === true, write: io.err });
    const stop = stopOnSignals();
    try {
      if (options.output === undefined && !options.dryRun)
        throw new Refusal('Where does the result go? Write -o out.csv, or --dry-run to look first.');
      const summary = await runBatch({
        input: file,
        ...(options.dryRun ? { mostRows: PREVIEW } : { output: options.output }),
        today: io.today,
        on: options.on,
        known: options.known,
        reading: options.reading,
        bills: options.bill,
        strict: options.strict,
        language,
        rowLimit: options.rowLimit,
        ignore: options.ignoreColumn ?? [],
        columns: columnsOf(options),
        signal: stop.signal,
        ...(options.dryRun
          ? {
              onMapping: (lines) => io.out(`${lines.join('\n')}\n\n`),
              onRow: (row) => io.out(`${previewLine(row)}\n`),
            }
          : quiet
            ? {}
            : { onProgress: progress.update }),
      });
      progress.finish();
      if (!quiet) for (const line of summaryLines(summary)) say(line);
      else for (const warning of summary.warnings) say(warning);
      exit(summary.exitCode);
    } catch (error) {
      progress.finish();
      if (stop.signal.aborted) return stop.obey();
      if (!(error instanceof Refusal)) throw error;
      say(`licet: ${error.message}`);
      exit(2);
    } finally {
      stop.end();
    }
  });
};

const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];

/** What --item-column, --end-user-column and the like say. */
function columnsOf(options: Readonly<Record<string, unknown>>): Partial<Record<Field, string>> {
  return Object.fromEntries(
    FIELD_NAMES.flatMap((field) => {
      const given = options[`${field}Column`];
      return typeof given === 'string' ? [[field, given]] : [];
    }),
  );
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('Expected a number of bytes.');
  return value;
}
