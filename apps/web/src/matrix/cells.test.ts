import { chips } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { expect, test } from 'vitest';
import type { Moment } from '../law/moment.ts';
import { shortAnswer } from '../law/short-answers.ts';
import {
  dayCells,
  dayColumns,
  daysOf,
  differs,
  placeCells,
  placeColumns,
  sameAnswer,
  toldOf,
} from './cells.ts';
import { MAKERS, makersOf } from './rows.ts';

const MOMENT: Moment = { on: '2026-09-01', known: '2026-09-01', reading: 'enforced', bills: [] };
const h20 = chips.find(({ id }) => id === 'nvidia-h20-sxm5-96gb');
if (h20 === undefined) throw new Error('The catalog has no H20.');

test('a cell is the short answer of its chip and place', () => {
  const columns = placeColumns(['CN', 'RU', 'FR'], MOMENT);
  for (const chip of chips.slice(0, 40))
    placeCells(chip, columns, MOMENT).forEach(({ parts }, i) => {
      const answer = shortAnswer(chip, columns[i]?.id ?? '', MOMENT);
      expect(parts).toHaveLength(1);
      expect(parts[0]).toMatchObject({ outcome: answer?.outcome, reviewPolicy: answer?.reviewPolicy });
    });
});

test('a column of a group counts every member once, each under its own answer', () => {
  const [column] = placeColumns(['D:5'], MOMENT);
  if (column === undefined) throw new Error('no column');
  const [cell] = placeCells(h20, [column], MOMENT);
  expect(cell?.parts.flatMap(({ places }) => places).toSorted()).toEqual(column.places.toSorted());
  for (const part of cell?.parts ?? [])
    for (const place of part.places)
      expect(sameAnswer(part, shortAnswer(h20, place, MOMENT) ?? part), place).toBe(true);
  expect(cell?.parts.length).toBeGreaterThan(1);
  expect(differs([cell ?? { parts: [] }])).toBe(true);
});

test('before the rules begin nothing is said to be free', () => {
  const early: Moment = { ...MOMENT, on: '2020-01-01' };
  for (const cell of placeCells(h20, placeColumns(['FR', 'A:5'], early), early))
    expect(cell.parts.every(({ outcome }) => outcome === 'undetermined')).toBe(true);
});

test('by days, a cell marks that the answer is another than in the column before', () => {
  const told = chips.map((chip) => toldOf(chip, 'CN', MOMENT, '2026-09-01'));
  const days = daysOf('changes', told, '2026-09-01');
  expect(days[0]).toBe(law.pack.coveredFrom);
  expect(days).toContain('2025-04-09');
  const columns = dayColumns(days, 'CN');
  const own = told.find(({ chip }) => chip === h20);
  if (own === undefined) throw new Error('no H20');
  const cells = dayCells(own, columns);
  const at = days.indexOf('2025-04-09');
  expect(cells[at]).toMatchObject({ before: { outcome: 'nlr' }, parts: [{ outcome: 'license-required' }] });
  expect(cells.filter(({ before }) => before !== undefined)).toHaveLength(1);
  // Every chosen day is one on which some chip changed.
  for (let i = 1; i < days.length; i++)
    expect(
      told.some((one) => dayCells(one, columns)[i]?.before !== undefined),
      days[i],
    ).toBe(true);
});

test('cells by days agree with the short answer of the day', () => {
  for (const chip of chips.filter((_, i) => i % 9 === 0)) {
    const told = toldOf(chip, 'AE', MOMENT, '2026-09-01');
    const columns = dayColumns(daysOf('law', [told], '2026-09-01'), 'AE');
    dayCells(told, columns).forEach(({ parts: [part] }, i) => {
      const answer = shortAnswer(chip, 'AE', { ...MOMENT, on: columns[i]?.on ?? MOMENT.on });
      expect(part, chip.name).toMatchObject({ outcome: answer?.outcome, reviewPolicy: answer?.reviewPolicy });
    });
  }
});

test('quarters', () => {
  expect(daysOf('quarters', [], '2023-02-01')).toEqual(['2022-08-26', '2022-10-01', '2023-01-01']);
});

test('every chip stands under its maker', () => {
  const all = makersOf({ q: '', maker: '', market: '' });
  expect(all.flatMap((one) => one.chips)).toHaveLength(chips.length);
  expect(MAKERS[0]).toBe('NVIDIA');
  expect(makersOf({ q: 'h20', maker: 'AMD', market: '' })).toEqual([]);
});
