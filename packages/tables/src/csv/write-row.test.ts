import { expect, test } from 'vitest';
import { neutralized, writeCells } from './write-row.ts';

test.each([
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['=1+1', "'=1+1"],
  ['+1+1', "'+1+1"],
  ['-2+3', "'-2+3"],
  ['-cmd', "'-cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['-', "'-"],
])('%j becomes text', (cell, safe) => {
  expect(neutralized(cell)).toBe(safe);
});

test.each(['-5', '+1', '-1.50', '-1,50', '-.5', '+2e6', '-12%', '5', 'a=b', "'=1", '', 'H20', '2024-02-01'])(
  '%j stays',
  (cell) => {
    expect(neutralized(cell)).toBe(cell);
  },
);

test('a cell is quoted wherever any spreadsheet would cut it', () => {
  expect(writeCells(['a,b', 'a;b', 'a\tb', 'a|b', 'a"b', 'a\nb', 'a\rb', 'a b', ''], ';')).toBe(
    '"a,b";"a;b";"a\tb";"a|b";"a""b";"a\nb";"a\rb";a b;',
  );
});
