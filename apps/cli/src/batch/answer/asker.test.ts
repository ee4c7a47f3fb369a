import { determine } from '@licet/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { law } from '../../law.ts';
import { buildQuestion } from '../../question/build.ts';
import { mapColumns } from '../columns/map-columns.ts';
import { type AskerOptions, asker } from './asker.ts';
import { describe } from './describe.ts';

const TODAY = '2026-11-21';
const HEADER = [
  'item',
  'to',
  'on',
  'hq',
  'parent',
  'quantity',
  'consignee',
  'known',
  'item.dieArea',
  'reading',
];

const ask = (header: readonly string[], options: Partial<AskerOptions> = {}) =>
  asker(law, header, mapColumns(header, 'orders.csv'), { today: TODAY, ...options });

const countries = fc.constantFrom(
  'CN',
  'HK',
  'MO',
  'SG',
  'IN',
  'AE',
  'SA',
  'FR',
  'US',
  'RU',
  'IR',
  'KH',
  'NI',
  'IL',
  'VN',
  'LA',
  'MN',
);
const day = (min: string, max: string) =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const row = fc.tuple(
  fc.constantFrom(
    'H20',
    'H100',
    'A800',
    'RTX 4090',
    'L4',
    'A30',
    '8x H200',
    'MI308X',
    'MI300X',
    'Trainium1',
    'Ascend 910B',
    'A2',
  ),
  countries,
  // The Diffusion Rule is the one that counts units, so its days are asked about more often.
  fc.oneof(day('2022-08-01', '2027-01-31'), day('2025-05-15', '2025-12-31')),
  fc.oneof(fc.constant(''), countries),
  fc.oneof(fc.constant(''), countries),
  fc.oneof(fc.constant(''), fc.constantFrom('1', '100', '1600', '1800', '90000')),
  fc.constantFrom('', 'Core42', 'Northwind Cloud Pte'),
  fc.oneof({ weight: 3, arbitrary: fc.constant(TODAY) }, day('2022-10-01', TODAY)),
  fc.constantFrom('', '', '', '500', '800', 'unknown'),
  fc.constantFrom('enforced', 'enforced', 'text'),
);

/** The same question put to the engine itself, with nothing remembered. */
function directly(cells: string[], strict: boolean) {
  const [item, to, on, hq, parent, quantity, consignee, known, dieArea, reading] = cells;
  const { question } = buildQuestion(
    {
      item,
      to,
      ...(hq ? { hq: [hq] } : {}),
      ...(parent ? { parent: [parent] } : {}),
      ...(quantity ? { quantity } : {}),
      ...(consignee ? { consignee } : {}),
      ...(dieArea ? { fact: [`item.dieArea=${dieArea}`] } : {}),
      on,
      known,
      reading,
      strict,
    },
    { today: TODAY },
  );
  return describe(determine(law, question, { strict, timeline: false }), 'en');
}

test.each([false, true])('what is remembered is what the engine says (strict: %s)', (strict) => {
  // One asker for all rows, so that most of them meet a memory of another row.
  const remembering = ask(HEADER, { strict });
  fc.assert(
    fc.property(row, (cells) => {
      expect(remembering(cells)).toEqual(directly(cells, strict));
    }),
    { numRuns: strict ? 150 : 3_000 },
  );
});

test('an answer in French', () => {
  const { cells } = ask(['item', 'to', 'on'], { language: 'fr' })(['H100', 'Chine', '2024-01-05']);
  expect(cells).toMatchObject({
    licet_outcome: 'license-required',
    licet_review_policy: 'presumption-of-denial',
  });
  expect(cells.licet_because).not.toBe(
    ask(['item', 'to', 'on'])(['H100', 'CN', '2024-01-05']).cells.licet_because,
  );
});

test.each([
  [['H2O', 'CN', '2024-01-05'], "item: 'H2O' is not the name of an item. Did you mean 'H20'?"],
  [['', 'CN', '2024-01-05'], 'item: what goes?'],
  [['H20', '', '2024-01-05'], 'to: where does it go?'],
  [['H20', 'Dubai', '2024-01-05'], "there is no country 'Dubai'"],
  [['H20', 'CN', '2024-02-30'], "got '2024-02-30'"],
  [['H20', 'CN', ''], "got ''"],
  [['x'.repeat(1_001), 'CN', '2024-01-05'], 'item: more than 1000 characters'],
])('%j is an error of its row', (cells, message) => {
  const answer = ask(['item', 'to', 'on'])(cells);
  expect(answer.outcome).toBeUndefined();
  expect(answer.cells.licet_error).toContain(message);
});

test('a row may have a reading of its own', () => {
  const row = ['H100', 'FR', '2025-06-01'];
  const asked = ask(['item', 'to', 'on', 'reading']);
  expect(asked([...row, '']).cells).toMatchObject({
    licet_outcome: 'nlr',
    licet_differs: expect.stringContaining('text: '),
  });
  expect(asked([...row, 'Text']).cells.licet_outcome).not.toBe('nlr');
  expect(asked([...row, 'txt']).cells.licet_error).toContain('reading: expected text, enforced or announced');
});

test('without a day column every row is asked about the same day', () => {
  expect(ask(['item', 'to'], { on: '2023-01-10' })(['A800', 'CN']).outcome).toBe('nlr');
  expect(ask(['item', 'to'], { on: '2023-11-20' })(['A800', 'CN']).outcome).toBe('license-required');
});

test('what is wrong with the options is thrown before any row', () => {
  expect(() => ask(['item', 'to'], { on: '2024-02-30' })).toThrow("got '2024-02-30'");
  expect(() => ask(['item', 'to'], { reading: 'txt' })).toThrow('reading: expected');
  expect(() => ask(['item', 'to'], { bills: ['S.1'] })).toThrow("there is no bill 'S.1'");
});

test('before the rules begin nothing is said to be free', () => {
  const { cells } = ask(['item', 'to', 'on'])(['A100', 'CN', '2022-08-25']);
  expect(cells).toMatchObject({
    licet_outcome: 'undetermined',
    licet_flags: expect.stringContaining('outside-coverage'),
  });
});
