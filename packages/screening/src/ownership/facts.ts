import { type FactInput, type Facts, known } from '@licet/engine';
import type { OwnershipParty } from './holding.ts';
import type { ListedOwnership } from './listed-ownership.ts';
import type { Restricted, RestrictedOwnership } from './restricted-ownership.ts';
import type { Share } from './share.ts';
import type { UltimateParents } from './ultimate-parent.ts';

/** What the ownership of one party is known to be. */
export interface PartyOwnership {
  readonly party: OwnershipParty;
  readonly listed: ListedOwnership;
  readonly restricted: RestrictedOwnership;
  readonly parents: UltimateParents;
  /** Macau and D:5 on the day. */
  readonly isRestricted: Restricted;
  /** Named as the source of each fact, e.g. the file of holdings. */
  readonly source: string;
}

/**
 * `party.listedOwnership`, `party.restrictedOwnership`, `party.hq` and `party.parent` of one party.
 *
 * A share that is not exactly known is given as its range, on which the rules answer only where every share in
 * it gives the same answer; a share that can be anything is unknown, and so is a parent that can be another. A
 * fact of which the records say nothing at all is left out: then, and only then, the law's presumption holds.
 */
export function ownershipFacts({
  party,
  listed,
  restricted,
  parents,
  isRestricted,
  source,
}: PartyOwnership): Facts {
  const facts: Record<string, FactInput> = {};
  const give = (name: string, fact: FactInput | undefined): void => {
    if (fact !== undefined) facts[name] = fact;
  };
  give('party.listedOwnership', shareFact(listed.share, listed.unaccounted, source));
  give('party.restrictedOwnership', shareFact(restricted.share, restricted.unaccounted, source));
  give('party.hq', headquartersFact(party, isRestricted, source));
  if (parents.recorded) give('party.parent', parentFact(parents, isRestricted, source));
  return facts;
}

function shareFact({ low, high }: Share, unaccounted: number, source: string): FactInput | undefined {
  // Nobody that counts is known. That is a finding only where the records leave no room for half.
  if (high === 0) return unaccounted < 50 ? known(0, 'derived', source) : undefined;
  if (low === 0 && high === 100) return { state: 'unknown' };
  return known(low === high ? low : { atLeast: low, atMost: high }, 'derived', source);
}

/** Registered in Macau or D:5 is presumed to sit there: the strict way round. The other way round nothing is said. */
function headquartersFact(
  { headquarters, country }: Pick<OwnershipParty, 'headquarters' | 'country'>,
  isRestricted: Restricted,
  source: string,
): FactInput | undefined {
  if (headquarters !== undefined) return known([headquarters], 'derived', source);
  return country !== undefined && isRestricted(country) ? known([country], 'presumed', source) : undefined;
}

function parentFact(
  { state, parents }: UltimateParents,
  isRestricted: Restricted,
  source: string,
): FactInput {
  const places = parents
    .filter(({ certain }) => certain)
    .map((parent) => headquartersFact(parent, isRestricted, source));
  const codes = [
    ...new Set(places.flatMap((fact) => (fact?.state === 'known' ? (fact.value as readonly string[]) : []))),
  ].sort();
  const complete = state === 'known' && !places.includes(undefined);
  // One certain parent in Macau or D:5 settles the test, whoever else may stand above.
  if (!complete && !codes.some(isRestricted)) return { state: 'unknown' };
  const presumed = places.some((fact) => fact?.state === 'known' && fact.from === 'presumed');
  return known(codes, presumed ? 'presumed' : 'derived', source);
}
