import type { FactInput, Facts, Iso } from '@licet/engine';
import type { LinePartyRole } from '../store/schema.ts';
import type { PartyOfLine } from './line-parties.ts';

/** What is said of an order. */
export interface OrderSaid {
  readonly externalId: string;
  /** Name of the customer, as the host system has it; undefined leaves it. */
  readonly customer?: string | undefined;
}

/** What is said of a line, read and checked. What is undefined stays as it is. */
export interface LineSaid {
  readonly externalId: string;
  /** Id of an item on record, or a name of the catalog. */
  readonly item: string;
  readonly quantity: number;
  /** Minor units. */
  readonly value: number;
  readonly currency: string;
  /** Null: nobody said, so from the United States is presumed. */
  readonly shipFrom: string | null | undefined;
  readonly shipTo: string;
  readonly exportDate: Iso;
  /** All further facts; or only those of some columns, of which null says nothing. */
  readonly facts: Facts | undefined;
  readonly someFacts?: Readonly<Record<string, FactInput | null>>;
  /** Parties of the roles that are mentioned. */
  readonly parties: Readonly<Partial<Record<LinePartyRole, readonly PartyOfLine[]>>>;
}
