import { expect, test } from 'vitest';
import { namedIn744_8 } from './744.8-programs.ts';

test.each<[string, string, boolean | null]>([
  ['RUSSIA-EO14024', '2024-03-21', true],
  ['RUSSIA-EO14024', '2024-03-20', null],
  ['SDGT', '2023-01-01', true],
  [' npwmd ', '2026-06-15', true],
  ['IRAN', '2026-06-15', false],
  ['CAATSA - RUSSIA', '2026-06-15', false],
  ['IRAQ2', '2026-06-15', null],
  ['CUBA-EO14404', '2026-06-15', null],
  ['A PROGRAM OF TOMORROW', '2026-06-15', null],
  ['', '2026-06-15', null],
])('%j on %s: %s', (tag, on, expected) => {
  expect(namedIn744_8(tag, on as '2024-03-21')).toBe(expected);
});
