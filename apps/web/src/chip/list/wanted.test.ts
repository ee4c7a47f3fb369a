import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Moment } from '../../law/moment.ts';
import { allRows, answered } from './row.ts';
import { FILTERS, isWanted, makers, nearestTo, SORTS, sorted, type Wanted, years } from './wanted.ts';

const MOMENT: Moment = { on: '2026-09-01', known: '2026-09-01', reading: 'enforced', bills: [] };
const rows = allRows().map((row) => answered(row, 'CN', MOMENT));
const NONE = Object.fromEntries(FILTERS.map((name) => [name, ''])) as unknown as Wanted;
const found = (wanted: Partial<Wanted>) => rows.filter((row) => isWanted(row, { ...NONE, ...wanted }));
const ids = (wanted: Partial<Wanted>) => found(wanted).map(({ item }) => item.id);

test('without a filter everything is there', () => {
  expect(found({})).toHaveLength(rows.length);
  expect(rows.filter(({ kind }) => kind === 'server').length).toBeGreaterThan(20);
});

test('words find chips and the servers that hold them, by any of their names', () => {
  expect(ids({ q: 'h20 141' })).toContain('nvidia-h20-sxm5-141gb');
  expect(ids({ q: 'H20-3e' })).toEqual(expect.arrayContaining(['nvidia-h20-sxm5-141gb']));
  expect(ids({ q: 'H20', kind: 'server' })).toContain('nvidia-hgx-h20-8-gpu');
  expect(ids({ q: 'banana' })).toEqual([]);
  expect(nearestTo('H2O')).toEqual(['H20']);
});

test('each filter narrows by what it says', () => {
  expect(found({ china: 'yes', kind: 'chip' }).every(({ chip }) => chip.chinaVariant)).toBe(true);
  expect(found({ year: 'none' }).every(({ chip }) => chip.released === null)).toBe(true);
  expect(found({ outcome: 'undetermined' }).every(({ answer }) => answer.outcome === 'undetermined')).toBe(
    true,
  );
  expect(found({ maker: 'Huawei' }).length).toBeGreaterThan(5);
  expect(found({ market: 'no such market' })).toEqual([]);
  for (const maker of makers()) expect(found({ maker }), maker).not.toEqual([]);
  for (const year of years()) expect(found({ year }), year).not.toEqual([]);
});

test('a chip with unknown figures is never listed as free because of it', () => {
  for (const { tpp, density, answer, item } of rows)
    if (tpp.state === 'unknown' && density.state === 'unknown')
      expect(answer.outcome, item.name).not.toBe('nlr');
});

test('however it is sorted, no row is lost, and what is not known comes last', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SORTS), fc.boolean(), (sort, falling) => {
      const order = sorted(rows, `${falling ? '-' : ''}${sort}`);
      expect(new Set(order.map(({ item }) => item.id)).size).toBe(rows.length);
      if (sort !== 'tpp' && sort !== 'density') return;
      const states = order.map((row) => row[sort].state === 'unknown');
      expect(states.lastIndexOf(false)).toBeLessThan(
        states.includes(true) ? states.indexOf(true) : states.length,
      );
    }),
  );
});
