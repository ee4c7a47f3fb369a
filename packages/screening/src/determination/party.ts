import type { Iso } from '@licet/engine';
import type { DecidedHit, DecidedScreening } from '../decisions/apply.ts';

/** What a party does in the transaction (748.5), or that it holds one of those who do. */
export const PARTY_ROLES = ['purchaser', 'intermediate-consignee', 'consignee', 'end-user', 'owner'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export interface NamedParty {
  readonly role: PartyRole;
  readonly name: string;
  /** ISO 3166-1 alpha-2, where somebody stated it. */
  readonly country?: string;
  readonly address?: string;
  /** Where it sits, and where its ultimate parent sits, where somebody stated that; ISO 3166-1 alpha-2. */
  readonly headquarters?: string;
  readonly ultimateParent?: string;
}

/** A party and what its screening found, or why it could not be screened, in the reader's language. */
export type ScreenedParty = NamedParty &
  ({ readonly screening: DecidedScreening } | { readonly failure: string });

/** What the parties were compared with. */
export interface AgainstLists {
  /** Id of the snapshot. */
  readonly snapshot: string;
  /** Day of its import. */
  readonly imported: Iso;
  /** Day as of which the lists were read. */
  readonly asOf: Iso;
}

/**
 * The hits that a person has to settle. Beside a match, possible hits on the same list are other entries of the family
 * (branches, sister companies): who the party is has been settled.
 */
export function openHits(hits: readonly DecidedHit[]): DecidedHit[] {
  const settled = new Set(hits.flatMap(({ verdict, entry }) => (verdict === 'match' ? [entry.source] : [])));
  return hits.filter(({ verdict, entry }) => verdict === 'possible' && !settled.has(entry.source));
}
