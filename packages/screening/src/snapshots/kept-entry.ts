import type { Iso } from '@licet/engine';
import type { Footnote } from '../entity-list/footnote.ts';
import type { Entry } from '../lists/party.ts';

/** A stretch on the list that has ended: half open, `[listed, delisted)`. */
export interface Interval {
  /** First day on the list, where the source gave it. */
  readonly listed?: Iso;
  /** Day of the first list file that had the entry. */
  readonly firstSeen: Iso;
  readonly delisted: Iso;
}

/** What another feed of the same list says of the entry, where it differs or may be needed beside it. */
export interface Also {
  readonly feed: string;
  readonly name?: string;
  readonly citation?: string;
  readonly requirement?: string;
  readonly policy?: string;
}

/** An entry as a snapshot keeps it: with the feeds that hold it and the days between which they did. */
export interface KeptEntry extends Entry {
  /** Feeds whose newest file holds the entry; none once it is gone from all. */
  readonly feeds: readonly string[];
  /** Day of the first list file that had the entry, in its present stretch. */
  readonly firstSeen: Iso;
  /** Earlier stretches on the list, oldest first. */
  readonly earlier?: readonly Interval[];
  readonly also?: readonly Also[];
  /** Class of an Entity List entry, from the license requirements of all its feeds. */
  readonly footnote?: Footnote;
}
