import { expect, test } from 'vitest';
import { mapColumns } from './map-columns.ts';
import { mappingLines } from './mapping-lines.ts';

const map = (header: readonly string[], choices = {}) => mapColumns(header, 'orders.csv', choices);

test.each([
  [['Item', 'To'], { item: 0, to: 1 }],
  [['PRODUCT', 'Ship-To', 'Ship Date'], { item: 0, to: 1, on: 2 }],
  [['sku', 'destination', 'export_date', 'Qty'], { item: 0, to: 1, on: 2, quantity: 3 }],
  [
    [
      'Désignation',
      'Pays de destination',
      "Date d'exportation",
      'Quantité',
      'Siège',
      'Société mère',
      'Destinataire',
    ],
    { item: 0, to: 1, on: 2, quantity: 3, hq: 4, parent: 5, consignee: 6 },
  ],
  [['Article', 'Pays', 'Date d’expédition', 'Utilisateur final'], { item: 0, to: 1, on: 2, endUser: 3 }],
  [
    ['chip', 'to', 'end user', 'ultimate parent', 'known', 'reading'],
    { item: 0, to: 1, endUser: 2, parent: 3, known: 4, reading: 5 },
  ],
])('%j', (header, fields) => {
  expect(map(header).fields).toEqual(fields);
});

test('facts are columns too, by any of their names', () => {
  expect(map(['item.tpp', 'dieArea', 'party.denied', 'shipment.to']).facts).toEqual([
    { name: 'item.tpp', index: 0 },
    { name: 'item.dieArea', index: 1 },
    { name: 'party.denied', index: 2 },
  ]);
});

test('where two columns fit, the more telling header wins and the other stays data', () => {
  const header = ['country', 'ship to', 'date', 'export date', 'sku', 'item'];
  expect(map(header)).toEqual({ fields: { item: 5, to: 1, on: 3 }, facts: [] });
  expect(mappingLines(header, map(header))).toEqual([
    'country -> kept as it is',
    'ship to -> to',
    'date -> kept as it is',
    'export date -> on',
    'sku -> kept as it is',
    'item -> item',
  ]);
});

test('who buys is not taken for who receives, nor the order day for the day of export', () => {
  expect(map(['item', 'to', 'customer', 'order date', 'origin']).fields).toEqual({ item: 0, to: 1 });
});

test('a column can be named, or left alone, by hand', () => {
  const header = ['Thing', 'to', 'Wann', 'distributor'];
  expect(map(header, { columns: { item: 'thing', on: 'Wann' }, ignore: ['Distributor'] })).toEqual({
    fields: { item: 0, to: 1, on: 2 },
    facts: [],
  });
});

test.each<[string[], object, string]>([
  [
    ['Order', 'Ship to'],
    {},
    "orders.csv: found the headers 'Order', 'Ship to'. Expected an item column (item, product, chip, sku, article ...), or columns of facts such as item.tpp. Rename the column, or name it: --item-column, --to-column.",
  ],
  [
    ['Item', 'Price'],
    {},
    "orders.csv: found the headers 'Item', 'Price'. Expected a destination column (to, destination, ship to, pays ...). Rename the column, or name it: --item-column, --to-column.",
  ],
  [
    ['item', 'to', 'To '],
    {},
    "orders.csv: columns 2 ('to') and 3 ('To') both say 'to'. Rename one of them, or say which: --to-column NAME.",
  ],
  [
    ['tpp', 'item.tpp', 'to'],
    {},
    "orders.csv: columns 1 ('tpp') and 2 ('item.tpp') both say 'item.tpp'. Rename one of them, or say which: --ignore-column NAME.",
  ],
  [
    ['item', 'to'],
    { columns: { on: 'when' } },
    "orders.csv: there is no column 'when'. The headers are 'item', 'to'.",
  ],
])('%j is refused', (header, choices, message) => {
  expect(() => map(header, choices)).toThrow(message);
});
