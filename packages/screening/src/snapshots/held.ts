import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { SnapshotError } from './error.ts';
import type { FeedVersion } from './feed-version.ts';
import type { Fall } from './guard.ts';
import type { Places } from './home.ts';
import { foldersIn } from './new-folder.ts';
import { writeText } from './write-text.ts';

/** An import that the guard refused, and that waits for somebody to release it. */
export interface Held {
  /** Beginning of the hash of its file. */
  readonly id: string;
  readonly version: FeedVersion;
  readonly falls: readonly Fall[];
}

/** Holds an import back. Only the newest of a feed waits: an older one could no longer be taken. */
export function hold(places: Places, version: FeedVersion, falls: readonly Fall[]): Held {
  const held: Held = { id: version.sha256.slice(0, 12), version, falls };
  for (const older of heldImports(places))
    if (older.version.feed === version.feed && older.id !== held.id) letGo(places, older.id);
  const folder = path.join(places.held, held.id);
  mkdirSync(folder, { recursive: true });
  writeText(path.join(folder, 'held.json'), `${JSON.stringify(held, null, 2)}\n`);
  return held;
}

export const letGo = (places: Places, id: string): void =>
  rmSync(path.join(places.held, id), { recursive: true, force: true });

/** What waits for a release. A folder that a crash left without its file is not there. */
export function heldImports(places: Places): Held[] {
  return foldersIn(places.held).flatMap((id) => {
    try {
      return [JSON.parse(readFileSync(path.join(places.held, id, 'held.json'), 'utf8')) as Held];
    } catch {
      return [];
    }
  });
}

export function heldImport(places: Places, given: string): Held {
  const all = heldImports(places);
  const found = all.filter(({ id }) => given !== '' && id.startsWith(given));
  if (found.length !== 1)
    throw new SnapshotError('unknown-held', { given, expected: all.map(({ id }) => id).join(', ') || '-' });
  return found[0] as Held;
}
