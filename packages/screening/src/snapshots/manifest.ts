import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import type { SourceId } from '../lists/sources.ts';
import { canonicalJson, sha256Of } from './canonical.ts';
import { because, SnapshotError } from './error.ts';
import type { FeedVersion } from './feed-version.ts';
import type { Places } from './home.ts';

/** What a snapshot holds of one source, from all its feeds. Parties that have left the list count apart. */
export interface SourceTotal {
  readonly parties: number;
  readonly names: number;
  readonly delisted: number;
  readonly feeds: readonly string[];
}

/** What a snapshot is made of. Its hash covers everything else in it, and through the hashes here its files. */
export interface Manifest {
  readonly format: 1;
  /** SHA-256 over the rest of the manifest, as canonical JSON. */
  readonly id: string;
  /** Snapshot before this one. */
  readonly previous?: string;
  /** Day of the import. */
  readonly imported: Iso;
  readonly feeds: readonly FeedVersion[];
  readonly sources: Readonly<Partial<Record<SourceId, SourceTotal>>>;
  /** Entries in `parties.jsonl`, in the order of their ids, those that have left their list among them. */
  readonly entries: number;
  readonly problems: number;
  /** Hashes of the files. */
  readonly files: Readonly<Record<'parties.jsonl' | 'problems.jsonl', string>>;
}

export const withId = (rest: Omit<Manifest, 'id'>): Manifest => ({ ...rest, id: idOf(rest) });

const idOf = (rest: Omit<Manifest, 'id'>): string => sha256Of(canonicalJson(rest));

/** Reads a manifest and checks that it is the one of its name. */
export function readManifest(places: Places, id: string): Manifest {
  const folder = path.join(places.snapshots, id);
  const damaged = (why: string, cause?: unknown): SnapshotError =>
    new SnapshotError('snapshot-damaged', { snapshot: shortId(id), because: why, folder }, { cause });
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch (error) {
    throw damaged(`manifest.json: ${because(error)}`, error);
  }
  const { id: said, ...rest } = Object(manifest) as Manifest;
  if (said !== id || idOf(rest) !== id) throw damaged('manifest.json has another hash');
  return manifest;
}

/** Id of the newest snapshot, if any list was ever imported. */
export function currentId(places: Places): string | undefined {
  let text: string;
  try {
    text = readFileSync(places.current, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new SnapshotError(
      'unreadable',
      { file: places.current, because: because(error) },
      { cause: error },
    );
  }
  const id = /"snapshot": *"([0-9a-f]{64})"/.exec(text)?.[1];
  if (id === undefined)
    throw new SnapshotError('snapshot-damaged', {
      snapshot: '?',
      because: 'current.json names no snapshot',
      folder: places.current,
    });
  return id;
}

export const newestManifest = (places: Places): Manifest | undefined => {
  const id = currentId(places);
  return id === undefined ? undefined : readManifest(places, id);
};

/** From the newest snapshot back to the first. */
export function* manifests(places: Places): Generator<Manifest> {
  for (let id = currentId(places); id !== undefined; ) {
    const manifest = readManifest(places, id);
    yield manifest;
    id = manifest.previous;
  }
}

/** As it is shown to people; commands take any beginning of an id that only one snapshot has. */
export const shortId = (id: string): string => id.slice(0, 12);
