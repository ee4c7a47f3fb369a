import { expect, test } from 'vitest';
import { LEGEND, shapeOf } from '../controls/outcome-shape.ts';
import { relative } from './relative.ts';

test('a triangle', () => expect(relative('M0-5L5 4H-5Z')).toBe('m0 -5l5 9l-10 0z'));

test('a second part begins from where the first began', () =>
  expect(relative('M0-4A4 4 0 1 1 0 4ZM0-2V2Z')).toBe('m0 -4a4 4 0 1 1 0 8zm0 2l0 4z'));

test('every sign is made of commands that are understood', () => {
  for (const answer of LEGEND) {
    const { path } = shapeOf(answer);
    expect(path.replaceAll(/[-\d. MLHVAZ]/g, '')).toBe('');
    expect(relative(path)).not.toMatch(/NaN|[A-Z]/);
  }
});
