import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  confirmMapping,
  deskLists,
  IMPORT_KINDS,
  type ImportReport,
  type Inspection,
  inspectFile,
  type Mapping,
  openStore,
  problemLine,
  problemsHeader,
  readKind,
  runImport,
} from '@licet/desk';
import type { Language } from '@licet/engine';
import { licetHome } from '@licet/screening';
import type { Command } from 'commander';
import { stopOnSignals } from '../batch/stop-on-signals.ts';
import { BadInput } from '../errors/bad-input.ts';
import type { Io, Session } from '../io.ts';
import { law } from '../law.ts';
import { group, table } from '../output/lay-out.ts';
import { cliActor } from './cli-actor.ts';
import { IMPORT_WORDS } from './import-words.ts';
import { type DeskOptions, onDesk, safely } from './options.ts';

interface Options extends DeskOptions {
  readonly sender: string;
  readonly map?: readonly string[];
  readonly dryRun?: boolean;
  readonly allOrNothing?: boolean;
  readonly yes?: boolean;
  readonly problems?: string;
}

const HELP = `
KIND is one of ${IMPORT_KINDS.join(', ')}. The columns are proposed from their headings, confirmed once and
remembered for the sender. The same file once more changes nothing; a row that is refused keeps no other one out.

  licet desk import orders examples/orders.csv --sender erp --dry-run
  licet desk import orders examples/orders.csv --sender erp --map "Cust PO=order" --yes

Exit codes: 0 imported; 1 the database failed; 2 refused; 3 some rows were refused.`;

/** `licet desk import`: a file of the host system into the desk of this machine. */
export function deskImport(command: Command, session: Session): void {
  onDesk(
    command
      .command('import')
      .description('orders, parties, items, stock, commitments or licenses from a file'),
  )
    .argument('<kind>', IMPORT_KINDS.join(', '))
    .argument('<file>', 'CSV or XLSX')
    .requiredOption('--sender <name>', 'whose file it is; its columns are remembered under this name')
    .option('--map <column=field...>', 'what a column says; an empty field leaves it out')
    .option('--dry-run', 'say what it would do, and change nothing')
    .option('--all-or-nothing', 'one refused row keeps all the others out')
    .option('--yes', 'the columns are right as they are shown')
    .option('--problems <file>', 'write all refused rows to this CSV file')
    .addHelpText('after', HELP)
    .action((kind: string, file: string, options: Options) =>
      safely(options, session, (url, language) => imported({ kind, file, options, url, language }, session)),
    );
}

interface Asked {
  readonly kind: string;
  readonly file: string;
  readonly options: Options;
  readonly url: string;
  readonly language: Language;
}

async function imported(
  { kind: word, file, options, url, language }: Asked,
  { io, exit }: Session,
): Promise<void> {
  const kind = readKind(word);
  const { sender, dryRun = false } = options;
  // An account of this machine has no role at the desk; it imports as the order desk and confirms as it.
  const actor = cliActor(['order-desk', 'license-manager']);
  const store = await openStore({ url });
  const stop = stopOnSignals();
  try {
    const seen = await inspectFile(store, { path: file, kind, sender });
    const mapping = { ...seen.mapping, ...mapOf(options.map ?? [], seen) };
    io.err(shownMapping(seen, mapping, io, language));
    if (!dryRun && !(await confirmed(options, seen, io, language))) {
      io.err(`${IMPORT_WORDS.notConfirmed[language]}\n`);
      return exit(2);
    }
    if (!dryRun) await confirmMapping(store, actor, { kind, sender, columns: seen.columns, mapping });
    const refused: string[] = [problemsHeader(language)];
    const report = await runImport(store, actor, {
      ...{ path: file, name: path.basename(file), kind, sender, mapping, dryRun, today: io.today },
      ...(options.allOrNothing ? { allOrNothing: true } : {}),
      world: { rules: law, lists: deskLists({ home: licetHome(), today: io.today }) },
      signal: stop.signal,
      onProblem: (problem) => {
        if (options.problems !== undefined) refused.push(problemLine(problem, language));
      },
      onProgress: progressTo(io, language),
    });
    if (options.problems !== undefined) write(options.problems, refused.join(''));
    io.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : told(report, options, language));
    if (report.state === 'refused') exit(2);
    else if (report.refused > 0) exit(3);
  } finally {
    stop.end();
    await store.close();
  }
}

