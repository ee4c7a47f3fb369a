import { describe, expect, test } from 'vitest';
import { LAW_2020, law, made, pack, page, version } from '../../test/small-pack.ts';
import { and, compare, headroom, library, type Said } from '../index.ts';

const on = (day: string) => law.edition({ on: day, known: '2030-01-01', reading: 'text' });
const limits = (facts: Readonly<Record<string, Said | null>>, day = '2021-06-15') =>
  headroom(on(day), page(facts)).map(
    ({ rule, fact, operator, threshold, value, distance, met }) =>
      `${rule}: ${fact} ${value} ${operator} ${threshold}: ${distance}, ${met}`,
  );

test('every line that a known number can be held against, the nearest first', () => {
  expect(limits({ speed: 4707.2, area: 608.5 })).toEqual([
    'limits: speed 4707.2 >= 4800: -92.8, false',
    'limits: density 7.735 >= 5.92: 1.815, true',
    'limits: speed 4707.2 >= 1600: 3107.2, true',
  ]);
});

test('each with its unit, its rule and its paragraph', () => {
  expect(headroom(on('2021-06-15'), page({ area: 1, speed: 5.92 }))).toContainEqual({
    fact: 'density',
    unit: 'TPP/mm2',
    rule: 'limits',
    cite: 'sec. 2021-06-01',
    operator: '>=',
    threshold: 5.92,
    value: 5.92,
    distance: 0,
    met: true,
  });
});

test('the lines are those of the day', () => {
  expect(limits({ speed: 5000 }, '2020-06-01')).toEqual(['limits: speed 5000 >= 4800: 200, true']);
  expect(limits({ speed: 5000 }, '2022-06-01').some((line) => line.startsWith('small'))).toBe(false);
});

describe('left out', () => {
  test('numbers that nobody gave, or that are only presumed', () => {
    expect(limits({})).toEqual([]);
    expect(limits({ count: 7 }, '2022-11-01')).toEqual(['returns: count 7 > 100: -93, false']);
  });
  test('numbers that a rule compares, and that are presumed or only bounded by their nature', () => {
    const body = and(compare('notice', '>=', 10), compare('bits', '<', 100));
    const rules = [made('r', { kind: 'definition' }, [version('2020-01-01', LAW_2020, body)])];
    const edition = library({ ...pack, rules }).edition({
      on: '2020-06-01',
      known: '2030-01-01',
      reading: 'text',
    });
    const compared = (facts: Readonly<Record<string, Said | null>>) =>
      headroom(edition, page(facts)).map(({ fact }) => fact);
    expect(compared({})).toEqual([]);
    expect(compared({ notice: 12 })).toEqual(['notice']);
    expect(compared({ bits: 19 })).toEqual(['bits']);
  });
  test('ranges that reach over the line, or have no upper end', () => {
    expect(limits({ speed: { values: [4000, 5000] } }, '2020-06-01')).toEqual([]);
    expect(limits({ speed: { atLeast: 5000 } })).toEqual([]);
  });
  test('a line that a rule draws twice, and days', () => {
    const line = compare('speed', '>=', 10);
    const rules = [
      made('r', { kind: 'definition' }, [
        version('2020-01-01', LAW_2020, and(line, line, compare('aboard', '<=', 10))),
      ]),
    ];
    const edition = library({ ...pack, rules }).edition({
      on: '2020-06-01',
      known: '2030-01-01',
      reading: 'text',
    });
    expect(headroom(edition, page({ speed: 12, aboard: 5 })).map(({ distance }) => distance)).toEqual([2]);
  });
});
