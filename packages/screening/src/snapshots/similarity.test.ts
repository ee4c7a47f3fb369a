import fc from 'fast-check';
import { expect, test } from 'vitest';
import { similarity } from './similarity.ts';

test.each([
  ['', '', 1],
  ['amber', 'amber', 1],
  ['amber', 'abmer', 0.8],
  ['amber', 'ambre', 0.8],
  ['amber', 'amberx', 5 / 6],
  ['amber', '', 0],
])('%s and %s: %d', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected, 12);
});

test('symmetric, 1 only for equal texts', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(similarity(a, b)).toBe(similarity(b, a));
      expect(similarity(a, b) === 1).toBe(a === b);
    }),
  );
});
