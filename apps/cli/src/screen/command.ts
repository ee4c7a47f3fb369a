import { setFlagsFromString } from 'node:v8';
import { day, type Iso, type Language } from '@licet/engine';
import { Refusal } from '@licet/tables';
import { InvalidArgumentError } from 'commander';
import { progressOn } from '../batch/progress.ts';
import { stopOnSignals } from '../batch/stop-on-signals.ts';
import type { CommonOptions } from '../check/options.ts';
import type { Register } from '../commands.ts';
import { BadInput } from '../errors/bad-input.ts';
import type { Session } from '../io.ts';
import { type FileSummary, screenFile } from './file-run.ts';
import { plainScreening, screenName } from './one-name.ts';
import { openLists } from './open-lists.ts';
import { screeningText } from './printed.ts';
import { safely } from './safely.ts';
import { fileSummary } from './summary.ts';

interface Options extends CommonOptions {
  readonly country?: string;
  readonly address?: string;
  readonly asOf?: string;
  readonly limit: number;
  readonly file?: string;
  readonly output?: string;
  readonly record: boolean;
  readonly quiet?: boolean;
}

const HELP = `
A file: CSV or XLSX with the columns id, name, country (headers in English or French; country as code or name; other
columns are not read). The result is CSV, one line per hit, best first:
  id,query,rank,verdict,score,name,alias,source,countries,citation,snapshot
A row without a hit gets one line with the verdict clear. A row that cannot be screened gets one with the verdict
refused and the reason in the column name; it is not clear. A hit that a decision silences gets no line.
The run is kept under LICET_HOME, so that licet rescreen can bring it up to date; --no-record leaves that out.

Verdicts: match (the names agree), possible (a person has to look), related (another name with a listed brand: a red
flag, no listing). Exit codes: 0 clear, or related alone; 3 a match, a possible match or a refused row;
2 not screened: no list, a damaged snapshot, a name or file that cannot be read; 1 the disk failed.`;

export const screen: Register = (program, session) => {
  program
    .command('screen')
    .description('Is this party on a restricted-party list, under whatever spelling or script?')
    .argument('[name...]', 'name of the party')
    .option('--country <country>', 'its country, code or name')
    .option('--address <text>', 'its address')
    .option('--as-of <day>', 'as the lists stood on this day (default today)')
    .option('--limit <n>', 'hits shown', wholeNumber, 10)
    .option('--file <file>', 'screen every row of a CSV or XLSX file')
    .option('-o, --output <file>', 'where the hits of a file go')
    .option('--no-record', 'do not keep the run of a file')
    .option('--quiet', 'no progress and no summary')
    .option('--lang <language>', 'en or fr', 'en')
    .option('--json', 'machine-readable')
    .addHelpText('after', HELP)
    .action((words: readonly string[], options: Options) =>
      safely(options, session, async (language) => {
        const name = words.join(' ');
        if (options.asOf !== undefined) day(options.asOf);
        if (options.file === undefined) one(name, options, session, language);
        else if (name !== '') throw new BadInput('name-and-file');
        else await file(options.file, options, session, language);
      }),
    );
};

function one(name: string, options: Options, { io, exit }: Session, language: Language): void {
  const { limit } = options;
  if (name.trim() === '') throw new BadInput('no-party');
  const opened = openLists(io.today, language);
  const screened = screenName({ ...options, name }, opened, io.today);
  const { verdict, found } = screened;
  if (options.json) io.out(`${JSON.stringify(plainScreening(screened, opened, limit), null, 2)}\n`);
  else io.out(screeningText(found, opened, limit, language, io));
  exit(verdict === 'match' || verdict === 'possible' ? 3 : 0);
}

async function file(
  input: string,
  options: Options,
  { io, exit }: Session,
  language: Language,
): Promise<void> {
  const { output, quiet, asOf, record, json } = options;
  if (options.country !== undefined || options.address !== undefined) throw new BadInput('file-options');
  if (output === undefined)
    throw new Refusal(
      language === 'fr'
        ? 'Où va le résultat ? Écrivez -o hits.csv.'
        : 'Where does the result go? Write -o hits.csv.',
    );
  const progress = progressOn({ isTTY: process.stderr.isTTY === true, write: io.err });
  const stop = stopOnSignals();
  // A file makes much garbage and keeps nothing: with the young generation kept small it takes a third less memory.
  setFlagsFromString('--semi-space-growth-factor=1');
  try {
    const opened = openLists(io.today, language);
    const summary: FileSummary = await screenFile({
      ...{ input, output, opened, today: io.today, language, record, signal: stop.signal },
      asOf: asOf as Iso | undefined,
      onProgress: quiet ? undefined : progress.update,
    });
    progress.finish();
    const all = { ...summary, warnings: [...opened.warnings, ...summary.warnings] };
    if (json) io.out(`${JSON.stringify({ ...all, output, snapshot: opened.lists.id }, null, 2)}\n`);
    else if (!quiet) io.err(`${fileSummary(all, opened, output, language).join('\n')}\n`);
    else for (const warning of all.warnings) io.err(`${warning}\n`);
    const { match, possible, refused } = summary.verdicts;
    exit(match + possible + refused > 0 ? 3 : 0);
  } catch (error) {
    progress.finish();
    if (!stop.signal.aborted) throw error;
    stop.obey();
  } finally {
    stop.end();
  }
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError('Expected a whole number from 1 on.');
  return value;
}
