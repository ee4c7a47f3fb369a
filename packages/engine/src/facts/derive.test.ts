import { describe, expect, test } from 'vitest';
import { page, slot } from '../../test/small-pack.ts';
import type { Said } from '../index.ts';

const ANY = Number.POSITIVE_INFINITY;
const STEP = 2000;

/** A derived number as the interval it lies in, in its unit. */
const interval = (facts: Readonly<Record<string, Said | null>>, name: string, steps = STEP) => {
  const laid = page(facts);
  const i = slot(name);
  return [(laid.low[i] as number) / steps, (laid.high[i] as number) / steps, laid.from[i]];
};

describe('the greatest product', () => {
  test.each<[string, Readonly<Record<string, Said | null>>, number, number]>([
    ['of one format', { int8: 100 }, 800, 800],
    ['of two, the first larger', { int8: 100, tf32: 10, bits: 32 }, 800, 800],
    ['of two, the second larger', { int8: 10, tf32: 100, bits: 19 }, 1900, 1900],
    ['with a bit length that is open', { int8: 10, tf32: 100 }, 1900, 3200],
    ['where the open bit length cannot matter', { int8: 500, tf32: 100 }, 4000, 4000],
    ['with a disputed throughput', { int8: { values: [100, 110] } }, 800, 880],
    ['with a lower bound', { int8: { atLeast: 100 } }, 800, ANY],
    ['with an upper bound', { int8: { atMost: 100 } }, 0, 800],
    ['of figures that are not all', { int8: 100, complete: false }, 800, ANY],
    ['of figures that may not be all', { int8: 100, complete: null }, 800, ANY],
    ['where nobody can say one of them', { int8: 100, tf32: null }, 800, ANY],
    ['of zero', { int8: 0 }, 0, 0],
  ])('%s', (_, facts, low, high) => {
    expect(interval(facts, 'speed')).toEqual([low, high, 'derived']);
  });

  test('of nothing is unknown', () => {
    expect(interval({}, 'speed')).toEqual([0, ANY, null]);
    expect(interval({ complete: true }, 'speed')).toEqual([0, ANY, null]);
  });

  test('yields to what is given', () => {
    expect(interval({ int8: 100, speed: 900 }, 'speed')).toEqual([900, 900, 'given']);
  });
});

describe('a quotient', () => {
  test.each<[string, Readonly<Record<string, Said | null>>, number, number]>([
    ['of exact numbers', { speed: 2960, area: 500 }, 5.92, 5.92],
    ['cut below a step', { speed: 2960, area: 501 }, 5.9085, 5.9085],
    ['of a range', { speed: { values: [1000, 2000] }, area: 500 }, 2, 4],
    ['by a range', { speed: 1000, area: { values: [500, 250] } }, 2, 4],
    ['with no upper bound', { speed: { atLeast: 1000 }, area: 500 }, 2, ANY],
    ['by zero', { speed: 1000, area: 0 }, ANY, ANY],
    ['of zero by zero', { speed: 0, area: 0 }, 0, 0],
    ['of what was derived itself', { int8: 370, area: 500 }, 5.92, 5.92],
  ])('%s', (_, facts, low, high) => {
    expect(interval(facts, 'density')).toEqual([low, high, 'derived']);
  });

  test('of a known number by an unknown one', () => {
    expect(interval({ speed: 1000 }, 'density').slice(0, 2)).toEqual([0, ANY]);
    expect(interval({ speed: 0 }, 'density').slice(0, 2)).toEqual([0, 0]);
  });
});

test('a sum', () => {
  expect(interval({ memory: 1000, io: 500 }, 'both')).toEqual([1500, 1500, 'derived']);
  expect(interval({ memory: 1000 }, 'both')).toEqual([1000, ANY, 'derived']);
  expect(interval({ memory: { values: [1, 2] }, io: { atMost: 5 } }, 'both')).toEqual([1, 7, 'derived']);
  expect(interval({}, 'both')).toEqual([0, ANY, null]);
});

test('a product', () => {
  expect(interval({ speed: 100.5, count: 10 }, 'total', 2)).toEqual([1005, 1005, 'derived']);
  expect(interval({ speed: 0.75, count: 1 }, 'total', 2)).toEqual([0.5, 0.5, 'derived']);
  expect(interval({ speed: { values: [1, 2] }, count: { atLeast: 10 } }, 'total', 2)).toEqual([
    10,
    ANY,
    'derived',
  ]);
  expect(interval({ speed: 0 }, 'total', 2)).toEqual([0, 0, 'derived']);
  expect(interval({}, 'total', 2)).toEqual([0, ANY, null]);
});

test('a floor', () => {
  expect(interval({ speed: 640 }, 'operations')).toEqual([10, ANY, 'derived']);
  expect(interval({ speed: 640, operations: 12 }, 'operations')).toEqual([12, 12, 'given']);
  expect(interval({}, 'operations')).toEqual([0, ANY, null]);
});

test('bit lengths that nobody uses are refused, so that products stay whole', () => {
  expect(() => page({ tf32: 100.0005, bits: 25.5, area: 500 })).toThrow('bits');
});

test('a digit that was cut off widens what is computed from it', () => {
  expect(interval({ int8: 200.0005 }, 'speed')).toEqual([1600, 1600.008, 'derived']);
  expect(interval({ int8: 199.9999 }, 'speed')).toEqual([1599.992, 1600, 'derived']);
  expect(interval({ memory: 1.0001, io: 1.0001 }, 'both')).toEqual([2, 2.002, 'derived']);
  expect(interval({ speed: 6000, area: 2000.0005 }, 'density')[0]).toBeLessThan(3);
});
