import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law, page } from '../../test/small-pack.ts';
import { amended, compile, decide, evaluate, type Threshold } from '../index.ts';

const edition = law.edition({ on: '2022-06-01', known: '2030-01-01', reading: 'enforced' });
const speed =
  (from: number, to: number) =>
  ({ fact, value }: Threshold): number | undefined =>
    fact === 'speed' && value === from ? to : undefined;
const chip = { to: 'AA', speed: 4000, density: 1, marketed: true };

describe('an edition with another number in it', () => {
  const lower = amended(edition, speed(4800, 4000));

  test('answers by that number; the law as it is does not', () => {
    expect(compile(edition)(page(chip)).conclude('limits')).toBe(false);
    expect(compile(lower)(page(chip)).conclude('limits')).toBe(true);
    expect(evaluate(lower, page(chip)).conclude('limits')).toBe(true);
    expect(decide(lower, compile(lower)(page(chip))).outcome).toBe('license-required');
  });

  test('what a sheet remembers of one law is not told of the other', () => {
    const one = page(chip);
    const both = [edition, lower, edition, lower].map((law) => compile(law)(one).conclude('limits'));
    expect(both).toEqual([false, true, false, true]);
  });

  test('shares every text that did not change, and says what it changes', () => {
    const changed = [...lower.rules].filter(
      ([id, { version }]) => edition.rules.get(id)?.version !== version,
    );
    expect(changed.map(([id]) => id)).toEqual(['limits']);
    expect(lower.amends).toBe(edition);
    expect(lower.hash).not.toBe(edition.hash);
    expect(amended(edition, speed(4800, 4000)).hash).toBe(lower.hash);
  });

  test('the same number is the same edition', () => {
    expect(amended(edition, speed(4800, 4800))).toBe(edition);
    expect(amended(edition, () => undefined)).toBe(edition);
  });

  test('conditions and dated numbers follow too', () => {
    const longer = amended(edition, ({ fact }) => (fact === 'notice' ? 40 : undefined));
    const facts = { ...chip, speed: 5000, marketed: false, notice: 35 };
    const notified = (law: typeof edition) =>
      decide(law, compile(law)(page(facts))).openings.map(({ status }) => status);
    expect([notified(edition), notified(longer)]).toEqual([['available'], ['barred']]);
  });
});

test('a number that the fact does not allow is refused', () => {
  expect(() => amended(edition, speed(4800, -1))).toThrow(
    "speed: expected a number of TPP from 0 to 1000000, got '-1'.",
  );
  expect(() => amended(edition, speed(4800, Number.NaN))).toThrow("got 'NaN'");
  expect(() => amended(edition, speed(4800, 4800.0005))).toThrow("got '4800.0005'. Write 4800.");
});

test('compiled and reference answers are the same for any number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (threshold, value) => {
      const what = amended(edition, speed(4800, threshold));
      const facts = page({ ...chip, speed: value });
      expect(compile(what)(facts).conclude('limits')).toBe(evaluate(what, facts).conclude('limits'));
      expect(compile(what)(facts).conclude('limits')).toBe(value >= threshold);
    }),
  );
});
