import type { Sheet } from '@licet/engine';
import { figureOf } from '../law/figure.ts';
import type { Threshold } from './families.ts';
import { MEASURES } from './measures.ts';
import type { Range } from './scale.ts';

/** How far a chip is from one threshold, in the unit of its measure: negative is short of it. */
export interface Headroom {
  readonly threshold: Threshold;
  readonly distance: Range;
  /** `open`: what is known of the chip lies on both sides. */
  readonly side: 'past' | 'short' | 'open';
  /** Distance as share of the threshold, of the nearer end. */
  readonly share: number;
}

/** The distance to every threshold that the chip has a figure for, nearest first. */
export function headroomOf(thresholds: readonly Threshold[], sheet: Sheet): readonly Headroom[] {
  return thresholds
    .flatMap((threshold): Headroom[] => {
      const figure = figureOf(sheet, MEASURES[threshold.measure]);
      if (figure.state === 'unknown') return [];
      const distance = { low: tidy(figure.low - threshold.value), high: tidy(figure.high - threshold.value) };
      const side = distance.low >= 0 ? 'past' : distance.high < 0 ? 'short' : 'open';
      const near = side === 'open' ? 0 : side === 'past' ? distance.low : distance.high;
      return [{ threshold, distance, side, share: near / threshold.value }];
    })
    .sort((a, b) => Math.abs(a.share) - Math.abs(b.share));
}

const tidy = (value: number): number => (Number.isFinite(value) ? Math.round(value * 1e4) / 1e4 : value);
