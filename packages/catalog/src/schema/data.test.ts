import { expect, test } from 'vitest';
import { chipById, chips } from '../chips/chips.ts';
import { servers } from '../chips/servers.ts';
import { countries, countryByCode } from '../countries/countries.ts';
import { record } from '../record/record.ts';
import { checkChip } from './check-chip.ts';
import { checkCountry } from './check-country.ts';
import { checkEvent } from './check-event.ts';
import { checkServer } from './check-server.ts';
import { repeated } from './problems.ts';

test('every row keeps to its schema', () => {
  expect(chips.flatMap(checkChip)).toEqual([]);
  expect(servers.flatMap(checkServer)).toEqual([]);
  expect(countries.flatMap(checkCountry)).toEqual([]);
  expect(record.flatMap(checkEvent)).toEqual([]);
});

test('no id stands twice', () => {
  expect(repeated([...chips, ...servers].map(({ id }) => id))).toEqual([]);
  expect(repeated([...chips, ...servers].map(({ name }) => name))).toEqual([]);
  expect(repeated(countries.map(({ code }) => code))).toEqual([]);
  expect(repeated(record.map(({ id }) => id))).toEqual([]);
});

test('every model has exactly one default variant', () => {
  const models = Map.groupBy(chips, ({ maker, model }) => `${maker} ${model}`);
  const wrong = [...models].filter(
    ([, variants]) => variants.filter(({ isDefault }) => isDefault).length !== 1,
  );
  expect(wrong.map(([model]) => model)).toEqual([]);
});

test('every chip that a server or an event names exists', () => {
  const models = new Set(chips.map(({ maker, model }) => `${maker} ${model}`));
  expect(
    servers.flatMap(({ contains }) => contains).filter(({ chip }) => chipById(chip) === undefined),
  ).toEqual([]);
  expect(record.flatMap((event) => event.chips).filter((chip) => !models.has(chip))).toEqual([]);
});

test('every country that an event names exists', () => {
  expect(
    record.flatMap((event) => event.countries).filter((code) => countryByCode(code) === undefined),
  ).toEqual([]);
});

test('the record is in the order of time', () => {
  const days = record.map(({ date }) => date);
  expect(days).toEqual(days.toSorted());
});

test('the counts are what we think they are', () => {
  expect({ chips: chips.length, isoCodes: countries.filter(({ code }) => code !== 'XK').length }).toEqual({
    chips: 155,
    isoCodes: 249,
  });
});
