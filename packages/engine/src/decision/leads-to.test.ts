import { describe, expect, test } from 'vitest';
import { law, page, slot } from '../../test/small-pack.ts';
import { type Language, leadsTo, type Said } from '../index.ts';

type Given = Readonly<Record<string, Said | null>>;
const AT = { on: '2021-06-15', known: '2030-01-01', reading: 'enforced' } as const;
const paths = (facts: Given, name: string, language: Language = 'en', on: string = AT.on) =>
  leadsTo(law.edition({ ...AT, on }), page(facts), slot(name), language).map(
    ({ when, outcome, reviewPolicy, classification }) =>
      `${when}: ${outcome} ${reviewPolicy ?? '-'} ${classification}`.trim(),
  );
const fast = { speed: 5000, area: 500, to: 'AA', marketed: true };

describe('numbers: one stretch for each answer, by the lines that rules draw', () => {
  test('a line of the fact itself', () => {
    expect(paths({ ...fast, speed: null }, 'speed', 'en', '2020-06-01')).toEqual([
      'below 4800 TPP: nlr -',
      'from 4800 TPP up: license-required denial A',
    ]);
  });

  test('a line through a quotient is carried back to its parts', () => {
    expect(paths({ ...fast, area: null, speed: 3000 }, 'area')).toEqual([
      'below 506.757 mm2: license-required denial A',
      'from 506.757 mm2 up: nlr -',
    ]);
    expect(paths({ ...fast, area: 500, speed: null }, 'speed')).toEqual([
      'below 2960 TPP: nlr -',
      'from 2960 TPP up: license-required denial A',
    ]);
  });

  test('a line through a product of throughput and bits is carried back', () => {
    expect(paths({ ...fast, speed: null, int8: null }, 'int8', 'en', '2020-06-01')).toEqual([
      'below 600 TOPS: nlr -',
      'from 600 TOPS up: license-required denial A',
    ]);
  });

  test('only within what is known of the number', () => {
    expect(paths({ ...fast, speed: { atLeast: 3000, atMost: 6000 }, area: 5000 }, 'speed')).toEqual([
      'from 3000 to 4800 TPP: nlr -',
      'from 4800 to 6000 TPP: license-required denial A',
    ]);
    expect(paths({ ...fast, speed: { atLeast: 5000, atMost: 6000 } }, 'speed')).toEqual([
      'from 5000 to 6000 TPP: license-required denial A',
    ]);
  });

  test('a number that matters nowhere', () => {
    expect(paths(fast, 'memory')).toEqual(['any value: license-required denial A']);
    expect(paths(fast, 'area')).toEqual(['500: license-required denial A']);
  });

  test('where only some values exist', () => {
    expect(paths({ ...fast, speed: null, tf32: 200 }, 'bits', 'en', '2020-06-01')).toEqual([
      '19 bits: nlr -',
      '32 bits: license-required denial A',
    ]);
  });

  test('in French', () => {
    expect(paths({ ...fast, speed: null }, 'speed', 'fr', '2020-06-01')).toEqual([
      'moins de 4800 TPP: nlr -',
      'à partir de 4800 TPP: license-required denial A',
    ]);
    expect(paths({ ...fast, area: null, speed: { atLeast: 3000, atMost: 3000 } }, 'area', 'fr')).toEqual([
      'moins de 506.757 mm2: license-required denial A',
      'à partir de 506.757 mm2: nlr -',
    ]);
    expect(paths({ ...fast, speed: { atLeast: 5000, atMost: 6000 } }, 'speed', 'fr')).toEqual([
      'de 5000 à 6000 TPP: license-required denial A',
    ]);
    expect(paths(fast, 'memory', 'fr')).toEqual(['toute valeur: license-required denial A']);
  });
});

describe('truth values', () => {
  test('yes and no', () => {
    expect(paths(fast, 'denied')).toEqual(['yes: prohibited denial A', 'no: license-required denial A']);
    expect(paths(fast, 'denied', 'fr')).toEqual([
      'oui: prohibited denial A',
      'non: license-required denial A',
    ]);
  });
  test('joined where they lead to the same', () => {
    expect(paths(fast, 'order')).toEqual(['yes, no: license-required denial A']);
  });
});

describe('codes: one group for each answer', () => {
  test('the sets that rules ask about, and any other code', () => {
    expect(paths({ ...fast, to: null }, 'to')).toEqual([
      'US, any other: nlr - A',
      'AA, BB: license-required denial A',
    ]);
    expect(paths({ ...fast, to: null }, 'to', 'fr')).toEqual([
      'US, tout autre: nlr - A',
      'AA, BB: license-required denial A',
    ]);
  });
  test('a closed list has no other', () => {
    expect(paths({ ...fast, kind: null }, 'kind')).toEqual([
      'chip: license-required denial A',
      'board, other: license-required denial',
    ]);
  });
  test('a fact that no rule reads', () => {
    expect(paths(fast, 'hq')).toEqual(['any other: license-required denial A']);
  });
});

test('what follows from the fact follows its trial', () => {
  expect(paths({ ...fast, int8: 700, speed: null }, 'area')).toEqual(paths({ ...fast, speed: 5600 }, 'area'));
  expect(paths({ speed: 5000, area: 500, marketed: true }, 'to')).toContain(
    'AA, BB: license-required denial A',
  );
});
