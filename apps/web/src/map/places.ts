import type { Chip } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import type { Label } from '@licet/engine';
import { type Figure, figureOf, middleOf } from '../law/figure.ts';
import { sheetOf } from '../law/short-answers.ts';
import { MEASURES, type Measure } from './measures.ts';

/**
 * Where a chip stands: `point` on both axes; `interval` where the sources leave a stretch; `half` where only the level
 * axis is known; `nowhere` where that is unknown too.
 */
export interface Place {
  readonly chip: Chip;
  readonly kind: 'point' | 'interval' | 'half' | 'nowhere';
  readonly x: Figure;
  readonly y: Figure;
  /** Facts that nobody published and that keep the chip off an axis. */
  readonly unknown: readonly Label[];
}

// A value of zero (no DRAM at all) has no place on a logarithmic axis.
const isOff = ({ state, high }: Figure): boolean => state === 'unknown' || high === 0;

export function placeOf(chip: Chip, across: Measure, upright: Measure): Place {
  const sheet = sheetOf(chip, 'CN');
  const [x, y] = [figureOf(sheet, MEASURES[across]), figureOf(sheet, MEASURES[upright])];
  const kind = isOff(x)
    ? 'nowhere'
    : isOff(y)
      ? 'half'
      : x.state === 'exact' && y.state === 'exact'
        ? 'point'
        : 'interval';
  const unknown = kind === 'point' ? [] : [...new Set([...lacking(chip, across), ...lacking(chip, upright)])];
  return { chip, kind, x, y, unknown: unknown.map((fact) => law.pack.facts.find(fact).title) };
}

/** What a measure follows from and the catalog does not say. */
function lacking(chip: Chip, measure: Measure): readonly string[] {
  const says = (fact: string): boolean => Object.hasOwn(chip.values, fact);
  const throughput = Object.keys(chip.values).some((fact) => fact.startsWith('item.throughput.'));
  const tpp = throughput ? [] : [MEASURES.tpp];
  const one = (fact: string) => (says(fact) ? [] : [fact]);
  return {
    tpp,
    pd: [...tpp, ...one('item.dieArea')],
    io: one(MEASURES.io),
    dram: one(MEASURES.dram),
    both: [...one(MEASURES.dram), ...one(MEASURES.io)],
  }[measure];
}

/** Where the sign of a figure stands: in the middle of two ends, else at the end that is known. */
export const standsAt = (figure: Figure): number =>
  middleOf(figure) ?? (figure.low > 0 ? figure.low : figure.high);
