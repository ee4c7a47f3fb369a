import { expect, test } from 'vitest';
import { type Asked, buildQuestion } from './build.ts';

const built = (asked: Asked) => buildQuestion(asked, { today: '2026-09-20' });
const factsOf = (asked: Asked) => built({ item: 'H20', to: 'CN', ...asked }).question.facts;

test('the catalog speaks with the confidence of its sources', () => {
  const facts = factsOf({});
  expect(facts['item.throughput.int8']).toMatchObject({ state: 'known', value: 296, from: 'catalog' });
  expect(facts['item.throughput.int8']).toHaveProperty('source', expect.stringMatching(/^\[S\] https:/));
  expect(facts['item.kind']).toMatchObject({ value: 'ic' });
  expect(facts['item.maker']).toMatchObject({ value: 'NVIDIA' });
  expect(facts['item.nonPlanar']).toBeUndefined();
});

test('a server is a computer that holds chips', () => {
  const facts = built({ item: '8x H200', to: 'CN' }).question.facts;
  expect(facts['item.kind']).toMatchObject({ value: 'computer' });
  expect(facts['item.chipsPerUnit']).toMatchObject({ value: 8, from: 'catalog' });
  expect(facts['item.model']).toMatchObject({ value: 'H200' });
});

test('where the maker sits says where the chip is from, unless nothing may be presumed', () => {
  expect(factsOf({})['item.usOrigin']).toMatchObject({ value: true, from: 'presumed' });
  expect(factsOf({ item: 'Ascend 910B' })['item.usOrigin']).toMatchObject({ value: false, from: 'presumed' });
  expect(factsOf({ strict: true })['item.usOrigin']).toBeUndefined();
  expect(factsOf({ fact: ['item.usOrigin=false'] })['item.usOrigin']).toMatchObject({
    value: false,
    from: 'given',
  });
});

test('given facts prevail over the catalog, and unknown stays unknown', () => {
  expect(factsOf({ fact: ['tpp=2400'] })['item.tpp']).toMatchObject({ value: 2400, from: 'given' });
  expect(factsOf({ fact: ['item.dieArea=?'] })['item.dieArea']).toEqual({ state: 'unknown' });
});

test('countries are read in facts, too, and makers in their spelling', () => {
  expect(factsOf({ fact: ['party.hq=Chine, singapore'] })['party.hq']).toMatchObject({ value: ['CN', 'SG'] });
  expect(factsOf({ fact: ['party.endUserPlace=Hong Kong'] })['party.endUserPlace']).toMatchObject({
    value: 'HK',
  });
  expect(factsOf({ exporter: 'nvidia corporation' })['exporter.name']).toMatchObject({ value: 'NVIDIA' });
  expect(factsOf({ exporter: 'Advanced Micro Devices, Inc.' })['exporter.name']).toMatchObject({
    value: 'AMD',
  });
  expect(factsOf({ exporter: 'Example Trading' })['exporter.name']).toMatchObject({
    value: 'Example Trading',
  });
});

test('route and place of departure follow one another', () => {
  expect(factsOf({})).not.toHaveProperty('shipment.route');
  expect(factsOf({ from: 'SG' })['shipment.route']).toMatchObject({ value: 'reexport' });
  expect(factsOf({ from: 'CN' })['shipment.route']).toMatchObject({ value: 'transfer' });
  expect(factsOf({ route: 'transfer' })['shipment.from']).toMatchObject({ value: 'CN' });
  expect(factsOf({ route: 'reexport' })['shipment.from']).toEqual({ state: 'unknown' });
});

test('approved entities count only when consignee and all end users are among them', () => {
  const approved = (asked: Asked) => factsOf({ to: 'AE', ...asked })['party.approvedUaeEntity'];
  expect(approved({ consignee: 'Microsoft Corp.' })).toMatchObject({ value: true, from: 'given' });
  expect(approved({ consignee: 'Microsoft', endUser: ['OpenAI'] })).toMatchObject({ value: true });
  expect(approved({ consignee: 'Microsoft', endUser: ['Example LLC'] })).toBeUndefined();
  expect(approved({ consignee: 'Example LLC' })).toBeUndefined();
  expect(approved({ endUser: ['Microsoft'] })).toBeUndefined();
  expect(factsOf({ to: 'AE', consignee: 'G42' })['party.lapsingApproval']).toMatchObject({ value: true });
});

test('days and readings have their defaults, and bills their everyday names', () => {
  expect(built({ item: 'H20', to: 'CN' }).question).toMatchObject({
    on: '2026-09-20',
    known: '2026-09-20',
    reading: 'enforced',
    bills: [],
  });
  for (const bill of ['S.3374', 's3374', 'SAFE Chips', 'safe chips act'])
    expect(built({ item: 'H20', to: 'CN', bill: [bill] }).question.bills).toEqual(['S.3374']);
});

test.each<[Asked, string]>([
  [{}, 'item: what goes? Write --item "H20", or describe it: --fact item.tpp=2368 --fact item.dieArea=814.'],
  [{ item: 'H20' }, 'to: where does it go? Write --to CN, or --to "Singapore".'],
  [{ item: 'H2O', to: 'CN' }, "item: 'H2O' is not the name of an item. Did you mean 'H20'?"],
  [{ item: 'H20', to: 'Chian' }, "to: 'Chian' is not the name of one country. Did you mean 'China'?"],
  [
    { item: 'H20', to: 'Atlantis' },
    "to: there is no country 'Atlantis'. Nearest: Albania, Vatican City, St. Martin. Write a name or a two-letter code such as CN.",
  ],
  [
    { item: 'H20', to: 'CN', from: 'SG', route: 'export' },
    'route: an export leaves the United States, but --from is SG. Leave --route out, or write --route reexport.',
  ],
  [
    { item: 'H20', to: 'CN', from: 'US', route: 'reexport' },
    'route: a reexport leaves a place outside the United States, but --from is US. Write --from SG, for example, or --route export.',
  ],
  [
    { item: 'H20', to: 'CN', from: 'SG', route: 'transfer' },
    'route: a transfer stays in one country, but --from is SG and --to is CN. Write --route reexport.',
  ],
  [
    { item: 'H20', to: 'CN', fact: ['item.tpp'] },
    "fact: expected name=value, got 'item.tpp'. Write for example --fact item.tpp=2368.",
  ],
  [
    { item: 'H20', to: 'CN', fact: ['item.tpp=4,800'] },
    "item.tpp: expected a number of TPP from 0 to 1000000000, got '4,800'. Write 4800.",
  ],
])('%j is refused', (asked, message) => {
  expect(() => built(asked)).toThrow(message);
});
