import type { OwnershipGraph, Stake } from './graph.ts';
import { ALL, HALF } from './share.ts';

/** Who is counted from the start: for certain, or only perhaps. */
export type Seed = 'certain' | 'possible' | undefined;

/**
 * Who holds what no record accounts for. `unknown`: nobody can say, so it may be anybody that is counted.
 * `dispersed`: many small holders that are not.
 */
export type Remainder = 'unknown' | 'dispersed';

export interface HeldBy {
  /** Millionths of a percent that the counted parties hold together. */
  readonly low: (id: string) => number;
  readonly high: (id: string) => number;
  /** Counted itself, or held so far that its own holdings count in full. */
  readonly counts: (id: string) => Seed;
}

/**
 * What the counted parties hold of every company together, directly and through companies that they hold at
 * least half of. Such a company's own holdings count in full, and those of any other not at all: ownership is
 * not multiplied along the chain (OFAC FAQ 401, whose rule BIS follows; supp. 8 to part 744, paragraph (b):
 * "or by one or more entities subject to restrictions based upon ownership by listed entities").
 *
 * Lower ends rest on certain shares of certain parties. Upper ends are what the others do not hold for certain;
 * shares that stand in a circle are held by nobody for certain, since no source says whose they are. Each party
 * begins to count once, so the work grows with the number of stakes and circles end by themselves.
 */
export function heldBy(
  graph: OwnershipGraph,
  seed: (id: string) => Seed,
  circle: ReadonlyMap<string, number>,
  {
    remainder = 'unknown',
    enough = (low: number) => low >= HALF,
  }: { readonly remainder?: Remainder; readonly enough?: (low: number) => boolean } = {},
): HeldBy {
  const low = new Map<string, number>();
  const certain = spread(
    graph,
    [...graph.parties.keys()].filter((id) => seed(id) === 'certain'),
    (stake) => {
      const sum = (low.get(stake.owned) ?? 0) + stake.low;
      low.set(stake.owned, sum);
      return enough(sum);
    },
  );

  const others = new Map<string, number>();
  const theirs = new Map<string, number>();
  const inCircle = ({ owner, owned }: Stake): boolean => circle.get(owner) === circle.get(owned);
  const raise = (sums: Map<string, number>, id: string, by: number): void => {
    sums.set(id, (sums.get(id) ?? 0) + by);
  };
  for (const [owned, stakes] of graph.ownersOf)
    for (const stake of stakes)
      if (inCircle(stake)) raise(theirs, owned, stake.high);
      else raise(others, owned, stake.low);

  const touched = new Set<string>();
  const highest = (id: string): number => {
    if (!touched.has(id)) return 0;
    if (graph.over.has(id)) return ALL;
    const left = ALL - (others.get(id) ?? 0);
    const most = remainder === 'unknown' ? left : Math.min(left, theirs.get(id) ?? 0);
    return Math.max(0, most, Math.min(ALL, low.get(id) ?? 0));
  };
  const first = [...graph.parties.keys()].filter((id) => seed(id) !== undefined || certain.has(id));
  const possible = spread(graph, first, (stake) => {
    if (stake.high > 0) touched.add(stake.owned);
    if (!inCircle(stake)) {
      raise(others, stake.owned, -stake.low);
      raise(theirs, stake.owned, stake.high);
    }
    return highest(stake.owned) >= HALF;
  });

  return {
    low: (id) => Math.min(ALL, low.get(id) ?? 0),
    high: highest,
    counts: (id) => (certain.has(id) ? 'certain' : possible.has(id) ? 'possible' : undefined),
  };
}

/** Everybody that begins to count, from `first` on; `count` says of a stake whether its company does now. */
function spread(
  { holdingsOf }: OwnershipGraph,
  first: readonly string[],
  count: (stake: Stake) => boolean,
): ReadonlySet<string> {
  const counting = new Set(first);
  for (const owner of counting)
    for (const stake of holdingsOf.get(owner) ?? []) if (count(stake)) counting.add(stake.owned);
  return counting;
}
