import type { ListFile } from '../../lists/read/reader.ts';
import type { Holding, OwnershipParty, OwnershipProblem } from '../holding.ts';

/** A file that is read once, from its beginning to its end. */
export type OwnershipFile = ListFile;

/** What a reader hands over, in the order of the file. */
export type OwnershipRead =
  | { readonly kind: 'holding'; readonly holding: Holding }
  | { readonly kind: 'party'; readonly party: OwnershipParty }
  | { readonly kind: 'problem'; readonly problem: OwnershipProblem };

export interface OwnershipCollection {
  readonly parties: readonly OwnershipParty[];
  readonly holdings: readonly Holding[];
  readonly problems: readonly OwnershipProblem[];
}

/**
 * Gathers what readers hand over, one party for each id. What two records of a party say is put together; where
 * they contradict each other on a country, it is not known, and told.
 */
export async function collectOwnership(
  ...readers: readonly AsyncIterable<OwnershipRead>[]
): Promise<OwnershipCollection> {
  const parties = new Map<string, OwnershipParty>();
  const disputed = new Set<string>();
  const holdings: Holding[] = [];
  const problems: OwnershipProblem[] = [];
  for (const reader of readers)
    for await (const read of reader)
      if (read.kind === 'holding') holdings.push(read.holding);
      else if (read.kind === 'problem') problems.push(read.problem);
      else parties.set(read.party.id, together(parties.get(read.party.id), read.party, disputed, problems));
  return { parties: [...parties.values()], holdings, problems };
}

function together(
  before: OwnershipParty | undefined,
  party: OwnershipParty,
  disputed: Set<string>,
  problems: OwnershipProblem[],
): OwnershipParty {
  if (before === undefined) return party;
  const one: { -readonly [K in keyof OwnershipParty]: OwnershipParty[K] } = { ...before, ...party };
  if (party.name === party.id) one.name = before.name;
  for (const key of ['country', 'headquarters'] as const) {
    const [old, now] = [before[key], party[key]];
    const field = JSON.stringify([party.id, key]);
    if (disputed.has(field)) delete one[key];
    if (old === undefined || now === undefined || old === now) continue;
    disputed.add(field);
    delete one[key];
    problems.push({
      code: 'two-countries',
      message: `${before.name} stands with two values of ${key}, ${old} and ${now}; it counts as unknown. If these are two parties, give them ids.`,
    });
  }
  return one;
}

export const unreadable = (message: string, file: string, place: string): OwnershipRead => ({
  kind: 'problem',
  problem: { code: 'unreadable', message, source: file, place },
});
