import type { Iso } from '@licet/engine';
import type { Address, Alias, ListedParty } from '../lists/party.ts';
import { disagreements } from './disagreements.ts';
import { feedRank } from './feed-names.ts';
import type { Also } from './kept-entry.ts';
import {
  type Likeness,
  likenessOf,
  noCountry,
  otherNumber,
  sameNumber,
  sharedCountry,
  sharedNames,
  sharedPage,
} from './likeness.ts';
import { type Pairing, pairUp } from './pairing.ts';
import { plainName } from './plain-name.ts';
import type { Problem } from './problem.ts';

/** What one feed holds of a source. */
export interface Part {
  readonly feed: string;
  readonly date: Iso;
  readonly parties: readonly ListedParty[];
}

/** One party of a source, from all feeds that hold it. */
export interface Combined {
  readonly party: ListedParty;
  readonly feeds: readonly string[];
  /** Earliest day of a file that holds it. */
  readonly date: Iso;
  readonly also: readonly Also[];
}

/**
 * The union of the feeds that hold one and the same list. A party that two feeds plainly both mean becomes one;
 * where that is uncertain both stay, because an entry too many is looked at and one too few is not.
 */
export function combine(parts: readonly Part[]): { combined: Combined[]; problems: Problem[] } {
  const [first, ...rest] = [...parts].sort(
    (a, b) => feedRank(a.feed) - feedRank(b.feed) || (a.feed < b.feed ? -1 : 1),
  );
  const problems: Problem[] = [];
  let combined = first ? alone(first) : [];
  for (const part of rest) combined = joined(combined, part, problems);
  return { combined, problems };
}

const alone = ({ feed, date, parties }: Part): Combined[] =>
  parties.map((party) => ({ party, feeds: [feed], date, also: [] }));

/** From certain to less so; each step looks at what the steps before have left. */
const STEPS: readonly Pairing<Likeness>[] = [
  {
    keys: ({ party }) => (party.number === undefined ? [] : [party.number]),
    score: (a, b) => (sameNumber(a, b) ? 1 + sharedNames(a, b) : 0),
    ties: 'none',
  },
  {
    keys: ({ name }) => (name === '' ? [] : [name]),
    score: (a, b) =>
      otherNumber(a, b) || !(sharedCountry(a, b) || noCountry(a, b))
        ? 0
        : 1 + (sharedCountry(a, b) ? 2 : 0) + (sharedPage(a, b) ? 4 : 0),
    ties: 'none',
  },
  {
    keys: ({ names }) => names,
    score: (a, b) => (!otherNumber(a, b) && sharedCountry(a, b) && sharedPage(a, b) ? sharedNames(a, b) : 0),
    ties: 'none',
  },
];

function joined(base: readonly Combined[], part: Part, problems: Problem[]): Combined[] {
  const left = base.map(({ party }) => likenessOf(party));
  const right = part.parties.map(likenessOf);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const step of STEPS) {
    const [openLeft, openRight] = [open(left, pairs), open(right, taken)];
    const found = pairUp(
      openLeft.map((at) => left[at] as Likeness),
      openRight.map((at) => right[at] as Likeness),
      step,
    );
    for (const [l, r] of found) {
      pairs.set(openLeft[l] as number, openRight[r] as number);
      taken.add(openRight[r] as number);
    }
  }
  report(left, right, pairs, taken, base, part, problems);
  const merged = base.map((one, at) => {
    const other = pairs.get(at);
    return other === undefined ? one : merge(one, part, part.parties[other] as ListedParty, problems);
  });
  return [...merged, ...alone({ ...part, parties: part.parties.filter((_, at) => !taken.has(at)) })];
}

const open = (all: readonly Likeness[], done: { has(at: number): boolean }): number[] =>
  [...all.keys()].filter((at) => !done.has(at));

