import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  type Actor,
  allow,
  confirmMapping,
  DeskError,
  type ImportKind,
  inspectFile,
  layoutOf,
  type Mapping,
  may,
  newId,
  plainName,
  runImport,
} from '@licet/desk';
import type { Iso } from '@licet/engine';
import { Refused } from '../problems/problem.ts';
import type { World } from '../world.ts';
import { keepFile } from './keep-file.ts';
import { problemFile } from './problem-file.ts';
import { NO_PROGRESS, type Progress, type Upload } from './state.ts';

/** Files that are imported: given, mapped, run, one after the other. */
export interface Imports {
  /** Takes a file in and looks at it. Throws `not-allowed`, `bad-file`, `bad-field`, `too-large`. */
  receive(
    actor: Actor,
    asked: { readonly kind: ImportKind; readonly sender: string; readonly name: string },
    request: Request,
  ): Promise<Upload>;
  /** Throws `not-found`, also for what is another's. */
  find(actor: Actor, id: string): Upload;
  map(actor: Actor, upload: Upload, mapping: Mapping): Promise<void>;
  /** Throws `import-state`. */
  run(actor: Actor, upload: Upload, how: { readonly dryRun: boolean; readonly allOrNothing: boolean }): void;
  /** Stops it where it runs, else gives the file up. */
  cancel(upload: Upload): Promise<void>;
  /** Gives up what nobody has touched for a day. */
  sweep(): Promise<void>;
  /** Stops what runs, between two batches. */
  stop(): Promise<void>;
}

type Needed = Pick<World, 'store' | 'lists' | 'settings' | 'clock' | 'log'>;

/** Milliseconds for which a file is kept that nobody runs. */
const KEPT = 24 * 60 * 60_000;
/** Files of one person that wait; the oldest goes where there is one more. */
const MOST_WAITING = 20;
/** Problems in the state; all of them are in a file. */
const MOST_PROBLEMS = 100;

