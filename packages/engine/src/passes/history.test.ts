import { describe, expect, test } from 'vitest';
import { law, page } from '../../test/small-pack.ts';
import { day, history, type Reading, type Said } from '../index.ts';

const ribbon = (
  facts: Readonly<Record<string, Said | null>>,
  from = '2019-06-01',
  to = '2023-01-01',
  reading: Reading = 'enforced',
  known = '2030-01-01',
) =>
  history(
    { library: law, sheet: page(facts), known: day(known), reading, bills: [] },
    day(from),
    day(to),
  ).map(
    (one) =>
      `${one.on} to ${one.to}: ${one.outcome} ${one.reviewPolicy ?? '-'} [${one.classification}] by ${one.by.map(({ rule, instrument }) => `${rule}/${instrument}`)}`,
  );
const slow = { speed: 2960, area: 500, to: 'AA', marketed: true };

test('one stretch for each answer, with what began it', () => {
  expect(ribbon(slow)).toEqual([
    '2019-06-01 to 2020-01-01: undetermined - [] by ',
    '2020-01-01 to 2021-06-01: nlr - [] by ',
    expect.stringMatching(
      /^2021-06-01 to 2023-01-01: license-required denial \[A\] by .*limits\/law of 2021/,
    ),
  ]);
});

test('a country leaves the group: the list is the cause', () => {
  expect(ribbon({ ...slow, speed: 5000, to: 'BB' }, '2021-06-15', '2022-02-01')).toEqual([
    '2021-06-15 to 2022-01-01: license-required denial [A] by ',
    '2022-01-01 to 2022-02-01: nlr - [A] by group/order of 2021',
  ]);
});

test('an announcement suspends a rule: the announcement is the cause, and of its return the rule', () => {
  expect(ribbon({ ...slow, to: 'ZZ' }, '2021-08-15', '2022-04-01')).toEqual([
    '2021-08-15 to 2022-03-01: nlr - [A] by ',
    '2022-03-01 to 2022-04-01: license-required approval [A] by license-A/law of 2021',
  ]);
});

test('a promise counts only as announced', () => {
  expect(ribbon(slow, '2021-11-01', '2022-02-01', 'announced')).toEqual([
    '2021-11-01 to 2021-12-01: license-required denial [A] by ',
    '2021-12-01 to 2022-02-01: license-required approval [A] by review-A/statement of 2021',
  ]);
});

describe('ends', () => {
  test('the first stretch begins and the last ends where they were asked to', () => {
    expect(ribbon(slow, '2022-05-05', '2022-05-06')).toEqual([
      '2022-05-05 to 2022-05-06: license-required denial [A] by ',
    ]);
  });
  test('a change on the first day is no cause, a change on the day after the last is not seen', () => {
    expect(ribbon(slow, '2021-06-01', '2021-06-02')).toEqual([
      '2021-06-01 to 2021-06-02: license-required denial [A] by ',
    ]);
    expect(ribbon(slow, '2021-05-01', '2021-06-01')).toEqual(['2021-05-01 to 2021-06-01: nlr - [] by ']);
  });
});

test('what was not yet known changes nothing', () => {
  expect(ribbon(slow, '2020-05-01', '2023-01-01', 'enforced', '2021-05-19')).toEqual([
    '2020-05-01 to 2023-01-01: nlr - [] by ',
  ]);
});
