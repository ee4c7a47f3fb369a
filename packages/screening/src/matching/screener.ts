import { day, type Iso } from '@licet/engine';
import type { Entry } from '../lists/party.ts';
import { readName } from '../names/name.ts';
import { RefusedName } from '../names/refused-name.ts';
import { type Alignment, align } from './align.ts';
import { row } from './buckets.ts';
import { buildIndex } from './build.ts';
import { candidates, scratchFor } from './candidates.ts';
import { explain } from './explain.ts';
import type { Hit, PartyQuery, Screening } from './hit.ts';
import { type IndexData, UNKNOWN_DAY } from './index-data.ts';
import { openIndex, type Rarity } from './names-index.ts';
import { P } from './parameters.ts';
import { type Reading, readingOf, remembered } from './reading.ts';
import { type Score, score } from './score.ts';
import { atSameAddress, verdictOf } from './verdict.ts';

/** Screens names against the entries of one snapshot. */
export interface Screener {
  /** Throws `RefusedName` for a name that cannot be read; such a name is not clear. */
  screen(query: PartyQuery, limit?: number): Screening;
  /** How far two names agree, 0 to 1, with words weighed as in the list. */
  compare(query: string, listed: string): number;
  readonly index: IndexData;
}

export interface ScreenerOptions {
  /** Hash of the snapshot, for the answers. */
  readonly snapshot?: string;
  /** Hits shown for one name; the rest is counted. */
  readonly limit?: number;
}

/** A listed name that was compared. */
interface Compared {
  readonly name: number;
  readonly reading: Reading;
  readonly alignment: Alignment;
  readonly score: Score;
}

const LIMIT = 100;

export const createScreener = (entries: readonly Entry[], options: ScreenerOptions = {}): Screener =>
  openScreener(buildIndex(entries), (at) => entries[at] as Entry, options);

/** @param entryOf gives the entry by its place in the snapshot; called for hits only. */
export function openScreener(
  data: IndexData,
  entryOf: (at: number) => Entry,
  { snapshot = '', limit = LIMIT }: ScreenerOptions = {},
): Screener {
  const index = openIndex(data);
  const scratch = scratchFor(index);
  const like = remembered(index);
  const rarity: Rarity = (key) => {
    const id = index.keyId.get(key);
    return id === undefined ? 1 : (index.keyEntries[id] as number);
  };

  const compared = (query: PartyQuery): Map<number, Compared> => {
    const on = dayOf(query);
    const best = new Map<number, Compared>();
    for (const name of readName(query.name)) {
      const reading = readingOf(index, name, like);
      // In the order of the list, so that of names that agree alike the first is named.
      for (const at of candidates(index, reading, scratch).sort((a, b) => a - b)) {
        const entry = index.nameEntry[at] as number;
        if (!wasListed(index, entry, on)) continue;
        const alignment = align(index, reading, at);
        const found = { name: at, reading, alignment, score: score(index, reading, at, alignment) };
        if ((best.get(entry)?.score.value ?? 0) < found.score.value) best.set(entry, found);
      }
    }
    return best;
  };

  /** An address on the list binds whoever sits there. */
  const atListedAddresses = (query: PartyQuery, found: readonly Hit[]): Hit[] => {
    if (query.address === undefined) return [];
    const on = dayOf(query);
    return [...index.addresses]
      .filter((at) => wasListed(index, at, on))
      .map(entryOf)
      .filter((entry) => atSameAddress(query, entry) && !found.some((hit) => hit.entry.id === entry.id))
      .map(
        (entry): Hit => ({
          verdict: 'possible',
          score: P.address,
          entry,
          pairs: [],
          notes: [{ code: 'same-address' }],
        }),
      );
  };

  return {
    index: data,
    screen(query, most = limit) {
      const hits: Hit[] = [];
      for (const [at, { name, reading, alignment, score }] of compared(query)) {
        // Cheap refusal first: entries are read from disk.
        if (score.value < LEAST) continue;
        const entry = entryOf(at);
        const alias = index.nameAlias[name] as number;
        const judged = verdictOf(query, entry, score, entry.aliases[alias - 1]?.kind === 'weak');
        if (judged === undefined) continue;
        hits.push({
          ...judged,
          entry,
          ...(alias === 0 ? {} : { alias: entry.aliases[alias - 1]?.name as string }),
          pairs: explain(index, reading, row(index.names, name), alignment),
        });
      }
      hits.push(...atListedAddresses(query, hits));
      if (hits.length === 0 && readName(query.name)[0].joined.length < 2)
        throw new RefusedName('name-too-short', query.name);
      hits.sort(
        (a, b) =>
          RANK[a.verdict] - RANK[b.verdict] || b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1),
      );
      return { query, snapshot, hits: hits.slice(0, most), more: Math.max(0, hits.length - most) };
    },
    compare(query, listed) {
      const entry: Entry = {
        id: '',
        source: 'OTHER',
        name: listed,
        aliases: [],
        addresses: [],
        countries: [],
        programs: [],
      };
      const pair = openIndex(buildIndex([entry]), rarity);
      const alike = remembered(pair);
      let best = 0;
      for (const name of readName(query)) {
        const reading = readingOf(pair, name, alike, rarity);
        for (let at = 0; at < pair.count; at++)
          best = Math.max(best, score(pair, reading, at, align(pair, reading, at)).value);
      }
      return best;
    },
  };
}

const RANK = { match: 0, possible: 1, related: 2 } as const;
/** Below this no verdict is possible, whatever the entry says. */
const LEAST = 0.25;

const dayOf = ({ asOf }: PartyQuery): number => day(asOf ?? (new Date().toISOString().slice(0, 10) as Iso));

function wasListed(index: IndexData, entry: number, on: number): boolean {
  const [from, to] = [index.listed[entry] as number, index.delisted[entry] as number];
  return (from === UNKNOWN_DAY || from <= on) && (to === UNKNOWN_DAY || on < to);
}

/** The one threshold: from here a hit is `possible`. */
export const THRESHOLD = P.possible;
