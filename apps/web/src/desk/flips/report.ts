import type { Outcome } from '@licet/engine';
import type { Status } from '../work-list/words.ts';

interface Standing {
  readonly outcome: Outcome;
  readonly reviewPolicy: string | null;
  readonly status: Status;
}

export interface Flip {
  readonly line: string;
  readonly from: Standing;
  readonly to: Standing;
  readonly units: number;
  /** Thousandths; null where the item has none on record. */
  readonly tpp: number | null;
  /** Minor units. */
  readonly value: number;
  readonly currency: string;
  readonly because: { readonly causes: readonly string[]; readonly hold: string | null };
}

/** Whole numbers of any size come as text. */
export interface Sum {
  readonly lines: number;
  readonly units: number;
  readonly tpp: string | number;
  readonly tppUnknown: number;
  readonly value: Readonly<Record<string, string | number>>;
}

export interface Report {
  readonly looked: number;
  readonly determined: number;
  readonly changed: number;
  readonly flipped: readonly Flip[];
  readonly more: number;
  readonly totals: { readonly nowHeld: Sum; readonly nowFree: Sum; readonly otherwise: Sum };
  readonly dryRun: boolean;
}

export const CAUSES = [
  'by-hand',
  'new-rules',
  'new-list',
  'decided-hit',
  'changed-party',
  'changed-item',
  'changed-line',
] as const;
