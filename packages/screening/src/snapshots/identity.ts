import type { Iso } from '@licet/engine';
import type { ListedParty } from '../lists/party.ts';
import type { SourceId } from '../lists/sources.ts';
import { canonicalJson, sha256Of } from './canonical.ts';
import type { Combined } from './combine.ts';
import type { Interval, KeptEntry } from './kept-entry.ts';
import {
  type Likeness,
  likenessOf,
  noCountry,
  otherNumber,
  sameNumber,
  sameRule,
  sharedCountry,
  sharedNames,
} from './likeness.ts';
import { type Pairing, pairUp } from './pairing.ts';
import { similarity } from './similarity.ts';

const SIMILAR = 0.9;

interface Step extends Pairing<Likeness> {
  /** Whether an entry that had left the list may be meant. */
  readonly returning: boolean;
}

/** How an entry of the snapshot before is found again, from certain to less so. */
const STEPS: readonly Step[] = [
  {
    returning: true,
    keys: ({ party }) => (party.number === undefined ? [] : [party.number]),
    score: (a, b) => (sameNumber(a, b) ? 1 + closeness(a, b) : 0),
    ties: 'first',
  },
  {
    returning: false,
    keys: ({ name, party }) => [name === '' ? party.name : name],
    score: (a, b) => (otherNumber(a, b) ? 0 : 1 + closeness(a, b)),
    ties: 'first',
  },
  {
    returning: false,
    keys: ({ names }) => names,
    score: (a, b) => (otherNumber(a, b) || !sharedCountry(a, b) ? 0 : sharedNames(a, b)),
    ties: 'none',
  },
  {
    returning: true,
    keys: ({ name, party }) => [name === '' ? party.name : name],
    score: (a, b) =>
      otherNumber(a, b) || !(sharedCountry(a, b) || noCountry(a, b)) ? 0 : 1 + closeness(a, b),
    ties: 'first',
  },
  {
    returning: false,
    keys: ({ name, party }) =>
      (party.countries.length > 0 ? party.countries : ['']).flatMap((country) =>
        pieces(name).map((one) => country + one),
      ),
    score: (a, b) => {
      if (otherNumber(a, b) || a.numbers !== b.numbers) return 0;
      const [shorter, longer] = [a.name.length, b.name.length].sort((x, y) => x - y) as [number, number];
      if (shorter < longer * SIMILAR) return 0;
      const alike = similarity(a.name, b.name);
      return alike >= SIMILAR ? alike : 0;
    },
    ties: 'none',
  },
];

/** Names that are nearly alike share their first letters, or those behind them, moved by one letter at most. */
const pieces = (name: string): string[] => [
  `<${name.slice(0, 4)}`,
  ...[3, 4, 5].map((at) => name.slice(at, at + 6)),
];

/** Decides between namesakes: the same country, the same citation, more names in common. */
const closeness = (a: Likeness, b: Likeness): number =>
  (sharedCountry(a, b) ? 8 : 0) +
  (sameRule(a, b) || (a.party.citation !== undefined && a.party.citation === b.party.citation) ? 4 : 0) +
  (a.party.listed === b.party.listed ? 2 : 0) +
  1 -
  1 / (1 + sharedNames(a, b));

/**
 * Entries of one source for a new snapshot. Each keeps the identity that it had, under whatever spelling and
 * citation it comes now; what is new gets one of its own; what is gone stays, with `gone` as the first day off
 * the list, so that an earlier day can still be asked about.
 */
export function carryOver(
  source: SourceId,
  previous: readonly KeptEntry[],
  combined: readonly Combined[],
  /** First day on which an entry of these feeds is known to be gone. */
  gone: (feeds: readonly string[]) => Iso,
): KeptEntry[] {
  const before = previous.map(likenessOf);
  const now = combined.map(({ party }) => likenessOf(party));
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const step of STEPS) {
    const left = [...before.keys()].filter(
      (at) => !taken.has(at) && (step.returning || (previous[at] as KeptEntry).feeds.length > 0),
    );
    const right = [...now.keys()].filter((at) => !found.has(at));
    const pairs = pairUp(
      left.map((at) => before[at] as Likeness),
      right.map((at) => now[at] as Likeness),
      step,
    );
    for (const [l, r] of pairs) {
      found.set(right[r] as number, left[l] as number);
      taken.add(left[l] as number);
    }
  }
  const ids = new Set(previous.map(({ id }) => id));
  return [
    ...combined.map((one, at) => {
      const known = found.get(at);
      return known === undefined ? fresh(source, one, ids) : again(previous[known] as KeptEntry, one);
    }),
    ...previous.filter((_, at) => !taken.has(at)).map((entry) => carried(entry, gone)),
  ];
}

function fresh(
  source: SourceId,
  { party, feeds, date, also, footnote }: Combined,
  ids: Set<string>,
): KeptEntry {
  return {
    ...party,
    id: newId(source, party, ids),
    feeds,
    firstSeen: date,
    ...(also.length > 0 ? { also } : {}),
    ...(footnote === undefined ? {} : { footnote }),
  };
}

function again(before: KeptEntry, { party, feeds, date, also, footnote }: Combined): KeptEntry {
  const returned = before.feeds.length === 0 && before.delisted !== undefined;
  const earlier: readonly Interval[] = returned
    ? [...(before.earlier ?? []), stretchOf(before, before.delisted as Iso)]
    : (before.earlier ?? []);
  const listed = returned ? party.listed : earliest(party.listed, before.listed);
  const { listed: _, ...rest } = party;
  return {
    ...rest,
    id: before.id,
    feeds,
    firstSeen: returned ? date : (earliest(before.firstSeen, date) as Iso),
    ...(listed === undefined ? {} : { listed }),
    ...(earlier.length > 0 ? { earlier } : {}),
    ...(also.length > 0 ? { also } : {}),
    ...(footnote === undefined ? {} : { footnote }),
  };
}

function carried(entry: KeptEntry, gone: (feeds: readonly string[]) => Iso): KeptEntry {
  if (entry.feeds.length === 0) return entry;
  const day = gone(entry.feeds);
  // Some lists print the last day themselves.
  return {
    ...entry,
    feeds: [],
    delisted: entry.delisted !== undefined && entry.delisted < day ? entry.delisted : day,
  };
}

const stretchOf = ({ listed, firstSeen }: KeptEntry, delisted: Iso): Interval => ({
  ...(listed === undefined ? {} : { listed }),
  firstSeen,
  delisted,
});

const earliest = (a: Iso | undefined, b: Iso | undefined): Iso | undefined =>
  a && b ? (a < b ? a : b) : (a ?? b);

/** Without letters that are taken for one another. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const SHORTEST = 6;

/** `el-3k9x2m`: the source, and a hash of what was first seen of the entry. Longer where that is taken. */
function newId(source: SourceId, { name, countries, number }: ListedParty, ids: Set<string>): string {
  const seen = canonicalJson([name, [...countries].sort(), number ?? null]);
  for (let tries = 0; ; tries++) {
    const hash = sha256Of(`${source}\n${seen}\n${tries}`);
    const letters = Array.from(
      { length: Math.min(SHORTEST + tries, 32) },
      (_, at) => ALPHABET[Number.parseInt(hash.slice(2 * at, 2 * at + 2), 16) % 32],
    );
    const id = `${source.toLowerCase()}-${letters.join('')}`;
    if (ids.has(id)) continue;
    ids.add(id);
    return id;
  }
}