export function importsOf({ store, lists, settings, clock, log }: Needed): Imports {
  const home = path.join(settings.home, 'desk', 'imports');
  const uploads = new Map<string, Upload>();
  let line: Promise<void> = Promise.resolve();

  const forget = async (upload: Upload): Promise<void> => {
    uploads.delete(upload.id);
    await rm(upload.folder, { recursive: true, force: true });
  };
  const tell = (upload: Upload): void => {
    for (const listener of upload.listeners) listener();
  };
  const makeRoom = async (owner: string): Promise<void> => {
    const waiting = [...uploads.values()].filter((one) => one.owner === owner && one.stage !== 'running');
    for (const one of waiting.slice(0, Math.max(0, waiting.length - MOST_WAITING + 1))) await forget(one);
  };

  const work = async (actor: Actor, upload: Upload, signal: AbortSignal, allOrNothing: boolean) => {
    const { inspection, mapping, dryRun } = upload;
    const problems = problemFile(upload.folder);
    const show = (progress: Progress): void => {
      upload.progress = progress;
      tell(upload);
    };
    try {
      const report = await runImport(store, actor, {
        ...{ path: upload.path, name: upload.name, kind: inspection.kind, sender: inspection.sender },
        ...{ mapping, dryRun: dryRun === true, allOrNothing, signal },
        // Another run of the same file is another import.
        id: newId(clock().getTime()),
        today: clock().toISOString().slice(0, 10) as Iso,
        world: lists.desk(),
        onProblem(problem) {
          problems.add(problem);
          if (upload.problems.length < MOST_PROBLEMS) upload.problems = [...upload.problems, problem];
        },
        onProgress: ({ total, phase, ...counts }) =>
          show({ ...counts, phase, total: total ?? (phase === 'reading' ? inspection.rows : null) }),
      });
      const { created, changed, unchanged, refused, determined, held, understood, state } = report;
      upload.understood = understood;
      upload.record = report.id;
      upload.progress = { ...upload.progress, created, changed, unchanged, refused, determined, held };
      if (state === 'refused') upload.error = new DeskError('import-refused', { name: upload.name, refused });
      // What was imported is kept; its file need not be.
      if (state === 'done' && !report.dryRun) await rm(upload.path, { force: true });
      upload.stage = state === 'refused' ? 'failed' : state;
    } catch (error) {
      upload.stage = 'failed';
      upload.error = error instanceof DeskError ? error : new DeskError('import-broke-off');
      if (!(error instanceof DeskError)) log.error({ err: error, import: upload.id }, 'import');
    } finally {
      problems.flush();
      upload.progress = { ...upload.progress, phase: null };
      upload.stop = undefined;
      tell(upload);
    }
  };

  return {
    async receive(actor, { kind, sender, name: given }, request) {
      allow(actor, layoutOf(kind).action);
      await makeRoom(actor.id);
      const id = newId(clock().getTime());
      const [folder, name] = [path.join(home, id), plainName(given)];
      const file = await keepFile(request, folder, name, settings.maxImport);
      try {
        const inspection = await inspectFile(store, { path: file, kind, sender });
        const upload: Upload = {
          ...{ id, owner: actor.id, name, folder, path: file, at: clock().getTime(), inspection },
          ...{ mapping: inspection.mapping, stage: inspection.remembered ? 'mapped' : 'proposed' },
          ...{
            dryRun: null,
            record: null,
            progress: NO_PROGRESS,
            problems: [],
            understood: [],
            error: undefined,
          },
          ...{ stop: undefined, listeners: new Set() },
        };
        uploads.set(id, upload);
        return upload;
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
      }
    },
    find(actor, id) {
      const found = uploads.get(id);
      if (found !== undefined && (found.owner === actor.id || may(actor, 'read-audit'))) return found;
      throw new Refused('not-found', { what: 'import', given: id.slice(0, 100) });
    },
    async map(actor, upload, mapping) {
      inStage(upload, 'it can be mapped once it has stopped');
      const { kind, sender, columns } = upload.inspection;
      upload.mapping = await confirmMapping(store, actor, { kind, sender, columns, mapping });
      upload.stage = 'mapped';
    },
    run(actor, upload, { dryRun, allOrNothing }) {
      inStage(upload, 'it can be run again once it has stopped');
      if (upload.stage === 'done' && upload.dryRun === false)
        throw new DeskError('import-state', {
          state: upload.stage,
          expected: 'give the file again to import it once more',
        });
      if (upload.stage === 'proposed')
        throw new DeskError('import-state', {
          state: upload.stage,
          expected: 'confirm what its columns say first: PUT its mapping',
        });
      const stop = new AbortController();
      Object.assign(upload, {
        stop,
        stage: 'running',
        dryRun,
        problems: [],
        understood: [],
        error: undefined,
      });
      upload.progress = { ...NO_PROGRESS, phase: 'waiting', total: upload.inspection.rows };
      line = line.then(() => work(actor, upload, stop.signal, allOrNothing));
    },
    async cancel(upload) {
      if (upload.stop === undefined) await forget(upload);
      else upload.stop.abort();
    },
    async sweep() {
      const before = clock().getTime() - KEPT;
      for (const upload of uploads.values())
        if (upload.stage !== 'running' && upload.at < before) await forget(upload);
      for (const id of await readdir(home).catch(() => [] as string[])) {
        const folder = path.join(home, id);
        const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: before }));
        // Of an earlier run of this server.
        if (!uploads.has(id) && mtimeMs < before) await rm(folder, { recursive: true, force: true });
      }
    },
    async stop() {
      for (const { stop } of uploads.values()) stop?.abort();
      await line;
    },
  };
}

function inStage({ stage }: Upload, expected: string): void {
  if (stage === 'running') throw new DeskError('import-state', { state: stage, expected });
}
