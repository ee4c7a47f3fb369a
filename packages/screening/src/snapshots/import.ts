import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import { ListError } from '../lists/read/reader.ts';
import { build, newestSnapshot } from './build.ts';
import { countDifferences, type DiffCounts } from './diff.ts';
import { because, SnapshotError } from './error.ts';
import { checkedFeed, isOwnList } from './feed-names.ts';
import type { FeedVersion } from './feed-version.ts';
import { type Fall, falls } from './guard.ts';
import { heldImport, heldImports, hold, letGo } from './held.ts';
import { type Places, placesIn, settle } from './home.ts';
import { writeIndexFile } from './index-file.ts';
import { locked } from './lock.ts';
import { type Manifest, newestManifest } from './manifest.ts';
import { foldersIn, sweep } from './new-folder.ts';
import type { Snapshot } from './open.ts';
import { keptFolder, type OpenList, parseFile } from './parsed-file.ts';

export interface FileToImport {
  readonly path: string;
  readonly name?: string | undefined;
  readonly feed?: string | undefined;
  readonly asOf?: Iso | undefined;
  /** Day that the publisher told beside the file. */
  readonly published?: Iso | undefined;
}

/** What became of one file. `error`: the file was refused outright, and the others were not touched by that. */
export type Outcome =
  | { readonly kind: 'taken'; readonly version: FeedVersion; readonly falls: readonly Fall[] }
  | { readonly kind: 'unchanged'; readonly version: FeedVersion }
  | {
      readonly kind: 'held';
      readonly version: FeedVersion;
      readonly falls: readonly Fall[];
      readonly id: string;
    }
  | { readonly kind: 'error'; readonly file: string; readonly error: SnapshotError | ListError };

export interface Imported {
  /** One for each file, in their order. */
  readonly outcomes: readonly Outcome[];
  /** The new snapshot, or what it would be; absent where nothing changes. */
  readonly manifest?: Manifest;
  /** What the new snapshot changes; `diffSnapshots` says which entries. */
  readonly changes?: DiffCounts;
}

/** What an import is about to do; while a file is read, how far it is. */
export type Step =
  | { readonly stage: 'reading'; readonly file: string; readonly path: string; readonly bytes: number }
  | { readonly stage: 'comparing' | 'indexing' | 'saving' };

export interface ImportOptions {
  readonly home: string;
  readonly today: Iso;
  readonly openList: OpenList;
  /** Says what would change, and changes nothing. */
  readonly dryRun?: boolean | undefined;
  readonly onStep?: ((step: Step) => void) | undefined;
}

/**
 * Imports list files as one new snapshot. A file whose counts fall by more than 2 % against the last version of
 * its feed is held until it is released; a broken one is an outcome of its own. The old snapshot stays in use
 * until the new one is complete.
 */
export async function importLists(files: readonly FileToImport[], options: ImportOptions): Promise<Imported> {
  const places = placesIn(options.home);
  for (const { feed } of files) if (feed !== undefined) checkedFeed(feed);
  return alone(places, async () => {
    const previous = newestSnapshot(places);
    const outcomes: Outcome[] = [];
    const inUse = new Map(previous?.manifest.feeds.map((version) => [version.feed, version]));
    const taken = new Map<string, FeedVersion>();
    for (const file of files) {
      const outcome = await judged(file, places, inUse, options);
      outcomes.push(outcome);
      if (outcome.kind !== 'taken') continue;
      // A second file of the same feed follows the first.
      inUse.set(outcome.version.feed, outcome.version);
      taken.set(outcome.version.feed, outcome.version);
    }
    if (!options.dryRun)
      for (const one of outcomes) if (one.kind === 'held') hold(places, one.version, one.falls);
    return { outcomes, ...takeIntoUse(places, previous, [...taken.values()], options) };
  });
}

