import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listsHome } from '../test/lists-home.ts';
import { connected } from './test/client.ts';

// Whatever arguments come: an answer that fits its schema, or a typed refusal. Never an error of ours.
const word = fc.oneof(
  fc.string({ maxLength: 30, unit: 'binary' }),
  ...[
    ...['H20', '8x H200', 'h2o', 'RTX 4090', 'CN', 'Chine', 'Korea, Republic of', 'US', '', ' ', '__proto__'],
    ...[
      '2025-04-20',
      '2025-02-30',
      '0000-00-00',
      '9999-12-31',
      'S.3374',
      '?',
      'unknown',
      'A;country=CN',
      '=1+1',
    ],
  ].map((one) => fc.constant(one)),
);
const name = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('item.tpp', 'item.dieArea', 'tpp', 'party.hq', 'party.entityList'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('item.kind', 'shipment.to', 'shipment.aboardOn', 'party.screening'),
  },
  word,
);
const value = fc.oneof(
  word,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(word, { maxLength: 3 }),
);
const junk = fc.oneof(
  { weight: 5, arbitrary: value },
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
);
const party = fc.record({
  role: fc.constantFrom('purchaser', 'intermediate-consignee', 'consignee', 'end-user'),
  name: word,
  country: fc.option(fc.constantFrom('CN', 'SG', 'Mars'), { nil: undefined }),
});
const day = fc.oneof(word, fc.constantFrom('2023-12-01', '2025-04-20', '2026-02-01', '2021-01-01'));

/** Of each argument a value that may fit, seldom one that cannot. */
const fields: Record<string, fc.Arbitrary<unknown>> = {
  item: fc.oneof(fc.constantFrom('H20', 'H200', 'L20', '8x H200'), word),
  facts: fc.dictionary(name, value, { maxKeys: 4 }),
  to: fc.oneof(fc.constantFrom('CN', 'SG', 'AE', 'MO'), word),
  from: fc.oneof(fc.constantFrom('US', 'SG'), word),
  route: fc.constantFrom('export', 'reexport', 'transfer', 'deemed', 'by hand'),
  exporter: word,
  hq: fc.array(fc.constantFrom('CN', 'SG', 'nowhere'), { maxLength: 3 }),
  parent: fc.array(fc.constantFrom('CN', 'SG'), { maxLength: 2 }),
  parties: fc.array(party, { maxLength: 3 }),
  holdings: fc.array(
    fc.record({ owner: word, owned: word, percent: fc.double({ min: 0, max: 100, noNaN: true }) }),
    {
      maxLength: 3,
    },
  ),
  quantity: fc.integer(),
  on: day,
  fromDay: day,
  toDay: day,
  since: day,
  asOf: day,
  known: day,
  reading: fc.constantFrom('text', 'enforced', 'announced'),
  bills: fc.array(fc.constantFrom('S.3374', 'none'), { maxLength: 2 }),
  lang: fc.constantFrom('en', 'fr'),
  strict: fc.boolean(),
  proof: fc.boolean(),
  chip: word,
  country: word,
  category: fc.constantFrom('us-policy', 'china', 'sport'),
  offset: fc.integer({ min: -1, max: 200 }),
  limit: fc.integer({ min: -1, max: 60 }),
  open: fc.boolean(),
  name: word,
  address: word,
};

const OWN: Record<string, readonly string[]> = {
  check: [
    ...[
      'item',
      'facts',
      'to',
      'from',
      'route',
      'exporter',
      'hq',
      'parent',
      'parties',
      'holdings',
      'quantity',
    ],
    ...['on', 'known', 'reading', 'bills', 'lang', 'strict', 'proof'],
  ],
  ask: ['item', 'facts', 'to', 'from', 'parties', 'on', 'known', 'reading', 'lang'],
  screen: ['name', 'country', 'address', 'asOf', 'limit', 'lang'],
  history: ['item', 'facts', 'to', 'parties', 'fromDay', 'toDay', 'known', 'reading', 'lang', 'strict'],
  diff: ['from', 'toDay', 'to', 'item', 'known', 'reading', 'bills', 'lang'],
  record: ['chip', 'country', 'since', 'category', 'offset', 'limit', 'lang'],
  coverage: ['open', 'lang'],
};

const fromDays = fc.record({ from: day }, { requiredKeys: [] });
const call = fc.constantFrom('check', 'check', ...Object.keys(OWN)).chain((tool) => {
  const own = Object.fromEntries((OWN[tool] ?? []).map((key) => [key, fields[key] as fc.Arbitrary<unknown>]));
  const needed = ['item', 'to', 'name'].filter((key) => key in own);
  const given = fc.record(own, { requiredKeys: [] });
  const full = fc.record(own, { requiredKeys: needed });
  const odd = fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(fields)), word), junk, { maxKeys: 3 });
  return fc.tuple(
    fc.constant(tool),
    fc.oneof(
      { weight: 6, arbitrary: full },
      { weight: 2, arbitrary: given },
      {
        weight: 1,
        arbitrary: fc.tuple(full, fromDays, odd).map((parts) => Object.assign({}, ...parts) as object),
      },
    ),
  );
});

test('any arguments', async () => {
  using home = listsHome();
  await home.list([{ name: 'Zephyr Lantern Microsystems' }]);
  const { call: put, log } = await connected();
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(call, async ([tool, given]) => {
      // The client refuses an answer that does not fit the schema of the tool.
      const { text, failed, structured } = await put(tool, given as Record<string, unknown>);
      expect(text).not.toMatch(/^\[internal\]|\n {4}at /);
      if (failed) expect(text).toMatch(/^\[[a-z-]+\] \S/);
      else expect(structured.basis.verifiedThrough).toBeTruthy();
      if (!failed) answered++;
    }),
    { numRuns: 2_000 },
  );
  expect(log).toEqual([]);
  // The arguments are not so wild that nothing is ever answered.
  expect(answered).toBeGreaterThan(200);
});
