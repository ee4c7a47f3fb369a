import type { Iso } from '@licet/engine';
import { determineOpen } from '../determine/determine-open.ts';
import type { World } from '../determine/determiner.ts';
import { plainName } from '../documents/name.ts';
import type { Actor, Store } from '../store/store.ts';
import { allow } from '../users/allow.ts';
import { recordRefusal } from '../users/refusals.ts';
import { dryPass, realPass, wholePass } from './by-row.ts';
import { columnNames, type Mapping, mapped } from './columns.ts';
import { fingerprint, headerOf } from './file.ts';
import { type ImportKind, kindByRow, layoutOf } from './kinds/kinds.ts';
import { importLicenses } from './licenses.ts';
import { readSender } from './mappings.ts';
import { beginRecord, endRecord } from './record.ts';
import type { Columns, Problem } from './row.ts';
import { type Counts, type Tally, tally, type Understood } from './tally.ts';

export interface ImportOptions {
  readonly path: string;
  /** As its sender calls the file. */
  readonly name: string;
  readonly kind: ImportKind;
  readonly sender: string;
  readonly mapping: Mapping;
  /** Says what the import would do, and changes nothing. */
  readonly dryRun?: boolean;
  /** A refused row keeps all the others out. */
  readonly allOrNothing?: boolean;
  /** Law and lists by which lines are determined that the import opens; without them they stay open. */
  readonly world?: World;
  /** Id of the import, where it has one already. */
  readonly id?: string;
  readonly today?: Iso;
  /** Told after each batch that is safe. */
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Told of every problem; the report has the first hundred. */
  readonly onProblem?: (problem: Problem) => void;
  /** Stops between two batches. */
  readonly signal?: AbortSignal;
}

export interface ImportProgress extends Counts {
  readonly phase: 'reading' | 'determining';
  /** Rows, or lines, so far. */
  readonly done: number;
  /** Of so many, where that is known. */
  readonly total: number | null;
  readonly determined: number;
  readonly held: number;
}

export interface ImportReport extends Counts {
  /** Null of a dry run, which leaves no record. */
  readonly id: string | null;
  readonly sha256: string;
  /** `refused`: with `allOrNothing`, a row was refused, so nothing was changed. */
  readonly state: 'done' | 'cancelled' | 'refused';
  readonly dryRun: boolean;
  /** Lines determined afterwards, and of them those that are held. */
  readonly determined: number;
  readonly held: number;
  /** The first hundred. */
  readonly problems: readonly Problem[];
  /** Words that were read as a name of the catalog. */
  readonly understood: readonly Understood[];
}

/**
 * Imports a file by a mapping. Rows with problems are refused, each told with its place, and the others go in, some
 * hundred in one change; the same file once more changes nothing. Lines that are open afterwards are determined. Throws
 * `bad-file`, `bad-field` for a mapping that does not fit, `not-allowed`.
 */
export async function runImport(store: Store, actor: Actor, options: ImportOptions): Promise<ImportReport> {
  const { path, kind, mapping, dryRun = false, signal, onProgress } = options;
  const layout = layoutOf(kind);
  try {
    allow(actor, layout.action);
  } catch (error) {
    await recordRefusal(store, actor, error, layout.action, `mapping:${kind}/${readSender(options.sender)}`);
    throw error;
  }
  const file = {
    ...{ kind, sender: readSender(options.sender), name: plainName(options.name) },
    ...(await fingerprint(path)),
  };
  const header = columnNames(await headerOf(path), file.name);
  const columns = mapped(layout, header, mapping);

  const found = tally(options.onProblem);
  const progress = progressOf(found, onProgress);
  const work: Work = { ...options, columns, tally: found, onBatch: progress.read, note: {} };
  const reported = (id: string | null, state: ImportReport['state']): ImportReport => ({
    ...{ id, sha256: file.sha256, state, dryRun, ...found.counts(), ...progress.determined() },
    ...{ problems: found.problems(), understood: found.understood() },
  });
  if (dryRun) {
    await pass(store, actor, work, 'dry');
    return reported(null, signal?.aborted ? 'cancelled' : 'done');
  }
  if (options.allOrNothing) {
    const trial = tally(options.onProblem);
    await pass(store, actor, { ...work, tally: trial, onBatch: () => {} }, 'dry');
    const { refused } = trial.counts();
    if (refused > 0)
      return {
        ...reported(null, 'refused'),
        ...{ created: 0, changed: 0, unchanged: 0, refused, problems: trial.problems() },
      };
  }
  const id = await beginRecord(store, actor, file, mapping, options.id);
  let state: 'done' | 'failed' | 'cancelled' = 'failed';
  try {
    await pass(store, actor, { ...work, note: { import: id } }, options.allOrNothing ? 'whole' : 'real');
    await determine(store, actor, options, found, progress);
    state = signal?.aborted ? 'cancelled' : 'done';
    return reported(id, state);
  } catch (error) {
    if (signal === undefined || error !== signal.reason) throw error;
    state = 'cancelled';
    return reported(id, state);
  } finally {
    await endRecord(store, actor, id, state, { ...found.counts(), ...progress.determined() });
  }
}

interface Work extends ImportOptions {
  readonly columns: Columns;
  readonly tally: Tally;
  readonly onBatch: () => void;
  readonly note: object;
}

async function pass(store: Store, actor: Actor, work: Work, how: 'dry' | 'real' | 'whole'): Promise<void> {
  const { kind, name, signal, today = new Date().toISOString().slice(0, 10) as Iso } = work;
  const common = { path: work.path, columns: work.columns, tally: work.tally, onBatch: work.onBatch, signal };
  if (kind === 'licenses') return importLicenses(store, actor, { ...common, dryRun: how === 'dry', today });
  const rows = { ...common, kind: kindByRow(kind), note: work.note };
  if (how === 'dry') return dryPass(store, rows);
  return how === 'real' ? realPass(store, actor, rows) : wholePass(store, actor, rows, name);
}

/** Lines that the file put, or that rest on a party or item that it changed. */
async function determine(
  store: Store,
  actor: Actor,
  { kind, world, signal }: ImportOptions,
  { counts }: Tally,
  progress: ReturnType<typeof progressOf>,
): Promise<void> {
  const { created, changed } = counts();
  const opens = kind === 'orders' || kind === 'parties' || kind === 'items';
  if (world === undefined || !opens || created + changed === 0 || signal?.aborted) return;
  const { open } = await store.db
    .selectFrom('order_lines')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow();
  progress.determining(Number(open));
  await determineOpen(store, actor, {
    ...world,
    cause: kind === 'orders' ? 'import' : kind === 'parties' ? 'changed-party' : 'changed-item',
    onProgress: progress.lines,
    ...(signal === undefined ? {} : { signal }),
  });
}

function progressOf(found: Tally, tell: ImportOptions['onProgress']) {
  let [determined, held, open] = [0, 0, 0];
  const lines = (): void =>
    tell?.({ phase: 'determining', done: determined, total: open, ...found.counts(), determined, held });
  return {
    read(): void {
      const counts = found.counts();
      const done = counts.created + counts.changed + counts.unchanged + counts.refused;
      tell?.({ phase: 'reading', done, total: null, ...counts, determined, held });
    },
    determining(total: number): void {
      open = total;
      lines();
    },
    lines(counts: { readonly determined: number; readonly held: number }): void {
      ({ determined, held } = counts);
      lines();
    },
    determined: () => ({ determined, held }),
  };
}
