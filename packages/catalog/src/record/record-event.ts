import type { Confidence } from '../source.ts';

export type EventCategory = 'us-policy' | 'business' | 'china' | 'congress' | 'tariff' | 'enforcement';

/** Something that happened, or is due, on a day. */
export interface RecordEvent {
  readonly id: string;
  /** The day itself: of the letter, of entry into force, of the vote. */
  readonly date: string;
  /**
   * The day on which the public could know: of the 8-K that reported a letter, of the release or
   * the publication of a rule. It can lie before `date`, since a rule announces its own entry into force.
   */
  readonly public: string;
  /** True if the sources give only a month, or "about". */
  readonly approximate?: true;
  readonly category: EventCategory;
  readonly title: { readonly en: string; readonly fr: string };
  readonly detail?: string;
  readonly amountUsd?: number;
  /** Address of the text; null if it was read where the address was not kept. */
  readonly source: string | null;
  readonly sourceNote: string;
  readonly confidence: Confidence;
  /** Citations and ids of the instruments it touches: `87 FR 62186`, `letter-nvidia-2022-08-26`. */
  readonly instruments: readonly string[];
  /** Maker and model, every variant meant: `NVIDIA H20`. */
  readonly chips: readonly string[];
  /** ISO codes. Empty if no place is named or all are. */
  readonly countries: readonly string[];
}
