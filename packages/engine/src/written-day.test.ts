import { expect, test } from 'vitest';
import { writtenDay } from './written-day.ts';

test.each([
  ['2024-02-29', '2024-02-29'],
  ['2024/2/9', '2024-02-09'],
  ['2024.02.09', '2024-02-09'],
  ['2024-02-01T00:00:00', '2024-02-01'],
  ['2024-02-01 13:45:10', '2024-02-01'],
])('%s', (cell, day) => {
  expect(writtenDay(cell)).toBe(day);
});

test.each([
  '',
  '2024-02-30',
  '02/03/2024',
  '1.2.2024',
  '2024-02-01T23:30:00Z',
  '2024-02-01T23:30+01:00',
  '45292',
  'today',
  '2024-02/01',
])('%j is no day', (cell) => {
  expect(() => writtenDay(cell)).toThrow(`written YYYY-MM-DD, got '${cell}'`);
});
