import { known } from '@licet/engine';
import { expect, test } from 'vitest';
import { itemOf } from './item-of.ts';

const described = (more: object) => itemOf({ catalog_item: null, facts: '{}', parts: '[]', ...more });
const ofParts = (...parts: [item: string, quantity: number][]) =>
  described({ parts: JSON.stringify(parts.map(([item, quantity]) => ({ item, quantity }))) });

/** What is said, without where it is from. */
const said = ({ facts }: ReturnType<typeof itemOf>) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, fact.state === 'known' ? fact.value : fact.state]),
  );

test('parts of one kind are what the catalog says of a server of them', () => {
  const server = said(described({ catalog_item: '8x H20 server' }));
  expect(said(ofParts(['H20', 8]))).toEqual(server);
  expect(said(ofParts(['H20', 2], ['nvidia h20', 6]))).toEqual(server);
  expect(said(ofParts(['4x H20 server', 2]))).toEqual(server);
});

test('of several kinds only what is true of each is said; the rest nobody can say', () => {
  const mixed = said(ofParts(['H20', 8], ['L4', 1]));
  expect(mixed).toMatchObject({
    ...{ 'item.kind': 'computer', 'item.maker': 'NVIDIA', 'item.usOrigin': true },
    ...{ 'item.model': 'unknown', 'item.chipsPerUnit': 'unknown', 'item.throughput.int8': 'unknown' },
    ...{ 'item.dieArea': 'unknown' },
  });
  // Stated of one alone: it could be the largest.
  expect(said(ofParts(['H20', 8], ['Ascend 910B', 1]))['item.maker']).toBe('unknown');
});

test("the company's own word stands above its parts", () => {
  const facts = JSON.stringify({ 'item.tpp': known(5_000) });
  const parts = JSON.stringify([{ item: 'H20', quantity: 8 }]);
  expect(said(described({ facts, parts }))).toMatchObject({ 'item.tpp': 5_000, 'item.chipsPerUnit': 8 });
});

test('a part that the catalog does not know is no part that it knows', () => {
  expect(ofParts(['H20', 8], ['H2O', 1])).toMatchObject({ unknown: 'H2O' });
  expect(described({})).toEqual({ facts: {} });
});
