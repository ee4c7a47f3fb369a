import { circles } from './circles.ts';
import type { OwnershipGraph } from './graph.ts';
import { heldBy, type Remainder, type Seed } from './held-by.ts';
import { unaccounted } from './listed-ownership.ts';
import { type OwnershipPath, pathsTo } from './paths.ts';
import { HALF, type Share, shown } from './share.ts';

/** Whether a country is Macau or in Country Group D:5 on the day; the law's package knows. */
export type Restricted = (country: string) => boolean;

export interface RestrictedOwnership {
  readonly share: Share;
  readonly unaccounted: number;
  readonly paths: readonly OwnershipPath[];
  readonly morePaths: boolean;
}

/**
 * What parties headquartered in Macau or a D:5 country hold together (744.23(d)(2): "majority-owned"). The text
 * does not say how indirect shares count. Taken as for listed owners, with the majority that this paragraph
 * asks for: a company that is held by more than half passes its own holdings on, at exactly half perhaps.
 *
 * A party whose headquarters nobody recorded counts as possible, wherever it is registered: a holding company
 * is registered where nobody sits.
 */
export function restrictedOwnerships(
  graph: OwnershipGraph,
  restricted: Restricted,
  { remainder = 'unknown' }: { readonly remainder?: Remainder } = {},
): { readonly of: (company: string) => RestrictedOwnership } {
  const seed = (id: string): Seed => {
    const party = graph.parties.get(id);
    if (party?.headquarters === undefined) return 'possible';
    return restricted(party.headquarters) ? 'certain' : undefined;
  };
  const held = heldBy(graph, seed, circles(graph), { remainder, enough: (low) => low > HALF });
  return {
    of: (company) => {
      const { paths, more } = pathsTo(company, graph, held, (id) => seed(id) !== undefined);
      return {
        share: shown(held.low(company), held.high(company)),
        unaccounted: unaccounted(graph, company),
        paths,
        morePaths: more,
      };
    },
  };
}
