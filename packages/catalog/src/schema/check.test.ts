import { expect, test } from 'vitest';
import type { Chip } from '../chips/chip.ts';
import type { ChipValue } from '../chips/chip-value.ts';
import { chipById } from '../chips/chips.ts';
import { record } from '../record/record.ts';
import type { RecordEvent } from '../record/record-event.ts';
import { checkChip } from './check-chip.ts';
import { checkEvent } from './check-event.ts';
import { isDay, isSlug } from './problems.ts';

const h20 = chipById('nvidia-h20-sxm5-96gb') as Chip;
const event = record[0] as RecordEvent;

function withArea(value: object): readonly string[] {
  const values = { 'item.dieArea': { source: 'a datasheet', confidence: 'S', ...value } as ChipValue };
  return checkChip({ ...h20, values });
}

test.each([
  [{ value: 814 }, []],
  [{ values: [814, 900], note: 'two sources' }, []],
  [{ atMost: 400 }, []],
  [
    {},
    [
      'chip "nvidia-h20-sxm5-96gb", item.dieArea: give one of value, values, atMost, atLeast, got 0',
      'chip "nvidia-h20-sxm5-96gb", item.dieArea: expected numbers of at least 0',
    ],
  ],
  [
    { values: [814, 814], note: 'one number twice' },
    ['chip "nvidia-h20-sxm5-96gb", item.dieArea: a dispute needs two different numbers'],
  ],
  [
    { values: [900, 814], note: 'two sources' },
    ['chip "nvidia-h20-sxm5-96gb", item.dieArea: write disputed numbers lowest first'],
  ],
  [
    { values: [814, 900] },
    ['chip "nvidia-h20-sxm5-96gb", item.dieArea: say in a note who gives which number'],
  ],
  [{ value: -1 }, ['chip "nvidia-h20-sxm5-96gb", item.dieArea: expected numbers of at least 0']],
  [{ value: '814' }, ['chip "nvidia-h20-sxm5-96gb", item.dieArea: expected numbers of at least 0']],
  [
    { value: 814, confidence: 'high' },
    ['chip "nvidia-h20-sxm5-96gb", item.dieArea: confidence is one of P, S, M, I, got "high"'],
  ],
  [
    { value: 814, source: null },
    ['chip "nvidia-h20-sxm5-96gb", item.dieArea: a value without a source is an inference (I)'],
  ],
  [
    { value: 814, unit: 'mm2' },
    ['chip "nvidia-h20-sxm5-96gb", item.dieArea: unknown key among source, confidence, value, unit'],
  ],
])('the value %j is checked', (value, problems) => {
  expect(withArea(value)).toEqual(problems);
});

test('a fact that does not exist is refused', () => {
  const values = {
    'item.dieSize': { value: 814, source: 'a datasheet', confidence: 'S' },
  } as unknown as Chip['values'];
  expect(checkChip({ ...h20, values })).toEqual([
    'chip "nvidia-h20-sxm5-96gb", item.dieSize: no fact has this name',
  ]);
});

test('an id follows the name', () => {
  expect(checkChip({ ...h20, id: 'h20' })).toEqual([
    'chip "h20": the id is made from the name, "nvidia-h20-sxm5-96gb"',
  ]);
});

test('an event has a day that exists', () => {
  expect(checkEvent({ ...event, date: '2025-02-30' })).toEqual([
    `event "${event.id}": date is a day such as 2025-04-15, got "2025-02-30"`,
  ]);
});

test('an event speaks both languages', () => {
  expect(checkEvent({ ...event, title: { en: 'A letter', fr: '' } })).toEqual([
    `event "${event.id}": the title is given in English and in French`,
  ]);
});

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-4-15', false],
  ['2025-13-01', false],
  [null, false],
])('isDay(%j) is %j', (day, is) => {
  expect(isDay(day)).toBe(is);
});

test.each([
  ['nvidia-h20', true],
  ['NVIDIA', false],
  ['a--b', false],
  ['-a', false],
  ['', false],
])('isSlug(%j) is %j', (text, is) => {
  expect(isSlug(text)).toBe(is);
});
