import type { Iso } from '../civil-date.ts';
import type { Label } from '../label.ts';
import type { Confidence, Instrument } from './instrument.ts';

export interface ParamVersion {
  readonly from: Iso;
  readonly to?: Iso;
  readonly value: number;
  readonly by: Instrument;
  readonly confidence: Confidence;
}

/** A dated number, in the unit of the facts it is compared with. On a day without value it is unknown. */
export interface Param {
  readonly id: string;
  readonly title: Label;
  readonly cite: string;
  readonly versions: readonly ParamVersion[];
}
