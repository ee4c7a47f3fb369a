import { expect, test } from 'vitest';
import { distance } from './distance.ts';

test.each([
  ['', '', 0],
  ['h20', '', 3],
  ['', 'h20', 3],
  ['h20', 'h20', 0],
  ['h2o', 'h20', 0.5],
  ['h30', 'h20', 1],
  ['h02', 'h20', 1],
  ['h200', 'h20', 1],
  ['kitten', 'sitting', 3],
])('from %j to %j it is %d', (a, b, expected) => {
  expect(distance(a, b)).toBe(expected);
  expect(distance(b, a)).toBe(expected);
});
