import type { OwnershipGraph, Stake } from './graph.ts';
import type { HeldBy } from './held-by.ts';
import { type Share, shown } from './share.ts';

/** One step down: what `owner` holds of `owned`. */
interface Step {
  readonly owner: string;
  readonly owned: string;
  readonly share: Share;
  /** Whether `owned` is thereby counted itself, so that its own holdings count in full. */
  readonly counts?: 'certain' | 'possible';
}

/** From a party that is counted by itself down to the company. */
export interface OwnershipPath {
  readonly owner: string;
  readonly steps: readonly Step[];
}

const MOST_PATHS = 100;

/**
 * The ways on which a share comes about, shortest first, so that every stake that counts stands in one of them.
 * A company in a wide net has more ways than anybody can read: `more` says that some are left out.
 */
export function pathsTo(
  company: string,
  { ownersOf }: OwnershipGraph,
  held: HeldBy,
  isSeed: (id: string) => boolean,
): { readonly paths: readonly OwnershipPath[]; readonly more: boolean } {
  const counting = (id: string): readonly Stake[] =>
    (ownersOf.get(id) ?? []).filter(({ owner, high }) => high > 0 && held.counts(owner) !== undefined);
  /** The stake on which a shortest way leads down from a party to the company. */
  const down = new Map<string, Stake | undefined>([[company, undefined]]);
  const stakes: Stake[] = [];
  for (const id of down.keys()) {
    if (id !== company && isSeed(id)) continue;
    for (const stake of counting(id)) {
      stakes.push(stake);
      if (!down.has(stake.owner)) down.set(stake.owner, stake);
    }
  }
  /** The stake on which a shortest way comes down to a party from one that is counted by itself. */
  const from = new Map<string, Stake | undefined>();
  for (const { owner } of stakes) if (isSeed(owner)) from.set(owner, undefined);
  const below = Map.groupBy(stakes, ({ owner }) => owner);
  for (const id of from.keys())
    for (const stake of below.get(id) ?? []) if (!from.has(stake.owned)) from.set(stake.owned, stake);

  const told = new Set<Stake>();
  const paths: OwnershipPath[] = [];
  for (const stake of stakes) {
    if (told.has(stake) || !from.has(stake.owner)) continue;
    if (paths.length === MOST_PATHS) return { paths, more: true };
    const way: Stake[] = [];
    for (let up: Stake | undefined = stake; up; up = from.get(up.owner)) way.push(up);
    way.reverse();
    for (let on = down.get(stake.owned); on; on = down.get(on.owned)) way.push(on);
    for (const one of way) told.add(one);
    const owner = (way[0] as Stake).owner;
    if (new Set([owner, ...way.map(({ owned }) => owned)]).size <= way.length) continue;
    paths.push({ owner, steps: way.map((one) => step(one, held)) });
  }
  return { paths, more: false };
}

function step({ owner, owned, low, high }: Stake, held: HeldBy): Step {
  const counts = held.counts(owned);
  const told = { owner, owned, share: shown(low, high) };
  return counts === undefined ? told : { ...told, counts };
}
