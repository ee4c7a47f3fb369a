import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Entry } from '../../packages/screening/src/lists/party.ts';
import type { Verdict } from '../../packages/screening/src/matching/hit.ts';
import { namesOf, plain } from './data.ts';
import { jaroWinkler, prefix } from './jaro-winkler.ts';
import { createScreener } from './licet.ts';

export interface Found {
  readonly entryIndex: number;
  readonly score: number;
  /** Only Licet says one; a peer alerts from a threshold on. */
  readonly verdict?: Verdict;
  readonly name?: string;
}

/** A way to find names in a list. Hits come best first. */
export interface Peer {
  readonly name: string;
  /** Every how-manyth query is asked, where all would take too long. */
  readonly every?: number;
  build(entries: readonly Entry[]): { find(query: string, country?: string): readonly Found[] };
}

/** Of the peers' hits, the best ones are looked at; a search for words would otherwise return thousands. */
const LIMIT = 50;

/** One row per name, and for each entry only its best name. */
function named(entries: readonly Entry[]): { entryIndex: number; name: string; plain: string }[] {
  return entries.flatMap((entry, entryIndex) =>
    namesOf(entry).map((name) => ({ entryIndex, name, plain: plain(name) })),
  );
}

function best(hits: readonly Found[]): Found[] {
  const byEntry = new Map<number, Found>();
  for (const hit of hits)
    if ((byEntry.get(hit.entryIndex)?.score ?? -1) < hit.score) byEntry.set(hit.entryIndex, hit);
  return [...byEntry.values()].sort((a, b) => b.score - a.score).slice(0, LIMIT);
}

/** How often each of 32 classes of characters occurs. */
function countsOf(text: string, into = new Uint8Array(32)): Uint8Array {
  for (let i = 0; i < text.length; i++) {
    const kind = text.charCodeAt(i) & 31;
    into[kind] = (into[kind] ?? 0) + 1;
  }
  return into;
}

/** Lower scores are not looked at; every threshold that was chosen lies well above. */
const FLOOR = 0.8;

const wholeString: Peer = {
  name: 'Jaro-Winkler',
  build: (entries) => {
    const rows = named(entries);
    const counts = new Uint8Array(rows.length * 32);
    for (const [i, row] of rows.entries()) countsOf(row.plain, counts.subarray(i * 32, i * 32 + 32));
    return {
      find: (query) => {
        const text = plain(query);
        const mine = [...countsOf(text).entries()].filter(([, count]) => count > 0);
        const hits: Found[] = [];
        for (const [i, row] of rows.entries()) {
          // At most this many characters agree, so most rows need not be aligned at all.
          let common = 0;
          for (const [kind, count] of mine) common += Math.min(count, counts[i * 32 + kind] ?? 0);
          const bound = (common / text.length + common / row.plain.length + 1) / 3;
          if (bound + prefix(text, row.plain) * 0.1 * (1 - bound) < FLOOR) continue;
          const score = jaroWinkler(text, row.plain);
          if (score >= FLOOR) hits.push({ entryIndex: row.entryIndex, name: row.name, score });
        }
        return best(hits);
      },
    };
  },
};

const miniSearch: Peer = {
  name: 'MiniSearch',
  build: (entries) => {
    const rows = named(entries);
    const index = new MiniSearch<{ id: number; name: string }>({
      fields: ['name'],
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    index.addAll(rows.map(({ name }, id) => ({ id, name })));
    return {
      find: (query) =>
        best(
          index.search(query).flatMap(({ id, score }) => {
            const row = rows[id as number];
            return row ? [{ entryIndex: row.entryIndex, name: row.name, score }] : [];
          }),
        ),
    };
  },
};

const fuse: Peer = {
  name: 'Fuse.js',
  every: 10,
  build: (entries) => {
    const index = new Fuse(named(entries), { keys: ['name'], includeScore: true });
    return {
      find: (query) =>
        best(
          index.search(query, { limit: LIMIT * 4 }).map(({ item, score }) => ({
            entryIndex: item.entryIndex,
            name: item.name,
            score: 1 - (score ?? 1),
          })),
        ),
    };
  },
};

const licet: Peer = {
  name: 'licet',
  build: (entries) => {
    const screener = createScreener(entries);
    return {
      find: (name, country) =>
        screener
          .screen({ name, ...(country === undefined ? {} : { country }) })
          .hits.map(({ entry, alias, score, verdict }) => ({
            entryIndex: Number(entry.id),
            score,
            verdict,
            name: alias ?? entry.name,
          })),
    };
  },
};

export const PEERS: readonly Peer[] = [licet, wholeString, miniSearch, fuse];
