import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { and3, not3, or3, type Truth } from './truth.ts';

const VALUES: readonly Truth[] = [true, null, false];
const truth = fc.constantFrom(...VALUES);

test.each<[Truth, Truth, Truth, Truth]>([
  [true, true, true, true],
  [true, null, null, true],
  [true, false, false, true],
  [null, true, null, true],
  [null, null, null, null],
  [null, false, false, null],
  [false, true, false, true],
  [false, null, false, null],
  [false, false, false, false],
])('%s with %s: and %s, or %s', (a, b, both, either) => {
  expect(and3([a, b])).toBe(both);
  expect(or3([a, b])).toBe(either);
});

test('not', () => {
  expect(VALUES.map(not3)).toEqual([false, null, true]);
});

test('of nothing', () => {
  expect(and3([])).toBe(true);
  expect(or3([])).toBe(false);
});

describe('laws', () => {
  test('de Morgan', () => {
    fc.assert(
      fc.property(fc.array(truth), (values) => {
        expect(not3(and3(values))).toBe(or3(values.map(not3)));
        expect(not3(or3(values))).toBe(and3(values.map(not3)));
      }),
    );
  });

  test('learning a value changes nothing that was known', () => {
    fc.assert(
      fc.property(fc.array(truth, { minLength: 1 }), fc.nat(), fc.boolean(), (values, at, learned) => {
        const informed = values.map((value, i) =>
          value === null && i === at % values.length ? learned : value,
        );
        for (const join of [and3, or3]) if (join(values) !== null) expect(join(informed)).toBe(join(values));
      }),
    );
  });

  test('an unknown answer could still go either way', () => {
    fc.assert(
      fc.property(fc.array(truth), (values) => {
        const filled = (by: boolean) => values.map((value) => value ?? by);
        for (const join of [and3, or3])
          expect(join(filled(true)) === join(filled(false))).toBe(join(values) !== null);
      }),
    );
  });
});
