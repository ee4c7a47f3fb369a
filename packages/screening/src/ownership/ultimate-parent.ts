import { circles } from './circles.ts';
import type { OwnershipGraph, Stake } from './graph.ts';
import type { Remainder } from './held-by.ts';
import { ALL, HALF } from './share.ts';

interface UltimateParent {
  readonly id: string;
  readonly name: string;
  /** Place of the headquarters; absent where nobody recorded it. */
  readonly headquarters?: string;
  /** Place of registration, which is no headquarters. */
  readonly country?: string;
  /** From the company up to the parent, both included. */
  readonly path: readonly string[];
  readonly certain: boolean;
}

export interface UltimateParents {
  readonly company: string;
  /** `unknown`: somebody else may be the ultimate parent; `because` says why. */
  readonly state: 'known' | 'unknown';
  /** Whoever is or may be the ultimate parent; the company itself where nobody stands above it. */
  readonly parents: readonly UltimateParent[];
  readonly because: readonly string[];
  /** Whether any owner of the company is on record. */
  readonly recorded: boolean;
}

/** Who controls a party in the end. `doubts` keeps that from being known. */
interface Top {
  readonly certain: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
  readonly doubts: ReadonlySet<string>;
}

/** Beyond this many candidates a name says nothing any more. */
const MOST_CANDIDATES = 1_000;

/**
 * Walks up to whoever controls the group in the end. The regulations do not define the term (742.6(a)(6),
 * 744.23(a)(3)); taken as control: more than half of the shares or votes, held also through companies that one
 * controls, or a parent on record that consolidates. Not the 50 percent rule: exactly half is no majority, but
 * a doubt. A person has no headquarters and is no parent. Where the records end, the group ends; where they
 * leave room for an unseen majority, the parent is unknown.
 */
export function ultimateParents(
  graph: OwnershipGraph,
  { remainder = 'unknown' }: { readonly remainder?: Remainder } = {},
): { readonly of: (company: string) => UltimateParents } {
  const circle = circles(graph);
  const tops = new Map<string, Top>();
  const name = (id: string): string => graph.parties.get(id)?.name ?? id;

  const topOf = (company: string): Top => {
    for (const id of upstream(graph, company).sort(
      (a, b) => (circle.get(a) as number) - (circle.get(b) as number),
    ))
      if (!tops.has(id)) tops.set(id, above(id));
    return tops.get(company) as Top;
  };

  /** Owners stand before what they own, but for those in the same circle. */
  function above(id: string): Top {
    const stakes = graph.ownersOf.get(id) ?? [];
    const certain = new Set<string>();
    const possible = new Set<string>();
    const doubts = new Set<string>();
    const low = new Map<string, number>();
    const high = new Map<string, number>();
    let led = false;
    const add = (sums: Map<string, number>, key: string, by: number) =>
      sums.set(key, (sums.get(key) ?? 0) + by);
    let slack =
      remainder === 'unknown' && stakes.length > 0 ? ALL - stakes.reduce((sum, one) => sum + one.low, 0) : 0;
    for (const stake of stakes) {
      if (circle.get(stake.owner) === circle.get(id)) {
        if (stake.owner !== id && (stake.control || stake.high >= HALF))
          doubts.add(`${name(stake.owner)} and ${name(id)} hold each other in a circle.`);
        slack += Math.max(stake.low, stake.owner === id ? stake.high : 0);
        continue;
      }
      const top = tops.get(stake.owner) ?? alone(stake.owner);
      const person = graph.parties.get(stake.owner)?.kind === 'person';
      if (person) {
        if (stake.control || stake.high >= HALF)
          doubts.add(`${name(stake.owner)}, a person, may hold the majority of ${name(id)} or control it.`);
        continue;
      }
      const [only] = top.certain;
      for (const root of [...top.certain, ...top.possible]) {
        add(high, root, stake.high);
        if (root === only && top.certain.size === 1 && top.possible.size === 0) add(low, root, stake.low);
      }
      if (stake.control || stake.low > HALF) {
        led = true;
        for (const root of top.certain) certain.add(root);
        for (const root of top.possible) possible.add(root);
        for (const doubt of top.doubts) doubts.add(doubt);
      }
    }
    slack = Math.max(0, slack);
    for (const [root, share] of low) if (share > HALF) certain.add(root);
    if (certain.size === 0) {
      for (const [root, share] of high)
        if (share > 0 && share + slack >= HALF) {
          possible.add(root);
          doubts.add(`${name(root)} may hold the majority of ${name(id)}.`);
        }
      if (slack >= HALF) doubts.add(`No record says who holds half or more of ${name(id)}.`);
      if (possible.size === 0 && doubts.size === 0) certain.add(id);
      else if (!led) possible.add(id);
    }
    for (const root of certain) possible.delete(root);
    while (possible.size > MOST_CANDIDATES) possible.delete([...possible].pop() as string);
    return { certain, possible, doubts };
  }

  return {
    of: (company) => {
      const { certain, possible, doubts } = topOf(company);
      const up = waysUp(graph, company);
      const parents = [...certain, ...possible].map((id): UltimateParent => {
        const party = graph.parties.get(id);
        return {
          id,
          name: name(id),
          ...(party?.headquarters === undefined ? {} : { headquarters: party.headquarters }),
          ...(party?.country === undefined ? {} : { country: party.country }),
          path: pathUp(id, up),
          certain: certain.has(id),
        };
      });
      return {
        company,
        state: doubts.size === 0 && possible.size === 0 ? 'known' : 'unknown',
        parents,
        because: [...doubts],
        recorded: (graph.ownersOf.get(company) ?? []).length > 0,
      };
    },
  };
}

const alone = (id: string): Top => ({ certain: new Set([id]), possible: new Set(), doubts: new Set() });

const upstream = (graph: OwnershipGraph, company: string): string[] => [...waysUp(graph, company).keys()];

/** Everybody above a company, each with the stake on which a shortest way leads down. */
function waysUp({ ownersOf }: OwnershipGraph, company: string): ReadonlyMap<string, Stake | undefined> {
  const down = new Map<string, Stake | undefined>([[company, undefined]]);
  for (const id of down.keys())
    for (const stake of ownersOf.get(id) ?? [])
      if ((stake.high > 0 || stake.control) && !down.has(stake.owner)) down.set(stake.owner, stake);
  return down;
}

function pathUp(id: string, down: ReadonlyMap<string, Stake | undefined>): string[] {
  const path = [id];
  for (let stake = down.get(id); stake; stake = down.get(stake.owned)) path.push(stake.owned);
  return path.reverse();
}
