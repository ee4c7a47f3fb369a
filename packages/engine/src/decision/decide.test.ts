import { describe, expect, test } from 'vitest';
import { LAW_2020, law, made, pack, page, version } from '../../test/small-pack.ts';
import {
  compile,
  type Decision,
  decide,
  evaluate,
  fact,
  isIn,
  library,
  type Pack,
  type Said,
} from '../index.ts';

type Given = Readonly<Record<string, Said | null>>;
const AT = { known: '2030-01-01', reading: 'enforced' } as const;

function decided(facts: Given, on = '2021-06-15', from: Pack = pack): Decision {
  const edition = (from === pack ? law : library(from)).edition({ on, ...AT });
  const laid = page(facts);
  const decision = decide(edition, compile(edition)(laid));
  expect(decide(edition, evaluate(edition, laid))).toEqual(decision);
  return decision;
}
const short = (facts: Given, on?: string, from?: Pack) => {
  const { outcome, reviewPolicy } = decided(facts, on, from);
  return `${outcome} ${reviewPolicy}`;
};

const fast = { speed: 5000, area: 500, to: 'AA', marketed: true };

describe('outcome and review', () => {
  test.each<[string, Given, string]>([
    ['nothing holds', { ...fast, speed: 100 }, 'nlr null'],
    ['a place outside the group', { ...fast, to: 'ZZ' }, 'nlr null'],
    ['a requirement holds', fast, 'license-required denial'],
    ['its review is another', { ...fast, marketed: false, order: false }, 'license-required case-by-case'],
    ['an exception lifts it', { ...fast, marketed: false }, 'license-exception case-by-case'],
    [
      'a bar closes the exception',
      { ...fast, marketed: false, listed: true },
      'license-required case-by-case',
    ],
    ['a requirement that states no review', { ...fast, speed: 100, listed: true }, 'license-required null'],
    ['a prohibition', { ...fast, denied: true }, 'prohibited denial'],
    ['a prohibition alone', { ...fast, speed: 100, denied: true }, 'prohibited null'],
    ['not subject, whatever holds', { ...fast, domestic: false, denied: true }, 'not-subject null'],
    ['subject by another limb', { ...fast, domestic: null, to: 'US' }, 'nlr null'],
  ])('%s', (_, facts, expected) => {
    expect(short(facts)).toBe(expected);
  });
});

describe('unknown facts', () => {
  test.each<[string, Given, string]>([
    ['the fact that decides', { ...fast, speed: null }, 'undetermined null'],
    ['a fact that cannot matter', { ...fast, area: null }, 'license-required denial'],
    [
      'a fact that leaves only the review open',
      { ...fast, marketed: null, order: false },
      'license-required null',
    ],
    ['license or exception', { ...fast, marketed: null }, 'undetermined null'],
    ['a condition of the exception', { ...fast, marketed: false, order: null }, 'undetermined case-by-case'],
    ['a bar', { ...fast, marketed: false, listed: null }, 'undetermined case-by-case'],
    ['whether there is a prohibition', { ...fast, denied: null }, 'undetermined denial'],
    ['whether it is subject', { ...fast, domestic: null }, 'undetermined denial'],
    ['whether it is subject, when nothing holds', { ...fast, speed: 100, domestic: null }, 'nlr null'],
    [
      'a prohibition holds, so the rest cannot matter',
      { ...fast, speed: null, denied: true },
      'prohibited null',
    ],
  ])('%s', (_, facts, expected) => {
    expect(short(facts)).toBe(expected);
  });

  test('the range of what is still possible', () => {
    const range = (facts: Given) => {
      const { best, worst } = decided(facts);
      return [best, worst];
    };
    expect(range(fast)).toEqual([2, 2]);
    expect(range({ ...fast, speed: null })).toEqual([0, 2]);
    // Whether the license and its exception hold hangs on one fact; logic of three values does not see that.
    expect(range({ ...fast, speed: null, marketed: false })).toEqual([0, 2]);
    expect(range({ ...fast, denied: null })).toEqual([2, 3]);
    expect(range({ ...fast, marketed: null })).toEqual([1, 2]);
    expect(range({ ...fast, domestic: null })).toEqual([0, 2]);
    expect(range({ ...fast, domestic: false })).toEqual([0, 0]);
    expect(range({ ...fast, marketed: false })).toEqual([1, 1]);
  });

  test('a policy that is open is told from one that is not stated', () => {
    expect(decided({ ...fast, marketed: null, order: false }).policyOpen).toBe(true);
    expect(decided({ ...fast, speed: 100, listed: true }).policyOpen).toBe(false);
    expect(decided(fast).policyOpen).toBe(false);
    expect(decided({ ...fast, domestic: false }).policyOpen).toBe(false);
  });
});