/** `Column=field`; the column may hold the sign itself, a field never does. */
function mapOf(given: readonly string[], { columns }: Inspection): Mapping {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.lastIndexOf('=');
      const column = text.slice(0, Math.max(at, 0)).trim();
      if (at < 1 || !columns.includes(column))
        throw new BadInput('unknown-name', {
          what: 'map',
          given: text,
          nearest: columns.slice(0, 20).join(', '),
        });
      return [column, text.slice(at + 1).trim() || null];
    }),
  );
}

function shownMapping(
  seen: Inspection,
  mapping: Mapping,
  { columns: width }: Io,
  language: Language,
): string {
  const words = IMPORT_WORDS;
  const title = (name: string): string =>
    seen.fields.find((field) => field.name === name)?.title[language] ?? name;
  const rows = seen.columns.map((column, at) => {
    const field = mapping[column];
    const what = field == null ? `(${words.ignored[language]})` : `${title(field)} (${field})`;
    return [`  ${column}`, `${what}  ${seen.sample[0]?.[at] ?? ''}`.trimEnd()];
  });
  const said = new Set(Object.values(mapping));
  const missing = seen.fields.filter(({ name, required }) => required && !said.has(name));
  const lacks = missing.map(({ name }) => `${title(name)} (${name})`).join(', ');
  return [
    `${words.mapping[seen.remembered ? 'remembered' : 'proposed'][language]}:`,
    table(rows, width),
    ...(lacks === '' ? [] : [`${words.missing[language]}: ${lacks}`]),
    '',
  ].join('\n');
}

/** Columns that were confirmed before need no second word; new ones need a person, or `--yes`. */
async function confirmed(
  { yes, map }: Options,
  { remembered }: Inspection,
  io: Io,
  language: Language,
): Promise<boolean> {
  if (yes || (remembered && map === undefined)) return true;
  if (!io.interactive) return false;
  return /^(y|yes|o|oui)$/i.test((await io.ask(IMPORT_WORDS.confirm[language]))?.trim() ?? '');
}

/** Every second a line, on stderr. */
function progressTo(io: Io, language: Language) {
  let last = performance.now();
  return (progress: {
    readonly phase: 'reading' | 'determining';
    readonly done: number;
    readonly total: number | null;
  }) => {
    if (performance.now() - last < 1_000) return;
    last = performance.now();
    const { phase, done, total } = progress;
    const of = total === null ? '' : ` / ${group(total, language)}`;
    io.err(`${group(done, language)}${of} ${IMPORT_WORDS[phase][language]}\n`);
  };
}

function told(report: ImportReport, { dryRun }: Options, language: Language): string {
  const words = IMPORT_WORDS;
  const counts = (['created', 'changed', 'unchanged', 'refused', 'determined', 'held'] as const)
    .filter((one) => report[one] > 0 || one === 'created' || one === 'refused')
    .map((one) => `${group(report[one], language)} ${words[one][language]}`)
    .join(', ');
  const head = dryRun ? words.dry[language] : words.state[report.state][language];
  const problems = report.problems.slice(0, 10).map(({ row, column, given, expected, wayOut }) => {
    const where = `${words.row[language]} ${row}${column === null ? '' : `, ${column}`}`;
    return `  ${where}: '${given}'; ${words.expected[language]} ${expected[language]}. ${wayOut[language]}`;
  });
  return `${[`${head}: ${counts}.`, ...problems, ...(report.refused > problems.length ? [`  ${words.more[language]}`] : [])].join('\n')}\n`;
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new BadInput('not-written', { file, why: (error as Error).message });
  }
}
