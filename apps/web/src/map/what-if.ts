import { amended, type Edition, fromUnits } from '@licet/engine';
import { type Family, familyOf, type Threshold, thresholdsOf } from './families.ts';
import { definitionOf, MEASURES, type Measure, measureOf } from './measures.ts';

/** One threshold moved. */
export interface Change {
  readonly family: Family;
  readonly measure: Measure;
  readonly from: number;
  readonly to: number;
}

/** As the address has them: `3A090~tpp~4800~4000`, several with commas. */
export const written = (changes: readonly Change[]): string | undefined =>
  changes.length === 0
    ? undefined
    : changes.map(({ family, measure, from, to }) => [family, measure, from, to].join('~')).join(',');

/** What the address asks for, and the parts of it that mean nothing. */
export function read(text: string): {
  readonly changes: readonly Change[];
  readonly wrong: readonly string[];
} {
  const changes: Change[] = [];
  const wrong: string[] = [];
  for (const part of text.split(',').filter(Boolean)) {
    const [family = '', measure = '', from, to, ...rest] = part.split('~');
    const change = { family, measure: measure as Measure, from: Number(from), to: Number(to) };
    const sound =
      rest.length === 0 &&
      family !== '' &&
      Object.hasOwn(MEASURES, measure) &&
      change.from > 0 &&
      allowed(change.measure, change.to);
    if (sound) changes.push(change);
    else wrong.push(part);
  }
  return { changes, wrong };
}

/** Whether a number can be a threshold of a measure: within what the fact allows, and no finer than its step. */
export function allowed(measure: Measure, value: number): boolean {
  const { min, max, scale } = definitionOf(measure);
  return (
    Number.isFinite(value) &&
    value > min &&
    value <= max &&
    // The engine's own reading of decimals: a whole step is an even number of half steps.
    fromUnits(value, scale) % 2 === 0
  );
}

/** The nearest number that can be a threshold. */
export function nearestAllowed(measure: Measure, value: number): number {
  const { max, scale } = definitionOf(measure);
  return Math.min(Math.max(Math.round(value * scale) / scale, 1 / scale), max);
}

const same = (a: Change, b: Threshold): boolean =>
  a.family === b.family && a.measure === b.measure && a.from === b.value;

export const changeOf = (changes: readonly Change[], threshold: Threshold): Change | undefined =>
  changes.find((one) => same(one, threshold));

/** Changes of a number that no text of this edition has: asked of another day. */
export const idle = (changes: readonly Change[], edition: Edition): readonly Change[] =>
  changes.filter((change) => !thresholdsOf(edition).some((threshold) => same(change, threshold)));

/** Moves one threshold; back to its own number takes the change away. */
export function moved(changes: readonly Change[], threshold: Threshold, to: number): readonly Change[] {
  const { family, measure, value } = threshold;
  const others = changes.filter((one) => !same(one, threshold));
  return to === value ? others : [...others, { family, measure, from: value, to }];
}

/** The law as it would be: the same texts with the moved numbers, in every rule of the family that has them. */
export function lawIf(edition: Edition, changes: readonly Change[]): Edition {
  if (changes.length === 0) return edition;
  return amended(edition, ({ covers, fact, value }) => {
    const [family, measure] = [familyOf(covers), measureOf(fact)];
    return changes.find((one) => one.family === family && one.measure === measure && one.from === value)?.to;
  });
}
