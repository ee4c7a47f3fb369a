import { chips } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { known, sheet } from '@licet/engine';
import { expect, test } from 'vitest';
import { figureOf, middleOf } from './figure.ts';
import { sheetOf } from './short-answers.ts';

const page = (value: Parameters<typeof known>[0]) =>
  sheet(law.pack.facts, { 'item.tpp': known(4800), 'item.dieArea': known(value) });

test('one value, a range, a bound and nothing are told apart', () => {
  expect(figureOf(page(600), 'item.dieArea')).toEqual({ state: 'exact', low: 600, high: 600 });
  expect(figureOf(page({ values: [600, 700] }), 'item.dieArea')).toEqual({
    state: 'range',
    low: 600,
    high: 700,
  });
  expect(figureOf(page({ atMost: 600 }), 'item.dieArea')).toMatchObject({ state: 'at-most', high: 600 });
  expect(figureOf(page({ atMost: 600 }), 'item.performanceDensity')).toMatchObject({
    state: 'at-least',
    low: 8,
  });
  expect(figureOf(page(600), 'item.ioBandwidth').state).toBe('unknown');
  expect(middleOf(figureOf(page(600), 'item.ioBandwidth'))).toBeUndefined();
});

test('a density that does not end is cut, not rounded up', () => {
  expect(figureOf(page(700), 'item.performanceDensity')).toEqual({ state: 'exact', low: 6.857, high: 6.857 });
});

test('no chip of the catalog has a figure of zero, since what is not published is unknown', () => {
  for (const chip of chips) {
    const { state, low } = figureOf(sheetOf(chip, 'CN'), 'item.tpp');
    expect(state === 'unknown' || state === 'at-most' || low > 0, chip.name).toBe(true);
  }
});
