import { expect, test } from 'vitest';
import { covers, isEccn } from './eccn.ts';

test.each([
  ['3A090', '3A090.a', true],
  ['3A090.a', '3A090.a', true],
  ['3a090.A', '3A090.a', true],
  ['3A090.a', '3A090.a.1', true],
  ['3A090.a', '3A090', false],
  ['3A090.a', '3A090.b', false],
  ['3A09', '3A090', false],
  ['5A002.z.1', '5A002.z.10', false],
])('a license for %s covers %s: %s', (licensed, classified, expected) => {
  expect(covers(licensed, classified)).toBe(expected);
});

test.each([
  ['3A090', true],
  ['5A002.z.1.a', true],
  [' 4a090.B ', true],
  ['EAR99', true],
  ['3A90', false],
  ['chip', false],
  ['', false],
])('%j is an ECCN: %s', (text, expected) => {
  expect(isEccn(text)).toBe(expected);
});
