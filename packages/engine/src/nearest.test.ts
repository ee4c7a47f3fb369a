import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const NAMES = ['item.tpp', 'item.tops', 'item.kind', 'party.hq', 'shipment.to'];

test.each([
  ['item.tp', ['item.tpp', 'item.tops', 'item.kind']],
  ['ITEM.KIND', ['item.kind', 'item.tops', 'item.tpp']],
  ['shipment.too', ['shipment.to', 'item.tops', 'item.tpp']],
  ['party', ['party.hq', 'item.tpp', 'item.tops']],
])('%s', (given, expected) => {
  expect(nearest(given, NAMES)).toEqual(expected);
});

test('equally near names stand in the order of the alphabet, and no more than asked for', () => {
  expect(nearest('x', ['c', 'a', 'b'], 2)).toEqual(['a', 'b']);
  expect(nearest('', ['bb', 'a'])).toEqual(['a', 'bb']);
  expect(nearest('abc', ['acb', 'abcd', 'ab', 'xyz'], 4)).toEqual(['ab', 'abcd', 'acb', 'xyz']);
  expect(nearest('kitten', ['sitting', 'mitten'], 1)).toEqual(['mitten']);
});