/** Takes an import that was held. The reason stays in the snapshot, with the day and whoever gave it. */
export async function releaseHeld(
  id: string,
  { reason, by }: { readonly reason: string; readonly by: string },
  options: Omit<ImportOptions, 'openList' | 'dryRun'>,
): Promise<Imported> {
  const places = placesIn(options.home);
  if (reason.trim() === '') throw new SnapshotError('no-reason');
  return alone(places, async () => {
    const held = heldImport(places, id);
    const previous = newestSnapshot(places);
    const inUse = previous?.manifest.feeds.find(({ feed }) => feed === held.version.feed);
    if (inUse && inUse.date > held.version.date)
      throw new SnapshotError('held-outdated', {
        given: held.id,
        date: held.version.date,
        feed: inUse.feed,
        has: inUse.date,
      });
    const version: FeedVersion = {
      ...held.version,
      released: { reason: reason.trim(), day: options.today, by, falls: held.falls },
    };
    return {
      outcomes: [{ kind: 'taken', version, falls: held.falls }],
      ...takeIntoUse(places, previous, [version], options),
    };
  });
}

async function alone<T>(places: Places, work: () => Promise<T>): Promise<T> {
  settle(places);
  return locked(places.lock, async () => {
    sweep(places.files);
    sweep(places.snapshots);
    try {
      return await work();
    } catch (error) {
      // A full disk, or a folder that may not be written.
      const { syscall, path: file = places.lists } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      throw new SnapshotError('unwritable', { file, because: because(error) }, { cause: error });
    } finally {
      removeUnused(places);
    }
  });
}

/** Copies of what was read are needed for the newest snapshot and for what is held; the snapshots have their own. */
function removeUnused(places: Places): void {
  const used = new Set(
    [...(newestManifest(places)?.feeds ?? []), ...heldImports(places).map(({ version }) => version)].map(
      ({ kept }) => keptFolder(kept),
    ),
  );
  for (const folder of foldersIn(places.files))
    if (!used.has(folder)) rmSync(path.join(places.files, folder), { recursive: true, force: true });
}

async function judged(
  file: FileToImport,
  places: Places,
  inUse: ReadonlyMap<string, FeedVersion>,
  { openList, today, onStep }: ImportOptions,
): Promise<Outcome> {
  const name = file.name ?? file.path;
  try {
    const version = await parseFile(places, openList, {
      ...file,
      today,
      onRead: (bytes) => onStep?.({ stage: 'reading', file: name, path: file.path, bytes }),
    });
    const before = inUse.get(version.feed);
    if (before?.sha256 === version.sha256) return { kind: 'unchanged', version: before };
    if (before && before.date > version.date)
      throw new SnapshotError('older-list', {
        file: version.file,
        given: version.date,
        has: before.date,
        feed: version.feed,
      });
    const fallen = before ? falls(before.sources, version.sources) : [];
    return fallen.length === 0 || isOwnList(version.feed)
      ? { kind: 'taken', version, falls: fallen }
      : { kind: 'held', version, falls: fallen, id: version.sha256.slice(0, 12) };
  } catch (error) {
    if (error instanceof SnapshotError || error instanceof ListError)
      return { kind: 'error', file: name, error };
    throw error;
  }
}

function takeIntoUse(
  places: Places,
  previous: Snapshot | undefined,
  versions: readonly FeedVersion[],
  { today, dryRun, onStep }: Pick<ImportOptions, 'today' | 'dryRun' | 'onStep'>,
): Pick<Imported, 'manifest' | 'changes'> {
  if (versions.length === 0) return {};
  onStep?.({ stage: 'comparing' });
  const built = build({ places, previous, versions, today });
  try {
    const changes = countDifferences(previous, built.snapshot);
    if (dryRun) {
      built.discard();
    } else {
      onStep?.({ stage: 'indexing' });
      writeIndexFile(built.snapshot);
      onStep?.({ stage: 'saving' });
      built.commit();
      for (const { id, version } of heldImports(places))
        if (versions.some(({ feed }) => feed === version.feed)) letGo(places, id);
    }
    return { manifest: built.snapshot.manifest, changes };
  } catch (error) {
    built.discard();
    throw error;
  }
}
