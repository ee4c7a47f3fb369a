import { expect, test } from 'vitest';
import { falls } from './guard.ts';

const el = (parties: number, names = parties) => ({ EL: { parties, names } });

test('a fall of exactly 2 % passes, one party more does not', () => {
  expect(falls(el(100), el(98))).toEqual([]);
  expect(falls(el(100), el(97))).toEqual([{ source: 'EL', what: 'parties', from: 100, to: 97 }]);
  expect(falls(el(3409), el(3341))).toEqual([]);
  expect(falls(el(3409), el(3340))).toHaveLength(1);
  expect(falls(el(100), el(200))).toEqual([]);
});

test('a source that is missing has fallen to nothing', () => {
  expect(falls({ ...el(100), SDN: { parties: 1, names: 1 } }, el(100))).toEqual([
    { source: 'SDN', what: 'parties', from: 1, to: 0 },
  ]);
});

test('aliases that were lost count, though every party is there', () => {
  expect(falls(el(100, 250), el(100, 100))).toEqual([{ source: 'EL', what: 'names', from: 250, to: 100 }]);
});

test('a new source is no fall', () => {
  expect(falls(el(1), { ...el(1), UN: { parties: 5, names: 5 } })).toEqual([]);
});
