import { expect, test } from 'vitest';
import { LAW_2020, law, made, pack, page, said, version } from '../../test/small-pack.ts';
import {
  and,
  compare,
  determine,
  isIn,
  type Language,
  library,
  type PlainTrace,
  type Said,
  serialize,
} from '../index.ts';

function written(facts: Readonly<Record<string, Said | null>>, language: Language = 'en', on = '2021-06-15') {
  const answer = determine(law, { facts: said(facts), on, known: '2030-01-01', reading: 'enforced' });
  return { answer, json: serialize(answer, pack, page(facts), language) };
}
const fast = { speed: 5000, area: 500, to: 'AA', marketed: true };

test('the determination as it is, with the trace written out', () => {
  const { answer, json } = written(fast);
  const { trace, ...rest } = json;
  expect({ ...answer, trace: [] }).toEqual({ ...rest, trace: [] });
  expect(Object.keys(json)).toEqual(Object.keys(answer));
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(trace[0]).toEqual({
    rule: 'license-A',
    title: 'license-A',
    cite: 'sec. 2020-01-01',
    version: '2020-01-01',
    instrument: 'law of 2020',
    authority: 'regulation',
    confidence: 'P',
    lastVerified: '2022-06-01',
    concluded: true,
    facts: { to: 'AA' },
    because: [
      expect.objectContaining({
        rule: 'limits',
        concluded: true,
        facts: { speed: '5000 TPP', density: '10 TPP/mm2' },
      }),
    ],
  });
});

test('in French, and a version by its day of compliance', () => {
  const { json } = written({ ...fast, to: 'ZZ' }, 'fr', '2022-04-01');
  expect(json.trace[0]).toMatchObject({
    title: 'fr license-A',
    version: '2021-09-01',
    instrument: 'law of 2021',
  });
});

/** The facts a rule read, as text. */
function read(
  facts: Readonly<Record<string, Said | null>>,
  rule: string,
  on?: string,
): Readonly<Record<string, string>> {
  const find = (all: readonly PlainTrace[]): PlainTrace | undefined => {
    for (const one of all) {
      const found = one.rule === rule ? one : find(one.because);
      if (found) return found;
    }
    return undefined;
  };
  return find(written(facts, 'en', on).json.trace)?.facts ?? {};
}

test('facts as text: numbers with their unit, ranges, codes, truth values, and what is unknown', () => {
  expect(read({ ...fast, speed: { values: [1600, 1700] } }, 'limits')).toEqual({
    speed: '1600 to 1700 TPP',
    density: '3.2 to 3.4 TPP/mm2',
  });
  expect(read({ ...fast, speed: null, area: null }, 'limits')).toEqual({
    speed: 'unknown',
    density: 'unknown',
  });
  expect(read({ ...fast, speed: { atLeast: 10 } }, 'limits').speed).toBe('10 to any TPP');
  expect(read({ ...fast, to: null }, 'license-A')).toEqual({ to: 'unknown' });
  expect(read(fast, 'denied')).toEqual({ denied: 'false' });
  expect(read({ ...fast, denied: true }, 'denied')).toEqual({ denied: 'true' });
  expect(read({ ...fast, denied: null }, 'denied')).toEqual({ denied: 'unknown' });
});

test('what is unknown is said to be so', () => {
  const { json } = written({ ...fast, denied: null });
  expect(json.trace.find(({ rule }) => rule === 'denied')?.concluded).toBe('unknown');
  expect(json.trace.find(({ rule }) => rule === 'review-A')?.concluded).toBe('denial');
});

test('days without a unit, and several codes', () => {
  const body = and(compare('aboard', '<=', 10), isIn('hq', 'group'));
  const rules = [
    made('denied', { kind: 'prohibition', gate: 'party' }, [version('2020-01-01', LAW_2020, body)]),
  ];
  const other = { ...pack, rules };
  const facts = { aboard: 5, hq: ['AA', 'ZZ'] };
  const question = { facts: said(facts), on: '2021-06-15', known: '2030-01-01', reading: 'text' } as const;
  const json = serialize(determine(library(other), question), other, page(facts));
  expect(json.trace[0]?.facts).toEqual({ aboard: '1970-01-06', hq: 'AA, ZZ' });
  expect(json.trace[0]?.title).toBe('denied');
});
