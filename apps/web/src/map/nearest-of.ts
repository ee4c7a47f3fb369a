import type { Chip } from '@licet/catalog';
import { sheetOf } from '../law/short-answers.ts';
import type { Threshold } from './families.ts';
import { type Headroom, headroomOf } from './headroom.ts';

/** The threshold that a chip is nearest to on its usual way to a place. */
export const nearestOf = (thresholds: readonly Threshold[], chip: Chip, to: string): Headroom | undefined =>
  headroomOf(thresholds, sheetOf(chip, to))[0];
