import type { Sourced } from '../source.ts';

/** A value that the sources agree on. */
export interface SettledValue extends Sourced {
  readonly value: number | boolean | string;
}

/** Two or more numbers that the sources give for the same thing, lowest first. */
export interface DisputedValue extends Sourced {
  readonly values: readonly number[];
}

/** Only an upper limit is published. */
export interface UpperBound extends Sourced {
  readonly atMost: number;
}

/** Only a lower limit is known. */
export interface LowerBound extends Sourced {
  readonly atLeast: number;
}

export type ChipValue = SettledValue | DisputedValue | UpperBound | LowerBound;

/** True if the sources disagree: an answer that turns on the value must say so. */
export function isDisputed(value: ChipValue): value is DisputedValue {
  return 'values' in value;
}
