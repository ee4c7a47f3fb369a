import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, iso, within } from './civil-date.ts';

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11016],
  ['2024-02-29', 19782],
  ['2023-11-17', 19678],
  ['1900-01-01', -25567],
])('%s is day %i', (written, number) => {
  expect(day(written)).toBe(number);
  expect(iso(number)).toBe(written);
});

describe('what is no day of the calendar is refused', () => {
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '2023-01-00',
    '2023-1-1',
    '20230101',
    '2023-01-01T00:00',
    ' 2023-01-01',
    '12023-01-01',
    '1899-12-31',
    'tomorrow',
    '',
  ])("'%s'", (written) => {
    expect(() => day(written)).toThrow(
      `date: expected a day of the calendar written YYYY-MM-DD, got '${written}'. Write for example 2025-04-20.`,
    );
  });
});

test('every day comes back from its text, in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25567, max: 60000 }), (number) => {
      expect(day(iso(number))).toBe(number);
      expect(iso(number) < iso(number + 1)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('intervals are half open', () => {
  expect([9, 10, 14, 15].map((value) => within(value, 10, 15))).toEqual([false, true, true, false]);
  expect([9, 10, 1e9].map((value) => within(value, 10, undefined))).toEqual([false, true, true]);
});
