import { describe, expect, test } from 'vitest';
import { LAW_2020, law, made, pack, version } from '../../test/small-pack.ts';
import { constant, iso, library, type Reading } from '../index.ts';

/** First days of the versions that hold, by rule. */
const held = (on: string, known = '2030-01-01', reading: Reading = 'enforced', bills: string[] = []) => {
  const { rules } = law.edition({ on, known, reading, bills });
  return Object.fromEntries([...rules].map(([id, picked]) => [id, picked.version.from]));
};

describe('a version holds', () => {
  test.each([
    ['2019-12-31', undefined],
    ['2020-01-01', '2020-01-01'],
    ['2021-05-31', '2020-01-01'],
    ['2021-06-01', '2021-06-01'],
    ['2029-01-01', '2021-06-01'],
  ])('from its first day to the next version: %s', (on, from) => {
    expect(held(on).limits).toBe(from);
  });

  test.each([
    ['2021-12-31', '2020-01-01'],
    ['2022-01-01', undefined],
  ])('up to its own end: %s', (on, from) => {
    expect(held(on).small).toBe(from);
  });

  test('not before it could be known', () => {
    expect(held('2021-06-01', '2021-05-19').limits).toBe('2020-01-01');
    expect(held('2021-06-01', '2021-05-20').limits).toBe('2021-06-01');
    expect(held('2021-03-05', '2021-03-09').letter).toBeUndefined();
    expect(held('2021-03-05', '2021-03-10').letter).toBe('2021-03-01');
  });

  test('from its day of compliance, where that is later', () => {
    expect(held('2021-08-31', undefined, 'text')['license-A']).toBe('2020-01-01');
    expect(held('2021-09-01', undefined, 'text')['license-A']).toBe('2021-06-01');
  });

  test('not while it is announced as not enforced, except by the text', () => {
    expect(held('2021-09-01')['license-A']).toBe('2020-01-01');
    expect(held('2022-02-28')['license-A']).toBe('2020-01-01');
    expect(held('2022-03-01')['license-A']).toBe('2021-06-01');
    expect(held('2021-10-01', '2021-07-31')['license-A']).toBe('2021-06-01');
    expect(held('2021-10-01', '2021-08-01')['license-A']).toBe('2020-01-01');
    expect(held('2021-10-01', '2030-01-01', 'announced')['license-A']).toBe('2020-01-01');
  });

  test('a posture that says "enforced" changes nothing', () => {
    const posture = [{ from: '2020-01-01' as const, enforced: true, by: LAW_2020 }];
    const rules = [
      made('r', { kind: 'definition' }, [version('2020-01-01', LAW_2020, constant(true), { posture })]),
    ];
    expect(
      library({ ...pack, rules }).edition({ on: '2021-01-01', known: '2021-01-01', reading: 'enforced' })
        .rules.size,
    ).toBe(1);
  });
});

describe('what counts as law', () => {
  test.each<[Reading, string | undefined, string]>([
    ['text', undefined, '2021-06-01'],
    ['enforced', '2021-03-01', '2021-06-01'],
    ['announced', '2021-03-01', '2021-12-01'],
  ])('under the reading %s: letters, statements', (reading, letter, review) => {
    const day = held('2022-01-01', '2030-01-01', reading);
    expect([day.letter, day['review-A']]).toEqual([letter, review]);
  });

  test('a bill counts when it is asked about, whatever the day', () => {
    expect(held('2020-06-01').bill).toBeUndefined();
    expect(held('2020-06-01', '2030-01-01', 'text', ['B.1']).bill).toBe('2022-01-01');
    expect(held('2020-06-01', '2021-12-31', 'text', ['B.1']).bill).toBeUndefined();
  });
});

test('what was left out is kept', () => {
  const names = (list: readonly { rule: { id: string } }[]) => list.map(({ rule }) => rule.id);
  const at = (on: string, reading: Reading = 'enforced') => law.edition({ on, known: '2030-01-01', reading });
  expect(names(at('2021-10-01').unenforced)).toEqual(['license-A']);
  expect(names(at('2021-10-01', 'text').unenforced)).toEqual([]);
  expect(names(at('2021-07-15').pending)).toEqual(['license-A']);
  expect(names(at('2021-05-31').pending)).toEqual([]);
  expect(names(at('2021-09-01').pending)).toEqual([]);
});

test('sets change by date and by what was known', () => {
  const members = (on: string, known = '2030-01-01') =>
    [...(law.edition({ on, known, reading: 'text' }).sets.get('group') ?? [])].join('');
  expect(members('2021-06-30')).toBe('AABB');
  expect(members('2021-07-01')).toBe('AABBCC');
  expect(members('2021-07-01', '2021-05-19')).toBe('AABB');
  expect(members('2021-12-31')).toBe('AABBCC');
  expect(members('2022-01-01')).toBe('AACC');
});

test('dated numbers change by date and by what was known', () => {
  const days = (on: string, known = '2030-01-01') =>
    law.edition({ on, known, reading: 'text' }).params.get('notice-days');
  expect(days('2019-12-31')).toBeUndefined();
  expect(days('2020-01-01')).toBe(25);
  expect(days('2021-12-31')).toBe(25);
  expect(days('2022-01-01')).toBe(30);
  expect(days('2022-01-01', '2021-05-19')).toBeUndefined();
});

test('days of change, in order', () => {
  expect(law.days.map(iso)).toEqual([
    '2020-01-01',
    '2021-03-01',
    '2021-06-01',
    '2021-07-01',
    '2021-08-01',
    '2021-09-01',
    '2021-12-01',
    '2022-01-01',
    '2022-03-01',
    '2022-10-01',
  ]);
});
