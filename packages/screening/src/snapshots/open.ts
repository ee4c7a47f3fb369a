import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import { sha256Of } from './canonical.ts';
import { because, SnapshotError } from './error.ts';
import { type Places, placesIn } from './home.ts';
import type { KeptEntry } from './kept-entry.ts';
import { jsonLines, lineStarts } from './lines-of.ts';
import { currentId, type Manifest, manifests, readManifest, shortId } from './manifest.ts';
import type { Problem } from './problem.ts';

/** An open snapshot. Its files were checked against their hashes; entries are parsed one by one, when asked for. */
export interface Snapshot {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly size: number;
  /** The entry at a place, in the order of the ids. Throws RangeError beyond the last. */
  entry(at: number): KeptEntry;
  byId(id: string): KeptEntry | undefined;
  entries(): Generator<KeptEntry>;
  problems(): Problem[];
}

/**
 * Which snapshot: one by its id or the beginning of it; or the one that was the newest on a day (`known`), the
 * record of what one could know then; otherwise the newest. To screen as of a day against what is known
 * now, take the newest and ask each entry with `activeOn`.
 */
export interface Which {
  readonly id?: string | undefined;
  readonly known?: Iso | undefined;
}

/** Throws `no-snapshot` where nothing was imported, and `snapshot-damaged` where a hash is wrong. */
export function openSnapshot(home: string, which: Which = {}): Snapshot {
  const places = placesIn(home);
  const manifest = manifestOf(places, which);
  return openFolder(path.join(places.snapshots, manifest.id), manifest);
}

/** Id of the snapshot that was the newest at the end of a day; undefined where there was none. Opens nothing. */
export function snapshotOn(home: string, known: Iso): string | undefined {
  for (const { id, imported } of manifests(placesIn(home))) if (imported <= known) return id;
  return undefined;
}

function manifestOf(places: Places, { id, known }: Which): Manifest {
  const newest = currentId(places);
  if (newest === undefined)
    throw new SnapshotError(hasSnapshots(places) ? 'current-missing' : 'no-snapshot', { home: places.home });
  if (id !== undefined) return byBeginning(places, id, newest);
  return known === undefined ? readManifest(places, newest) : snapshotOf(places, known);
}

/** Lists that were imported and of which none is named any more are no lists that never were. */
function hasSnapshots({ snapshots }: Places): boolean {
  try {
    return readdirSync(snapshots).some((name) => !name.startsWith('.'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** The newest snapshot that had been imported by the end of a day. */
function snapshotOf(places: Places, day: Iso): Manifest {
  let first: Iso | undefined;
  for (const manifest of manifests(places)) {
    if (manifest.imported <= day) return manifest;
    first = manifest.imported;
  }
  throw new SnapshotError('none-on-day', { given: day, first });
}

function byBeginning(places: Places, given: string, newest: string): Manifest {
  const found = [...manifests(places)].filter(({ id }) => id.startsWith(given));
  if (found.length !== 1 || given === '')
    throw new SnapshotError('unknown-snapshot', { given, newest: shortId(newest) });
  return found[0] as Manifest;
}

/** Opens the files of a snapshot, wherever they lie. */
export function openFolder(folder: string, manifest: Manifest): Snapshot {
  const data = checked(folder, manifest, 'parties.jsonl');
  const starts = lineStarts(data);
  if (starts.length !== manifest.entries)
    throw damaged(folder, manifest, `${starts.length} entries instead of ${manifest.entries}`);
  const entry = (at: number): KeptEntry => {
    const start = starts[at];
    if (start === undefined)
      throw new RangeError(`The snapshot has ${starts.length} entries, none at ${at}.`);
    return JSON.parse(data.toString('utf8', start, starts[at + 1] ?? data.length)) as KeptEntry;
  };
  return {
    manifest,
    folder,
    size: starts.length,
    entry,
    byId(id) {
      for (let [low, high] = [0, starts.length - 1]; low <= high; ) {
        const middle = (low + high) >> 1;
        const found = entry(middle);
        if (found.id === id) return found;
        if (found.id < id) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    },
    *entries() {
      for (const at of starts.keys()) yield entry(at);
    },
    problems: () => jsonLines(checked(folder, manifest, 'problems.jsonl')) as Problem[],
  };
}

function checked(folder: string, manifest: Manifest, file: keyof Manifest['files']): Buffer {
  let data: Buffer;
  try {
    data = readFileSync(path.join(folder, file));
  } catch (error) {
    throw damaged(folder, manifest, `${file}: ${because(error)}`);
  }
  if (sha256Of(data) !== manifest.files[file]) throw damaged(folder, manifest, `${file} has another hash`);
  return data;
}

const damaged = (folder: string, { id }: Manifest, why: string): SnapshotError =>
  new SnapshotError('snapshot-damaged', { snapshot: shortId(id), because: why, folder });
