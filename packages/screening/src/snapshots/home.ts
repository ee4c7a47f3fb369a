import { mkdirSync } from 'node:fs';
import path from 'node:path';
import envPaths from 'env-paths';
import { because, SnapshotError } from './error.ts';

/** Where Licet keeps its data: `LICET_HOME`, else the platform's folder for data of a program. */
export const licetHome = (env: Readonly<Record<string, string | undefined>> = process.env): string =>
  env.LICET_HOME ? path.resolve(env.LICET_HOME) : envPaths('licet', { suffix: '' }).data;

/**
 * The places under a home. `files` holds every list file as it was read, in one folder each; `snapshots` the
 * immutable unions; `held` the imports that wait for a release; `feeds` the downloads.
 */
export interface Places {
  readonly home: string;
  readonly lists: string;
  readonly files: string;
  readonly snapshots: string;
  readonly held: string;
  readonly feeds: string;
  readonly current: string;
  readonly lock: string;
  /** Addresses of the publishers, where they are not those that Licet ships. */
  readonly config: string;
}

export function placesIn(home: string): Places {
  const lists = path.join(home, 'lists');
  return {
    home,
    lists,
    files: path.join(lists, 'files'),
    snapshots: path.join(lists, 'snapshots'),
    held: path.join(lists, 'held'),
    feeds: path.join(lists, 'feeds'),
    current: path.join(lists, 'current.json'),
    lock: path.join(lists, 'lock'),
    config: path.join(home, 'feeds.json'),
  };
}

/** Makes the folders that are missing. */
export function settle(places: Places): void {
  for (const folder of [places.files, places.snapshots, places.held, places.feeds])
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw new SnapshotError('unwritable', { file: folder, because: because(error) }, { cause: error });
    }
}
