import type { Iso } from '@licet/engine';
import type { Layout } from '../lists/read/reader.ts';
import type { SourceId } from '../lists/sources.ts';
import type { Fall } from './guard.ts';

/** How much of one list a file or a snapshot holds. A name is a primary name or an alias. */
export interface SourceCount {
  readonly parties: number;
  readonly names: number;
}

export type SourceCounts = Readonly<Partial<Record<SourceId, SourceCount>>>;

/** Who let an import through that the guard had refused, and why. */
interface Release {
  readonly reason: string;
  readonly day: Iso;
  readonly by: string;
  readonly falls: readonly Fall[];
}

/** One import of a feed: the file, what was in it, and the copy of what was read. */
export interface FeedVersion {
  readonly feed: string;
  readonly layout: Layout;
  /** Name of the file, without its folder. */
  readonly file: string;
  /** Hash of the file itself. */
  readonly sha256: string;
  readonly bytes: number;
  /** The day as of which the list stands. */
  readonly date: Iso;
  /** Whether the file says that day, whoever imported it did, or it is merely the day of the import. */
  readonly dateFrom: 'file' | 'given' | 'import';
  readonly imported: Iso;
  readonly sources: SourceCounts;
  readonly problems: number;
  /** Hashes of the copies of what was read: one of each source, and `problems`. */
  readonly kept: Readonly<Record<string, string>>;
  readonly released?: Release;
}
