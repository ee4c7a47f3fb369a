import type { Iso } from '@licet/engine';
import type { Entry } from '../lists/party.ts';
import type { Hit, PartyQuery, Screening } from '../matching/hit.ts';
import type { IndexData } from '../matching/index-data.ts';
import { openScreener } from '../matching/screener.ts';
import { activeOn } from '../snapshots/active-on.ts';
import { snapshotIndex } from '../snapshots/index-file.ts';
import type { KeptEntry } from '../snapshots/kept-entry.ts';
import type { Snapshot } from '../snapshots/open.ts';

/** What is screened against: the entries in the order of their ids, and the index over them. */
export interface Lists {
  /** Id of the snapshot. */
  readonly id: string;
  readonly index: IndexData;
  readonly size: number;
  entry(at: number): Listed;
}

/** An entry with the days between which we saw it, where it comes from a snapshot. */
export type Listed = Entry & Partial<Pick<KeptEntry, 'firstSeen' | 'earlier' | 'feeds' | 'also'>>;

/** Screens against lists as they stood on a day: that of the query, or else today. */
export interface ListScreener {
  /** Throws `RefusedName`. Without a limit every hit is given. */
  screen(query: PartyQuery, limit?: number): Screening;
}

/** Entries kept parsed; names of one file meet the same ones again and again. */
const KEPT = 5_000;

export function listsOf(snapshot: Snapshot): Lists {
  const parsed = new Map<number, KeptEntry>();
  return {
    id: snapshot.manifest.id,
    index: snapshotIndex(snapshot),
    size: snapshot.size,
    entry(at) {
      let entry = parsed.get(at);
      if (entry === undefined) {
        if (parsed.size >= KEPT) parsed.clear();
        entry = snapshot.entry(at);
        parsed.set(at, entry);
      }
      return entry;
    },
  };
}

/**
 * The index knows at most one stretch of days for each entry, the longest; each hit is asked once more whether it
 * was on its list that day. An entry whose first day nobody knows counts as listed, and says so.
 */
export function listScreener({ id, index, entry }: Lists, today: Iso): ListScreener {
  const screener = openScreener(index, entry, { snapshot: id });
  return {
    screen(query, limit = Number.POSITIVE_INFINITY) {
      const asOf = query.asOf ?? today;
      const { hits: found } = screener.screen({ ...query, asOf }, Number.POSITIVE_INFINITY);
      const hits: Hit[] = [];
      for (const hit of found) {
        const active = activeOn(hit.entry, asOf);
        if (active === false) continue;
        const notes = hit.notes.filter(({ code }) => code !== 'listing-day-unknown');
        if (active === 'unknown' && query.asOf !== undefined) notes.push({ code: 'listing-day-unknown' });
        hits.push({ ...hit, notes });
      }
      return { query, snapshot: id, hits: hits.slice(0, limit), more: Math.max(0, hits.length - limit) };
    },
  };
}
