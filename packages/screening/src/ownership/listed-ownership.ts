import { circles } from './circles.ts';
import type { OwnershipGraph } from './graph.ts';
import { type HeldBy, heldBy, type Remainder, type Seed } from './held-by.ts';
import type { Listing, OwnerList } from './holding.ts';
import { type OwnershipPath, pathsTo } from './paths.ts';
import { type RedFlag, redFlags } from './red-flags.ts';
import { ALL, HALF, type Share, shown } from './share.ts';
import { strictestTerms, type Terms } from './terms.ts';

/**
 * `listed`: it stands on a list itself. `treated-as-listed`: listed parties hold half or more together.
 * `undetermined`: they may. `minority`: they hold something, and less than half for certain.
 * `none-known`: no listed owner is known; whether the records are all there are is told by `unaccounted`.
 */
export type ListedStatus = 'listed' | 'treated-as-listed' | 'undetermined' | 'minority' | 'none-known';

export interface ListedOwnership {
  readonly company: string;
  readonly status: ListedStatus;
  /** What listed parties hold together, whatever their lists: the rule adds them up. */
  readonly share: Share;
  /** The same for the parties of one list alone, where more than one list takes part. */
  readonly byList: Readonly<Partial<Record<OwnerList, Share>>>;
  /** Percent that no record gives to anybody for certain. */
  readonly unaccounted: number;
  /** Listed parties in the chains, and treated-as-listed companies are not among them. */
  readonly owners: readonly {
    readonly id: string;
    readonly listings: readonly Listing[];
    readonly certain: boolean;
  }[];
  /** Of the owners that count for certain; absent where there is none. */
  readonly terms?: Terms;
  /** As if every possible owner counted too; absent where there is none. */
  readonly worstTerms?: Terms;
  readonly paths: readonly OwnershipPath[];
  readonly morePaths: boolean;
  readonly redFlags: readonly RedFlag[];
}

/** What is computed once for a graph, and asked for each company. */
export interface ListedOwnerships {
  readonly of: (company: string) => ListedOwnership;
}

/**
 * The affiliates rule's arithmetic as of the graph's day (supp. 8 to part 744; 744.11(a)(1), 744.21(a)(3), 744.8):
 * owners of all three lists are added up, directly and through companies that they hold half of. Whether the
 * rule is in force on that day is the law's business and not asked here.
 */
export function listedOwnerships(
  graph: OwnershipGraph,
  { remainder = 'unknown' }: { readonly remainder?: Remainder } = {},
): ListedOwnerships {
  const circle = circles(graph);
  const seedOf =
    (list?: OwnerList) =>
    (id: string): Seed => {
      const listings = listingsOf(graph, id).filter((one) => list === undefined || one.list === list);
      if (listings.length === 0) return undefined;
      return listings.some(({ possible }) => possible !== true) ? 'certain' : 'possible';
    };
  const all = heldBy(graph, seedOf(), circle, { remainder });
  const lists = new Set(
    [...graph.parties.values()].flatMap(({ listed }) => (listed ?? []).map(({ list }) => list)),
  );
  const alone =
    lists.size < 2
      ? []
      : [...lists].sort().map((list) => ({ list, held: heldBy(graph, seedOf(list), circle, { remainder }) }));

  return {
    of: (company) => {
      const low = all.low(company);
      const high = all.high(company);
      const { owners, ...ways } = chain(graph, all, company, seedOf());
      const certain = owners.filter((one) => one.certain).flatMap(({ listings }) => sure(listings));
      const every = owners.flatMap(({ listings }) => listings);
      const status = statusOf(seedOf()(company), low, high);
      return {
        company,
        status,
        share: shown(low, high),
        byList: Object.fromEntries(
          alone.map(({ list, held }) => [list, shown(held.low(company), held.high(company))]),
        ),
        unaccounted: unaccounted(graph, company),
        owners,
        ...(certain.length > 0 ? { terms: strictestTerms(certain) } : {}),
        ...(every.length > 0 ? { worstTerms: strictestTerms(every) } : {}),
        ...ways,
        redFlags: redFlags(graph, company, { low, high, held: all, circle, status }),
      };
    },
  };
}

const listingsOf = ({ parties }: OwnershipGraph, id: string): readonly Listing[] =>
  parties.get(id)?.listed ?? [];

const sure = (listings: readonly Listing[]): Listing[] =>
  listings.filter(({ possible }) => possible !== true);

function statusOf(seed: Seed, low: number, high: number): ListedStatus {
  if (seed === 'certain') return 'listed';
  if (low >= HALF) return 'treated-as-listed';
  if (seed === 'possible' || high >= HALF) return 'undetermined';
  return high > 0 ? 'minority' : 'none-known';
}

/** In percent. */
export function unaccounted({ ownersOf }: OwnershipGraph, company: string): number {
  const told = (ownersOf.get(company) ?? []).reduce((sum, { low }) => sum + low, 0);
  return Math.max(0, ALL - told) / 1e6;
}

/** The listed parties above a company whose shares count, certain where every step down counts for certain. */
function chain(graph: OwnershipGraph, held: HeldBy, company: string, seed: (id: string) => Seed) {
  const ways = pathsTo(company, graph, held, (id) => seed(id) !== undefined);
  const reached = new Map<string, boolean>([[company, true]]);
  const found = new Map<string, boolean>();
  // Certain ways first, so that a party that is reached both ways is certain.
  for (const certainly of [true, false])
    for (const id of reached.keys()) {
      if (id !== company && seed(id) !== undefined) continue;
      if (certainly && reached.get(id) !== true) continue;
      for (const { owner, low, high } of graph.ownersOf.get(id) ?? []) {
        const counts = held.counts(owner);
        const sure = certainly && low > 0 && counts === 'certain';
        if (high === 0 || counts === undefined || reached.has(owner) || (certainly && !sure)) continue;
        reached.set(owner, sure);
        if (seed(owner) !== undefined) found.set(owner, sure);
      }
    }
  const owners = [...found].map(([id, certain]) => ({ id, listings: listingsOf(graph, id), certain }));
  return { owners, paths: ways.paths, morePaths: ways.more };
}
