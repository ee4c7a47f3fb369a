import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ceilStep, floorStep, fromUnits, quotient, toUnits } from './quantity.ts';

/** A decimal with up to `places` digits, as the number people give and as an exact fraction. */
const decimal = (places: number, most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 10 ** places - 1 }))
    .map(([whole, part]) => ({
      number: Number(`${whole}.${String(part).padStart(places, '0')}`),
      exact: BigInt(whole) * 10n ** BigInt(places) + BigInt(part),
    }));

test.each([
  [5.92, 1000, 11840],
  [15831.2, 1000, 31662400],
  [0, 1000, 0],
  [1, 1, 2],
  [1.5, 1, 3],
  [0.0004, 1000, 1],
  [2.9999, 1000, 5999],
  [1978.9 * 8, 1000, 31662400],
])('%f on steps of 1/%i is %i half steps', (value, scale, halfSteps) => {
  expect(fromUnits(value, scale)).toBe(halfSteps);
});

test('half steps are shown by their lower step', () => {
  expect([11840, 11841, 0, 1].map((value) => toUnits(value, 1000))).toEqual([5.92, 5.92, 0, 0]);
});

test('what is not finite stays so', () => {
  expect(fromUnits(Number.POSITIVE_INFINITY, 1000)).toBe(Number.POSITIVE_INFINITY);
  expect(fromUnits(Number.NaN, 1000)).toBeNaN();
});

/** All comparisons of two exact numbers. */
const sides = <N extends bigint | number>(value: N, limit: N) => [
  value < limit,
  value <= limit,
  value > limit,
  value >= limit,
];

test('comparing half steps with a whole step is comparing the exact numbers', () => {
  fc.assert(
    fc.property(
      decimal(6, 1e6),
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: -3, max: 3 }),
      (value, far, near) => {
        for (const step of [far, Math.max(0, Math.floor(value.number * 1000) + near)])
          expect(sides(fromUnits(value.number, 1000), step * 2)).toEqual(
            sides(value.exact, BigInt(step) * 1000n),
          );
      },
    ),
    { numRuns: 2000 },
  );
});

describe('quotients', () => {
  test('comparing with a whole step is comparing the exact quotients', () => {
    fc.assert(
      fc.property(decimal(3, 1e5), decimal(3, 5000), fc.integer({ min: -2, max: 2 }), (top, bottom, near) => {
        fc.pre(bottom.exact > 0n);
        const density = quotient(
          fromUnits(top.number, 1000),
          1000,
          fromUnits(bottom.number, 1000),
          1000,
          1000,
        );
        const step = Math.max(0, Math.floor(density / 2) + near);
        // top / bottom against step / 1000, without dividing.
        expect(sides(density, step * 2)).toEqual(sides(top.exact * 1000n, BigInt(step) * bottom.exact));
      }),
      { numRuns: 2000 },
    );
  });

  test('scales may differ, and large numbers stay exact', () => {
    expect(quotient(2 * 1229, 1, 2 * 121_000, 1000, 1000)).toBe(2 * 10157 + 1);
    expect(quotient(2 * 9_007_199_254_740_000, 1000, 2 * 3000, 1000, 1000)).toBe(2 * 3_002_399_751_580_000);
    expect(quotient(2 * 2960_000, 1000, 2 * 500_000, 1000, 1000)).toBe(2 * 5920);
    expect(quotient(2 * 2960_000, 1000, 2 * 500_001, 1000, 1000)).toBe(2 * 5919 + 1);
  });

  test('a remainder keeps the result from sitting on a step', () => {
    expect(quotient(2 * 6000, 1000, 2 * 2000, 1000, 1000)).toBe(2 * 3000);
    expect(quotient(2 * 6001, 1000, 2 * 2000, 1000, 1000)).toBe(2 * 3000 + 1);
    const large = 9_007_199_254_740_000;
    expect(quotient(2 * large + 2, 1000, 2 * 3000, 1000, 1000)).toBe(2 * 3_002_399_751_580_000 + 1);
  });

  test('nothing by nothing is nothing, something by nothing has no bound', () => {
    expect(quotient(0, 1000, 0, 1000, 1000)).toBe(0);
    expect(quotient(2, 1000, 0, 1000, 1000)).toBe(Number.POSITIVE_INFINITY);
    expect(quotient(2, 1000, Number.POSITIVE_INFINITY, 1000, 1000)).toBe(0);
    expect(quotient(Number.POSITIVE_INFINITY, 1000, 2, 1000, 1000)).toBe(Number.POSITIVE_INFINITY);
  });
});

test('whole steps around a quantity', () => {
  expect([floorStep(7), ceilStep(7), floorStep(6), ceilStep(6)]).toEqual([6, 8, 6, 6]);
  expect(ceilStep(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});
