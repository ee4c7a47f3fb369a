import { describe, expect, test } from 'vitest';
import { pack, page, said, slot } from '../../test/small-pack.ts';
import { known, type Said, sheet } from '../index.ts';

const at = (facts: Readonly<Record<string, Said | null>>, name: string, strict = false) => {
  const { low, high, codes, from, refused } = page(facts, { strict });
  const i = slot(name);
  return { low: low[i], high: high[i], codes: codes[i], from: from[i], refused: refused[i] };
};
const UNKNOWN_NUMBER = { low: 0, high: Number.POSITIVE_INFINITY, codes: null, from: null, refused: 0 };
const UNKNOWN_TRUTH = { low: 0, high: 1, codes: null, from: null, refused: 0 };

describe('what is given', () => {
  test.each<[string, Said, number, number]>([
    ['exact', 4707.2, 9_414_400, 9_414_400],
    ['between two steps', 0.0005, 1, 1],
    ['disputed', { values: [660, 661, 650] }, 1_300_000, 1_322_000],
    ['at least', { atLeast: 5 }, 10_000, Number.POSITIVE_INFINITY],
    ['at most', { atMost: 5 }, 0, 10_000],
    ['bounded', { atLeast: 1, atMost: 5 }, 2000, 10_000],
  ])('a number, %s', (_, value, low, high) => {
    expect(at({ area: value }, 'area')).toEqual({ low, high, codes: null, from: 'given', refused: 0 });
  });

  test('truth values and codes', () => {
    expect(at({ marketed: true }, 'marketed')).toMatchObject({ low: 1, high: 1, from: 'given' });
    expect(at({ marketed: false }, 'marketed')).toMatchObject({ low: 0, high: 0, from: 'given' });
    expect(at({ to: 'AA' }, 'to')).toMatchObject({ codes: ['AA'], from: 'given' });
    expect(at({ hq: ['AA', 'BB'] }, 'hq')).toMatchObject({ codes: ['AA', 'BB'], from: 'given' });
  });

  test('where it came from, and under another name', () => {
    const laid = sheet(pack.facts, { tpp: known(5, 'catalog') });
    expect(laid.from[slot('speed')]).toBe('catalog');
    expect(laid.low[slot('speed')]).toBe(10_000);
  });

  test.each<[string, number]>([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-1', -1],
    ['1000001', 1_000_001],
  ])('%s is refused', (written, value) => {
    const text = `area: expected a number of mm2 from 0 to 1000000, got '${written}'.`;
    expect(() => page({ area: value })).toThrow(text);
    expect(() => page({ area: { atMost: value } })).toThrow(text);
    expect(() => page({ area: { values: [1, value] } })).toThrow(text);
  });

  test('a name that no fact has is refused', () => {
    expect(() => page({ weight: 1 })).toThrow("fact: there is no fact 'weight'.");
  });

  test('the ends of the range are in', () => {
    expect(at({ area: 0 }, 'area')).toMatchObject({ low: 0, high: 0 });
    expect(at({ area: 1e6 }, 'area')).toMatchObject({ low: 2e9 });
  });
});

describe('what nobody said', () => {
  test('is unknown where the law presumes nothing', () => {
    expect(at({}, 'area')).toEqual(UNKNOWN_NUMBER);
    expect(at({}, 'marketed')).toEqual(UNKNOWN_TRUTH);
    expect(at({}, 'to')).toEqual({ ...UNKNOWN_TRUTH });
    expect(at({}, 'bits')).toEqual({ ...UNKNOWN_NUMBER, low: 38, high: 64 });
  });

  test('is presumed', () => {
    expect(at({}, 'domestic')).toMatchObject({ low: 1, high: 1, from: 'presumed' });
    expect(at({}, 'listed')).toMatchObject({ low: 0, high: 0, from: 'presumed' });
    expect(at({}, 'exporter')).toMatchObject({ codes: ['someone'], from: 'presumed' });
    expect(at({}, 'notice')).toMatchObject({ low: 50, high: 50, from: 'presumed' });
  });

  test('is presumed like another fact, once that one is known', () => {
    expect(at({ to: 'AA' }, 'hq')).toMatchObject({ codes: ['AA'], from: 'presumed' });
    expect(at({ to: 'AA', hq: ['BB'] }, 'hq')).toMatchObject({ codes: ['BB'], from: 'given' });
    expect(at({}, 'hq')).toMatchObject({ codes: null, from: null });
    expect(at({ to: null }, 'hq')).toMatchObject({ codes: null, from: null });
  });

  test('stays unknown when nothing is to be presumed', () => {
    for (const name of ['domestic', 'listed', 'exporter', 'notice', 'order'])
      expect([name, at({}, name, true).from]).toEqual([name, null]);
    expect(at({ to: 'AA' }, 'hq', true)).toMatchObject({ codes: null, from: null });
  });
});

describe('what nobody can say', () => {
  test('is never presumed', () => {
    expect(at({ listed: null }, 'listed')).toEqual({ ...UNKNOWN_TRUTH, refused: 1 });
    expect(at({ to: 'AA', hq: null }, 'hq')).toMatchObject({ codes: null, from: null, refused: 1 });
  });

  test('nor is what does not apply', () => {
    const laid = sheet(pack.facts, { ...said({ to: 'AA' }), order: { state: 'not-applicable' } });
    expect([laid.from[slot('order')], laid.refused[slot('order')]]).toEqual([null, 1]);
  });
});

test('one sheet never writes into another', () => {
  page({ area: 5, to: 'AA', order: null });
  expect(at({}, 'area')).toEqual(UNKNOWN_NUMBER);
  expect(at({}, 'to').codes).toBeNull();
  expect(at({}, 'order')).toMatchObject({ from: 'presumed', refused: 0 });
});

test.each([
  ['a number for a truth value', { marketed: known(5) }, 'marketed: expected true, false or unknown'],
  ['a code that is none', { kind: known('Chip') }, 'kind: expected one of chip, board, other'],
  ['a list that is empty', { to: known([]) }, 'to: expected one of a code'],
  ['bounds that cross', { area: known({ atLeast: 5, atMost: 3 }) }, 'area: expected a number'],
  ['a word for a number', { area: known('wide') }, 'area: expected a number'],
])('%s is refused', (_, facts, message) => {
  expect(() => sheet(pack.facts, facts)).toThrow(message);
});
