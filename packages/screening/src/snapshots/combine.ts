import type { Iso } from '@licet/engine';
import type { Footnote } from '../entity-list/footnote.ts';
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
  sameRule,
  sharedCountry,
  sharedNames,
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
  /** Of an Entity List entry. */
  readonly footnote?: Footnote;
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

/** Each step looks at what the ones before have left. */
const BY_NUMBER: Pairing<Likeness> = {
  keys: ({ party }) => (party.number === undefined ? [] : [party.number]),
  score: (a, b) => (sameNumber(a, b) ? 1 + sharedNames(a, b) : 0),
  ties: 'none',
};

const BY_NAME: Pairing<Likeness> = {
  keys: ({ name }) => (name === '' ? [] : [name]),
  score: (a, b) => (otherNumber(a, b) ? 0 : sharedCountry(a, b) ? 2 : noCountry(a, b) ? 1 : 0),
  ties: 'none',
};

const BY_ALIAS: Pairing<Likeness> = {
  keys: ({ names }) => names,
  score: (a, b) => (!otherNumber(a, b) && sharedCountry(a, b) && sameRule(a, b) ? sharedNames(a, b) : 0),
  ties: 'none',
};

/** What of the two sides is one party, as places in both. */
interface Group {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function joined(base: readonly Combined[], part: Part, problems: Problem[]): Combined[] {
  const left = base.map(({ party }) => likenessOf(party));
  const right = part.parties.map(likenessOf);
  const taken = { left: new Set<number>(), right: new Set<number>() };
  const groups: Group[] = [];
  const steps = [
    onePairs(BY_NUMBER),
    namesakes(sameEntry),
    namesakes(sameName, oneForAll),
    onePairs(BY_NAME),
    onePairs(BY_ALIAS),
  ];
  for (const step of steps)
    for (const group of step(left, right, open(left, taken.left), open(right, taken.right))) {
      groups.push(group);
      for (const at of group.left) taken.left.add(at);
      for (const at of group.right) taken.right.add(at);
    }
  const [looseLeft, looseRight] = [open(left, taken.left), open(right, taken.right)];
  report(left, right, looseLeft, looseRight, base, part, problems);
  return [
    ...groups.map((group) => merge(group, base, part, problems)),
    ...looseLeft.map((at) => base[at] as Combined),
    ...alone({ ...part, parties: looseRight.map((at) => part.parties[at] as ListedParty) }),
  ];
}

const open = (all: readonly Likeness[], taken: ReadonlySet<number>): number[] =>
  [...all.keys()].filter((at) => !taken.has(at));

type Join = (
  left: readonly Likeness[],
  right: readonly Likeness[],
  openLeft: readonly number[],
  openRight: readonly number[],
) => Group[];

const onePairs =
  (how: Pairing<Likeness>): Join =>
  (left, right, openLeft, openRight) =>
    [
      ...pairUp(
        openLeft.map((at) => left[at] as Likeness),
        openRight.map((at) => right[at] as Likeness),
        how,
      ),
    ].map(([l, r]) => ({ left: [openLeft[l] as number], right: [openRight[r] as number] }));

type Agree = (a: Likeness, b: Likeness) => boolean;

/** A country in common and the same rule of the Federal Register, beside the same name: the same entry. */
const sameEntry: Agree = (a, b) => !otherNumber(a, b) && sharedCountry(a, b) && sameRule(a, b);

/** The rule of the Federal Register is another one, as after an amendment. */
const sameName: Agree = (a, b) => !otherNumber(a, b) && sharedCountry(a, b);

/**
 * Puts namesakes together. One source lists a party once under each of its countries, the other once for all of
 * them, so that several entries may be one.
 */
const namesakes =
  (agree: Agree, certain: typeof oneForAll = () => true): Join =>
  (left, right, openLeft, openRight) => {
    const byName = new Map<string, { left: number[]; right: number[] }>();
    const called = (name: string): { left: number[]; right: number[] } => {
      const group = byName.get(name) ?? { left: [], right: [] };
      byName.set(name, group);
      return group;
    };
    for (const at of openLeft) called((left[at] as Likeness).name).left.push(at);
    for (const at of openRight) called((right[at] as Likeness).name).right.push(at);
    byName.delete('');
    return [...byName.values()]
      .flatMap((group) => connected(left, right, group, agree))
      .filter((group) => certain(left, right, group));
  };

/** One entry on one side; on the other, one in each country. */
function oneForAll(left: readonly Likeness[], right: readonly Likeness[], group: Group): boolean {
  const countries = (all: readonly Likeness[], at: readonly number[]): string[] =>
    at.flatMap((one) => (all[one] as Likeness).party.countries);
  const apart = (all: readonly string[]): boolean => new Set(all).size === all.length;
  return (
    (group.right.length === 1 && apart(countries(left, group.left))) ||
    (group.left.length === 1 && apart(countries(right, group.right)))
  );
}

/** Whatever agrees with one of a group belongs to it. */
function connected(
  left: readonly Likeness[],
  right: readonly Likeness[],
  { left: lefts, right: rights }: Group,
  agree: Agree,
): Group[] {
  const groups: Group[] = [];
  const waiting = { left: new Set(lefts), right: new Set(rights) };
  for (const first of lefts) {
    if (!waiting.left.delete(first)) continue;
    const group = { left: [first], right: [] as number[] };
    for (let grown = true; grown; ) {
      grown = false;
      for (const r of waiting.right)
        if (group.left.some((l) => agree(left[l] as Likeness, right[r] as Likeness))) {
          waiting.right.delete(r);
          group.right.push(r);
          grown = true;
        }
      for (const l of waiting.left)
        if (group.right.some((r) => agree(left[l] as Likeness, right[r] as Likeness))) {
          waiting.left.delete(l);
          group.left.push(l);
          grown = true;
        }
    }
    if (group.right.length > 0) groups.push(group);
  }
  return groups;
}

function merge(group: Group, base: readonly Combined[], part: Part, problems: Problem[]): Combined {
  const known = group.left.map((at) => base[at] as Combined);
  const first = known[0] as Combined;
  const party = known.map((one) => one.party).reduce(sideBySide);
  const others = group.right.map((at) => part.parties[at] as ListedParty);
  const other = others.reduce(sideBySide);
  const feeds = union(
    [],
    known.flatMap((one) => one.feeds),
  );
  problems.push(...disagreements(party, other, [feeds.join(' + '), part.feed]));
  return {
    party: together(party, other),
    feeds: [...feeds, part.feed],
    date: first.date < part.date ? first.date : part.date,
    also: [
      ...known.flatMap(({ also }) => also),
      ...known.slice(1).map((one) => alsoOf(one.feeds[0] as string, one.party, party)),
      ...others.map((one) => alsoOf(part.feed, one, party)),
    ],
  };
}

const alsoOf = (feed: string, other: ListedParty, party: ListedParty): Also => ({
  feed,
  ...(plainName(other.name) === plainName(party.name) ? {} : { name: other.name }),
  ...(other.citation === undefined || other.citation === party.citation ? {} : { citation: other.citation }),
  ...(other.requirement === undefined ? {} : { requirement: other.requirement }),
  ...(other.policy === undefined ? {} : { policy: other.policy }),
});

/** Two entries of one feed for one party: everything of both. */
const sideBySide = (a: ListedParty, b: ListedParty): ListedParty => ({
  ...together(a, b),
  addresses: [...a.addresses, ...b.addresses],
});

/** The first knows best; the second adds what the first does not say. */
function together(a: ListedParty, b: ListedParty): ListedParty {
  const { delisted: _, ...rest } = { ...b, ...a };
  const listed = earliest(a.listed, b.listed);
  const parents = union(a.parents ?? [], b.parents ?? []);
  const remarks = union(
    [],
    [a, b].flatMap((one) => one.remarks ?? []),
  );
  // One list that still holds the party outweighs the other that does not.
  const delisted = a.delisted && b.delisted ? latest(a.delisted, b.delisted) : undefined;
  return {
    ...rest,
    aliases: aliases(a, b),
    addresses: a.addresses.some(placed) ? a.addresses : addresses(a.addresses, b.addresses),
    countries: union(a.countries, b.countries),
    programs: union(a.programs, b.programs),
    ...(parents.length > 0 ? { parents } : {}),
    ...(remarks.length > 0 ? { remarks: remarks.join('; ') } : {}),
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
  looseLeft: readonly number[],
  looseRight: readonly number[],
  base: readonly Combined[],
  part: Part,
  problems: Problem[],
): void {
  const namesIn = (all: readonly Likeness[]): Set<string> => new Set(all.map(({ name }) => name));
  const [leftNames, rightNames] = [namesIn(left), namesIn(right)];
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