describe('several hits', () => {
  const two = (policies: readonly [string, string]): Pack => ({
    ...pack,
    rules: [
      ...pack.rules.filter(({ id }) => id === 'subject'),
      ...(['one', 'two'] as const).flatMap((id, i) => [
        made(id, { kind: 'requirement', gate: 'ccl', review: `${id}-review` }, [
          version('2020-01-01', LAW_2020, fact(i === 0 ? 'listed' : 'marketed')),
        ]),
        made(`${id}-review`, { kind: 'review' }, [
          version('2020-01-01', LAW_2020, { kind: 'constant', value: policies[i] as string }),
        ]),
      ]),
    ],
  });

  test('the strictest review governs, in either order', () => {
    const both = { listed: true, marketed: true };
    expect(short(both, undefined, two(['approval', 'denial']))).toBe('license-required denial');
    expect(short(both, undefined, two(['denial', 'approval']))).toBe('license-required denial');
    expect(short(both, undefined, two(['case-by-case', 'approval']))).toBe('license-required case-by-case');
  });

  test('one that may hold leaves the review open if it is stricter, and only then', () => {
    const maybe = { listed: true, marketed: null };
    expect(short(maybe, undefined, two(['approval', 'denial']))).toBe('license-required null');
    expect(short(maybe, undefined, two(['denial', 'approval']))).toBe('license-required denial');
    expect(short(maybe, undefined, two(['denial', 'denial']))).toBe('license-required denial');
  });

  test('all are kept, those that may hold too', () => {
    const { hits } = decided({ ...fast, listed: true, denied: null });
    expect(
      hits.map(({ cast, holds, overcome, reviewPolicy }) => [cast.id, holds, overcome, reviewPolicy]),
    ).toEqual([
      ['license-A', true, false, 'denial'],
      ['license-listed', true, false, undefined],
      ['denied', null, false, undefined],
    ]);
  });

  test('an exception lifts only what it names', () => {
    expect(short({ ...fast, marketed: false, count: 200 }, '2022-11-01')).toBe(
      'license-required case-by-case',
    );
    expect(short({ ...fast, marketed: false, count: 100, notice: 30 }, '2022-11-01')).toBe(
      'license-exception case-by-case',
    );
  });
});

describe('exceptions', () => {
  const openings = (facts: Given, on?: string) =>
    decided(facts, on).openings.map(({ cast, status, barredBy, failed }) => [
      cast.role.symbol,
      status,
      barredBy,
      failed.map(({ text }) => text.en),
    ]);
  const open = { ...fast, marketed: false };

  test.each<[string, Given, readonly unknown[]]>([
    ['available', open, [['NOTIFIED', 'available', [], []]]],
    ['not about this question', fast, []],
    ['its terms may be met', { ...open, marketed: null }, [['NOTIFIED', 'undetermined', [], []]]],
    ['a bar holds', { ...open, listed: true }, [['NOTIFIED', 'barred', ['barred'], []]]],
    ['a bar may hold', { ...open, listed: null }, [['NOTIFIED', 'undetermined', [], []]]],
    ['a condition fails', { ...open, order: false }, [['NOTIFIED', 'barred', [], ['written order']]]],
    [
      'two conditions fail',
      { ...open, order: false, notice: 24 },
      [['NOTIFIED', 'barred', [], ['written order', 'notice in time']]],
    ],
    ['a condition is open', { ...open, order: null }, [['NOTIFIED', 'undetermined', [], []]]],
    [
      'a condition fails while another is open',
      { ...open, order: null, notice: 1 },
      [['NOTIFIED', 'barred', [], ['notice in time']]],
    ],
  ])('%s', (_, facts, expected) => {
    expect(openings(facts)).toEqual(expected);
  });

  test('the line of a condition is that of the day', () => {
    expect(openings({ ...open, notice: 25 }, '2021-12-31')).toEqual([['NOTIFIED', 'available', [], []]]);
    expect(openings({ ...open, notice: 25 }, '2022-01-01')).toEqual([
      ['NOTIFIED', 'barred', [], ['notice in time']],
    ]);
  });
});

test('classification names what holds, not what may', () => {
  expect(decided(fast).classification).toEqual(['A']);
  expect(decided({ ...fast, kind: 'board' }).classification).toEqual([]);
  expect(decided({ ...fast, speed: null }).classification).toEqual([]);
  expect(decided({ ...fast, domestic: false }).classification).toEqual(['A']);
});

test('without a rule on jurisdiction everything is subject', () => {
  const free = { ...pack, rules: pack.rules.filter(({ id }) => id !== 'subject') };
  expect(decided({ ...fast, domestic: false }, undefined, free)).toMatchObject({
    outcome: 'license-required',
    subject: true,
  });
});

test('a requirement may be met by nobody: a closed set', () => {
  const none = {
    ...pack,
    rules: [
      made('r', { kind: 'requirement', gate: 'ccl' }, [version('2020-01-01', LAW_2020, isIn('to', []))]),
    ],
  };
  expect(short(fast, undefined, none as Pack)).toBe('nlr null');
});
