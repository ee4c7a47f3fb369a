import type { Iso } from '@licet/engine';
import type { DecidedScreening } from '../decisions/apply.ts';

/** What a party does in the transaction (748.5), or that it holds one of those who do. */
export const PARTY_ROLES = ['purchaser', 'intermediate-consignee', 'consignee', 'end-user', 'owner'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export interface NamedParty {
  readonly role: PartyRole;
  readonly name: string;
  /** ISO 3166-1 alpha-2, where somebody stated it. */
  readonly country?: string;
  readonly address?: string;
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
