import { basename } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { findCountry } from '@licet/catalog';
import type { Iso, Language } from '@licet/engine';
import {
  applyDecisions,
  type DecidedScreening,
  matcherVersion,
  newRun,
  RefusedName,
  type RunParty,
  runHits,
  type Verdict,
} from '@licet/screening';
import { openTable, type Row, replacedFile, unfit, writeCells } from '@licet/tables';
import type { Progress } from '../batch/progress.ts';
import { refuseOutput } from '../batch/run.ts';
import { refusalIn } from '../errors/screening-error.ts';
import { remember } from '../question/remember.ts';
import { columnsIn } from './file-columns.ts';
import type { OpenLists } from './open-lists.ts';
import { summed } from './printed.ts';

const HIT_COLUMNS = [
  ...[
    'id',
    'query',
    'rank',
    'verdict',
    'score',
    'name',
    'alias',
    'source',
    'countries',
    'citation',
    'snapshot',
  ],
] as const;

export interface FileOptions {
  /** A CSV or XLSX file with a column of names. */
  readonly input: string;
  /** Where the hits go, always CSV. */
  readonly output: string;
  readonly opened: OpenLists;
  readonly today: Iso;
  readonly asOf?: Iso | undefined;
  readonly language: Language;
  /** Whether the run is remembered, so that it can be brought up to date later. */
  readonly record: boolean;
  readonly rowLimit?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface FileSummary {
  readonly rows: number;
  /** Rows by their best verdict. */
  readonly verdicts: Readonly<Record<Verdict | 'clear' | 'refused', number>>;
  readonly hits: number;
  readonly silenced: number;
  readonly seconds: number;
  readonly warnings: readonly string[];
  /** Id of the run, if it is remembered. */
  readonly run?: string;
}

const ROW_LIMIT = 1 << 20;
/** Longer without a pause, and Ctrl-C would not be heard. */
const PAUSE_MS = 50;
/** Longest text of a refused name that is written back. */
const SHOWN = 200;
const WARNINGS_SHOWN = 5;

/**
 * Screens every row of a file and writes one line for each hit, or one line `clear` or `refused`. A row that cannot
 * be screened never stops the rest. Throws `Refusal`, or the signal's reason when it is stopped; then nothing is
 * left behind.
 */
export async function screenFile(options: FileOptions): Promise<FileSummary> {
  const { input, output, opened, today, asOf, language, record, rowLimit = ROW_LIMIT, signal } = options;
  refuseOutput(input, output);
  const started = performance.now();
  const table = await openTable(input, rowLimit);
  const columns = columnsIn(table.header, basename(input));
  const { id: snapshot } = opened.lists;

  const counts = { match: 0, possible: 0, related: 0, clear: 0, refused: 0 };
  const countries = noted(language);
  let [rows, hits, silenced] = [0, 0, 0];

  const run = record
    ? newRun(opened.home, {
        ...{ file: basename(input), snapshot, on: today, matcher: matcherVersion() },
        ...(asOf === undefined ? {} : { asOf }),
      })
    : undefined;
  let out: ReturnType<typeof replacedFile> | undefined;
  try {
    const file = replacedFile(output);
    out = file;
    const line = (cells: readonly string[]): void => file.write(`${writeCells(cells, ',')}\n`);
    line(HIT_COLUMNS);

    const screenRow = (row: Row): void => {
      rows++;
      const cell = (at: number | undefined): string => (at === undefined ? '' : (row.cells[at] ?? '').trim());
      const [id, name] = [cell(columns.id), cell(columns.name)];
      const country = countries.read(row.line, cell(columns.country));
      const party = { line: row.line, id, name, ...(country ? { country } : {}) };
      const refuse = (message: string): void => {
        counts.refused++;
        const query = name.length > SHOWN ? `${name.slice(0, SHOWN)}...` : name;
        line([id, query, '', 'refused', '', message, '', '', '', '', snapshot]);
        run?.add({ ...party, name: query, hits: [], refused: message });
      };
      const problem = row.problem ?? unfit(row.cells, table.header);
      if (problem !== undefined) {
        refuse(`line ${row.line}: ${problem}`);
        return;
      }
      let found: DecidedScreening;
      try {
        const { name, country } = party as RunParty;
        const raw = opened.screener.screen({
          name,
          ...(country ? { country } : {}),
          ...(asOf ? { asOf } : {}),
        });
        run?.add({ ...party, hits: runHits(raw) });
        found = applyDecisions(raw, opened.judge, today);
      } catch (error) {
        if (!(error instanceof RefusedName)) throw error;
        refuse(refusalIn(error, language));
        return;
      }
      counts[summed(found)]++;
      hits += found.hits.length;
      silenced += found.silenced.length;
      if (found.hits.length === 0) line([id, name, '', 'clear', '', '', '', '', '', '', snapshot]);
      for (const [at, { verdict, score, entry, alias = '' }] of found.hits.entries())
        line([
          ...[id, name, String(at + 1), verdict, score.toFixed(3), entry.name, alias, entry.source],
          ...[entry.countries.join(' '), entry.citation ?? '', snapshot],
        ]);
    };

    let last = performance.now();
    const breathe = async (): Promise<void> => {
      last = performance.now();
      options.onProgress?.({ rows, seconds: (last - started) / 1000, done: table.done() });
      await pause();
      signal?.throwIfAborted();
    };
    for await (const portion of table.rows) {
      for (const row of portion) {
        screenRow(row);
        if (performance.now() - last > PAUSE_MS) await breathe();
      }
      await breathe();
    }
    file.commit();
    const kept = run?.commit();
    return {
      rows,
      verdicts: counts,
      hits,
      silenced,
      seconds: (performance.now() - started) / 1000,
      warnings: [...ignoredLine(columns.ignored, language), ...countries.warnings(), ...table.warnings()],
      ...(kept ? { run: kept.id } : {}),
    };
  } finally {
    out?.discard();
    run?.discard();
  }
}

function ignoredLine(ignored: readonly string[], language: Language): string[] {
  if (ignored.length === 0) return [];
  const which = ignored
    .map((one) => one.slice(0, 60))
    .slice(0, 30)
    .join(', ');
  return [language === 'fr' ? `Colonnes non lues : ${which}.` : `Columns not read: ${which}.`];
}

/** Reads countries, and notes those that name none: the name is screened without. */
function noted(language: Language) {
  const find = remember(findCountry);
  const first: string[] = [];
  let count = 0;
  return {
    read(line: number, given: string): string | undefined {
      if (given === '') return undefined;
      const finding = find(given);
      if (finding.status === 'found') return finding.item.code;
      if (count++ < WARNINGS_SHOWN) first.push(`${line} ('${given.slice(0, 40)}')`);
      return undefined;
    },
    warnings(): string[] {
      if (count === 0) return [];
      const which = `${first.join(', ')}${count > first.length ? ' ...' : ''}`;
      return [
        language === 'fr'
          ? `${count} pays non reconnu(s), lignes ${which} : ces noms ont été filtrés sans pays. Écrivez un nom ou un code à deux lettres.`
          : `${count} ${count === 1 ? 'country' : 'countries'} not recognized, lines ${which}: these names were screened without. Write a name or a two-letter code.`,
      ];
    },
  };
}