function merge(one: Combined, part: Part, other: ListedParty, problems: Problem[]): Combined {
  const { party, feeds } = one;
  problems.push(...disagreements(party, other, [feeds.join(' + '), part.feed]));
  const also: Also = {
    feed: part.feed,
    ...(plainName(other.name) === plainName(party.name) ? {} : { name: other.name }),
    ...(other.citation === undefined || other.citation === party.citation
      ? {}
      : { citation: other.citation }),
    ...(other.requirement === undefined ? {} : { requirement: other.requirement }),
    ...(other.policy === undefined ? {} : { policy: other.policy }),
  };
  return {
    party: together(party, other),
    feeds: [...feeds, part.feed],
    date: one.date < part.date ? one.date : part.date,
    also: [...one.also, also],
  };
}

/** The first knows best; the second adds what the first does not say. */
function together(a: ListedParty, b: ListedParty): ListedParty {
  const { delisted: _, ...rest } = { ...b, ...a };
  const listed = earliest(a.listed, b.listed);
  // One list that still holds the party outweighs the other that does not.
  const delisted = a.delisted && b.delisted ? latest(a.delisted, b.delisted) : undefined;
  return {
    ...rest,
    aliases: aliases(a, b),
    addresses: a.addresses.some(placed) ? a.addresses : addresses(a.addresses, b.addresses),
    countries: union(a.countries, b.countries),
    programs: union(a.programs, b.programs),
    ...(listed === undefined ? {} : { listed }),
    ...(delisted === undefined ? {} : { delisted }),
  };
}

const placed = ({ text, city }: Address): boolean => text !== undefined || city !== undefined;
const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
const earliest = (a: Iso | undefined, b: Iso | undefined): Iso | undefined =>
  a && b ? (a < b ? a : b) : (a ?? b);
const latest = (a: Iso, b: Iso): Iso => (a > b ? a : b);

function addresses(a: readonly Address[], b: readonly Address[]): readonly Address[] {
  return b.some(placed) || a.length === 0 ? b : a;
}

function aliases(a: ListedParty, b: ListedParty): Alias[] {
  const seen = new Set([a.name, ...a.aliases.map(({ name }) => name)].map(plainName));
  const more = [{ name: b.name }, ...b.aliases].filter(({ name }) => {
    const plain = plainName(name);
    // A name in a script that leaves nothing plain is kept as it is.
    if (plain !== '' && seen.has(plain)) return false;
    seen.add(plain);
    return true;
  });
  return [...a.aliases, ...more];
}

/** Says which parties only one of two feeds holds, and which might be the same but could not be told apart. */
function report(
  left: readonly Likeness[],
  right: readonly Likeness[],
  pairs: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
  base: readonly Combined[],
  part: Part,
  problems: Problem[],
): void {
  const [looseLeft, looseRight] = [open(left, pairs), open(right, taken)];
  const namesakes = (all: readonly Likeness[], at: readonly number[]): Set<string> =>
    new Set(at.map((one) => (all[one] as Likeness).name));
  const [leftNames, rightNames] = [namesakes(left, looseLeft), namesakes(right, looseRight)];
  const loose = (one: Likeness, feed: string, other: string, others: ReadonlySet<string>): Problem =>
    others.has(one.name)
      ? {
          code: 'not-merged',
          feed,
          place: one.party.name,
          message: `${other} has an entry of that name as well, but it is not certain that it is the same; both are kept`,
        }
      : {
          code: 'in-one-feed-only',
          feed,
          place: one.party.name,
          message: `listed (${one.party.source}) in ${feed}, not found in ${other}`,
        };
  for (const at of looseLeft)
    problems.push(
      loose(left[at] as Likeness, (base[at] as Combined).feeds.join(' + '), part.feed, rightNames),
    );
  const others = union(
    [],
    base.flatMap(({ feeds }) => feeds),
  ).join(' + ');
  for (const at of looseRight) problems.push(loose(right[at] as Likeness, part.feed, others, leftNames));
}
