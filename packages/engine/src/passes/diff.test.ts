import { describe, expect, test } from 'vitest';
import { LAW_2020, law, pack } from '../../test/small-pack.ts';
import { diff, library } from '../index.ts';

const at = (on: string) => law.edition({ on, known: '2030-01-01', reading: 'enforced' });
const between = (from: string, to: string) => {
  const { rules, sets, params } = diff(at(from), at(to));
  return {
    rules: rules.map(
      ({ rule, change, before, after }) =>
        `${rule} ${change} ${before?.version.from ?? '-'} ${after?.version.from ?? '-'}`,
    ),
    sets,
    params,
  };
};

test('nothing between two days of one law', () => {
  expect(between('2020-02-01', '2020-03-01')).toEqual({ rules: [], sets: [], params: [] });
});

describe('rules', () => {
  test('added, amended, removed, in the order of the pack', () => {
    expect(between('2021-01-01', '2021-06-15').rules).toEqual([
      'limits amended 2020-01-01 2021-06-01',
      'letter added - 2021-03-01',
      'review-A amended 2020-01-01 2021-06-01',
    ]);
    expect(between('2021-06-15', '2021-01-01').rules).toEqual([
      'limits amended 2021-06-01 2020-01-01',
      'letter removed 2021-03-01 -',
      'review-A amended 2021-06-01 2020-01-01',
    ]);
  });
  test('nothing but the version that changed is given', () => {
    const [added] = diff(at('2021-01-01'), at('2021-03-05')).rules;
    expect(Object.keys(added ?? {})).toEqual(['rule', 'change', 'after']);
    const [removed] = diff(at('2021-03-05'), at('2021-01-01')).rules;
    expect(Object.keys(removed ?? {})).toEqual(['rule', 'change', 'before']);
  });
});

test('sets and dated numbers', () => {
  expect(between('2021-06-15', '2022-01-15')).toMatchObject({
    sets: [{ set: 'group', added: ['CC'], removed: ['BB'] }],
    params: [{ param: 'notice-days', before: 25, after: 30 }],
  });
  expect(between('2021-06-15', '2021-07-15').sets).toEqual([{ set: 'group', added: ['CC'], removed: [] }]);
  expect(between('2019-06-15', '2020-06-15').params).toStrictEqual([{ param: 'notice-days', after: 25 }]);
  expect(between('2020-06-15', '2019-06-15').params).toStrictEqual([{ param: 'notice-days', before: 25 }]);
});

test('codes stand in the order of the alphabet', () => {
  const [group] = pack.sets;
  const changes = ['ZZ', 'YY'].map((code) => ({
    code,
    change: 'add' as const,
    on: '2020-06-01' as const,
    by: LAW_2020,
    confidence: 'P' as const,
  }));
  const other = library({ ...pack, sets: [{ ...(group as NonNullable<typeof group>), changes }] });
  const on = (day: string) => other.edition({ on: day, known: '2030-01-01', reading: 'text' });
  expect(diff(on('2020-05-01'), on('2020-07-01')).sets).toEqual([
    { set: 'group', added: ['YY', 'ZZ'], removed: [] },
  ]);
  expect(diff(on('2020-07-01'), on('2020-05-01')).sets).toEqual([
    { set: 'group', added: [], removed: ['YY', 'ZZ'] },
  ]);
});
