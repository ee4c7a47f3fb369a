import { realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Iso, Outcome } from '@licet/engine';
import {
  openTable,
  Refusal,
  type ReplacedFile,
  type Row,
  replacedFile,
  unfit,
  writeCells,
} from '@licet/tables';
import { law } from '../law.ts';
import { ANSWER_COLUMNS, type Answer, errorOf } from './answer/answer.ts';
import { type AskerOptions, asker } from './answer/asker.ts';
import { type ColumnChoices, type Mapping, mapColumns } from './columns/map-columns.ts';
import { mappingLines } from './columns/mapping-lines.ts';
import type { Progress } from './progress.ts';
import type { BatchSummary } from './summary.ts';

export interface BatchOptions extends AskerOptions, ColumnChoices {
  /** A CSV or XLSX file. */
  readonly input: string;
  /** Where the result goes, always CSV. Without it nothing is written. */
  readonly output?: string | undefined;
  readonly today: Iso;
  /** Largest row of a CSV file in bytes; 1 MiB unless told. */
  readonly rowLimit?: number;
  /** Stop after so many rows; all unless told. */
  readonly mostRows?: number;
  readonly signal?: AbortSignal;
  /** Called with the reading of the header before the first row is answered. */
  readonly onMapping?: (lines: readonly string[]) => void;
  readonly onRow?: (row: AnsweredRow) => void;
  readonly onProgress?: (progress: Progress) => void;
}

export interface AnsweredRow {
  /** Line in the file. */
  readonly line: number;
  readonly header: readonly string[];
  /** As many as the header has. */
  readonly cells: readonly string[];
  readonly answer: Answer;
}

const ROW_LIMIT = 1 << 20;

/**
 * Determines every row of a file and writes the rows back with the answers behind them. A bad row gets an
 * error and never stops the rest. Throws `Refusal`, `BadInput` or `LicetError` when the file or the options
 * cannot be used, and the signal's reason when it is stopped; in each case nothing is left behind.
 *
 * ```ts
 * const { outcomes } = await runBatch({ input: 'orders.csv', output: 'out.csv', today: '2026-11-21' });
 * ```
 */
export async function runBatch(options: BatchOptions): Promise<BatchSummary> {
  const { input, output, rowLimit = ROW_LIMIT, mostRows = Number.POSITIVE_INFINITY } = options;
  if (output !== undefined) refuseOutput(input, output);
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;

  const table = await openTable(input, rowLimit);
  const mapping = mapColumns(table.header, basename(input), options);
  const ask = asker(law, table.header, mapping, { ...options, screen: await screenerFor(mapping, options) });
  const lines = mappingLines(table.header, mapping);
  options.onMapping?.(lines);

  // Answers of an earlier run give way to the new ones instead of standing beside them.
  const kept = [...table.header.keys()].filter((index) => !isOurs(table.header[index] as string));
  const warnings =
    kept.length < table.header.length
      ? [`${basename(input)} has licet_ columns of an earlier run; they are replaced.`]
      : [];

  const outcomes: Partial<Record<Outcome, number>> = {};
  let rows = 0;
  let errors = 0;
  const line = (cells: readonly string[]): string => writeCells(cells, table.delimiter) + table.newline;

  const one = (row: Row, out: ReplacedFile | undefined): void => {
    const cells = fitted(row.cells, table.header.length);
    const problem = row.problem ?? unfit(row.cells, table.header);
    const answer = problem === undefined ? ask(cells) : errorOf(`line ${row.line}: ${problem}`);
    rows++;
    if (answer.outcome === undefined) errors++;
    else outcomes[answer.outcome] = (outcomes[answer.outcome] ?? 0) + 1;
    const own = kept.length === cells.length ? cells : kept.map((index) => cells[index] as string);
    out?.write(line([...own, ...ANSWER_COLUMNS.map((column) => answer.cells[column])]));
    options.onRow?.({ line: row.line, header: table.header, cells, answer });
  };

  const out = output === undefined ? undefined : replacedFile(output);
  try {
    const header = [...kept.map((index) => table.header[index] as string), ...ANSWER_COLUMNS];
    out?.write(line(header));
    for await (const portion of table.rows) {
      options.signal?.throwIfAborted();
      for (const row of portion) {
        if (rows >= mostRows) break;
        one(row, out);
      }
      options.onProgress?.({ rows, seconds: seconds(), done: table.done() });
      if (rows >= mostRows) break;
    }
    options.signal?.throwIfAborted();
    out?.commit();
  } finally {
    out?.discard();
  }

  return {
    rows,
    outcomes,
    errors,
    seconds: seconds(),
    ...(output === undefined ? {} : { output }),
    warnings: [...warnings, ...table.warnings()],
    mapping: lines,
    exitCode: errors > 0 || (outcomes.undetermined ?? 0) > 0 ? 3 : 0,
  };
}

/** The lists are loaded only for a file that names parties. */
async function screenerFor({ fields }: Mapping, options: AskerOptions): Promise<AskerOptions['screen']> {
  if (options.screen !== undefined) return options.screen;
  if (fields.consignee === undefined && fields.endUser === undefined) return undefined;
  const { partyScreener } = await import('../question/party-screener.ts');
  return partyScreener({ today: options.today, language: options.language ?? 'en' });
}

const isOurs = (header: string): boolean =>
  (ANSWER_COLUMNS as readonly string[]).includes(header.trim().toLowerCase());

/** Every row is written with the columns of the header, so that the result stays a table. */
function fitted(cells: readonly string[], wanted: number): readonly string[] {
  if (cells.length === wanted) return cells;
  return cells.length > wanted
    ? cells.slice(0, wanted)
    : [...cells, ...new Array<string>(wanted - cells.length).fill('')];
}

/** Throws `Refusal` where the result would take the place of its input, or is asked for as a workbook. */
export function refuseOutput(input: string, output: string): void {
  if (/\.xls[xmb]?$/i.test(output))
    throw new Refusal(`${output}: the result is CSV. Name it for example out.csv.`);
  const [from, to] = [input, output].map((path) => statSync(path, { throwIfNoEntry: false }));
  const same = from && to && from.dev === to.dev && from.ino === to.ino;
  if (same || (from && to && realpathSync(input) === realpathSync(output)))
    throw new Refusal(`${output} is the input itself. Name another file for the result.`);
}
