import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('quotes, line ends and formulas cannot leave their cell', () => {
  expect(csvOf([{ a: 'x,y', b: 'say "no"', c: '=1+1', d: -3, e: null, f: '@SUM(A1)' }])).toBe(
    'a,b,c,d,e,f\r\n"x,y","say ""no""",\'=1+1,-3,,\'@SUM(A1)\r\n',
  );
});
