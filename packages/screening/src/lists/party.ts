import type { Iso } from '@licet/engine';
import type { SourceId } from './sources.ts';

/** Another name under which an entry is listed. */
export interface Alias {
  readonly name: string;
  /** `weak` as OFAC calls an alias that alone finds too many; `former` for an earlier name. */
  readonly kind?: 'weak' | 'former';
}

/** An address as printed. Parts that the list does not give are absent; nothing is guessed from the text. */
export interface Address {
  readonly text?: string;
  readonly city?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export type PartyType = 'entity' | 'individual' | 'vessel' | 'aircraft' | 'address';

/** One entry of one list, as its reader found it. Absent means: the list does not say. */
export interface ListedParty {
  readonly source: SourceId;
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly type?: PartyType;
  readonly addresses: readonly Address[];
  /** ISO 3166-1 alpha-2, each once: of the addresses, and of nationality or registration. */
  readonly countries: readonly string[];
  readonly programs: readonly string[];
  /** Federal Register citation, or the list's own reference number. */
  readonly citation?: string;
  /** First day on the list, where the source gives it. */
  readonly listed?: Iso;
  /** First day off the list: half open, as every interval here. */
  readonly delisted?: Iso;
  /** License requirement and review policy of an Entity List or MEU List entry, as printed. */
  readonly requirement?: string;
  readonly policy?: string;
  /** The source's own number of the entry (OFAC entity number, UN reference). Never the row id of trade.gov, which changes. */
  readonly number?: string;
  /** Names of parents that the list itself gives (1260H). */
  readonly parents?: readonly string[];
  readonly remarks?: string;
}

/** An entry in a snapshot: it has an identity of ours, which survives a changed citation or spelling. */
export interface Entry extends ListedParty {
  readonly id: string;
}
