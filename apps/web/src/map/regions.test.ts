import { law } from '@licet/cli/in-browser';
import { day, type Edition, type Iso } from '@licet/engine';
import { describe, expect, test } from 'vitest';
import type { Box } from './areas.ts';
import { edgesOf } from './edges.ts';
import { thresholdsOf } from './families.ts';
import { type Measure, measureOfEntry } from './measures.ts';
import { regionsOf } from './regions.ts';
import { lawIf } from './what-if.ts';

const at = (on: Iso): Edition => law.at(day(on), day('2026-09-24'), 'enforced', []);
const PLANE: Box = { x: [100, 300_000], y: [0.3, 200] };
const IO: Box = { x: [100, 300_000], y: [10, 12_000] };

/** What holds at a point, by the boxes drawn. */
function holds(edition: Edition, upright: Measure, plane: Box, x: number, y: number): string | undefined {
  for (const [key, boxes] of regionsOf(edition, 'tpp', upright, plane).boxes)
    if (boxes.some((box) => x >= box.x[0] && x < box.x[1] && y >= box.y[0] && y < box.y[1])) return key;
  return undefined;
}

describe('the regions are those of the text of the day', () => {
  test('no entry before 7 October 2022', () => {
    expect([...regionsOf(at('2022-09-10'), 'tpp', 'io', IO).boxes.keys()]).toEqual(['none']);
  });

  test('2022: bit length x TOPS of 4800 and I/O of 600 GB/s', () => {
    const edition = at('2022-11-01');
    expect(measureOfEntry(edition)).toBe('io');
    expect(holds(edition, 'io', IO, 4800, 600)).toBe('3A090.a');
    expect(holds(edition, 'io', IO, 4799, 600)).toBe('none');
    expect(holds(edition, 'io', IO, 4800, 599)).toBe('none');
  });

  test.each([
    [4800, 0.5, '3A090.a'],
    [4799, 5.92, '3A090.a dc'],
    [1600, 5.92, '3A090.a dc'],
    [1599, 100, 'none'],
    [2400, 1.6, '3A090.b dc'],
    [2399, 1.6, 'none'],
    [1600, 3.2, '3A090.b dc'],
    [1600, 3.19, 'none'],
    [4799, 1.59, 'none'],
  ])('2023: TPP %d at a density of %d is %s', (tpp, density, expected) => {
    expect(measureOfEntry(at('2023-12-01'))).toBe('pd');
    expect(holds(at('2023-12-01'), 'pd', PLANE, tpp, density)).toBe(expected);
  });

  test('against another measure it stays open what the density decides', () => {
    const edition = at('2023-12-01');
    expect(holds(edition, 'dram', IO, 4800, 1000)).toBe('3A090.a');
    expect(holds(edition, 'dram', IO, 3000, 1000)).toBe('open');
    expect(holds(edition, 'dram', IO, 1000, 1000)).toBe('none');
  });
});

describe('what if', () => {
  const edition = at('2023-12-01');
  const lower = lawIf(edition, [{ family: '3A090', measure: 'tpp', from: 4800, to: 4000 }]);

  test('moves the line in every rule of the paragraph', () => {
    expect(holds(lower, 'pd', PLANE, 4000, 0.5)).toBe('3A090.a');
    expect(holds(lower, 'pd', PLANE, 3999, 0.5)).toBe('none');
    expect(thresholdsOf(lower).some(({ family, value }) => family === '3A090' && value === 4800)).toBe(false);
  });

  test('leaves other families alone', () => {
    expect(thresholdsOf(lower).some(({ family, value }) => family === 'letters' && value === 4992)).toBe(
      true,
    );
  });
});

describe('edges', () => {
  const edges = (on: Iso, to = 'CN', upright: Measure = 'pd', bills: readonly string[] = []) => {
    const known = '2026-09-24' as Iso;
    const plane = upright === 'pd' ? PLANE : IO;
    const regions = regionsOf(at(on), 'tpp', upright, plane);
    const moment = { on, known, reading: 'enforced' as const, bills };
    return edgesOf({ moment, to, across: 'tpp', upright, plane, regions, amend: (one) => one });
  };
  const named = (on: Iso, to?: string, upright?: Measure) =>
    edges(on, to, upright).map(({ family, status, borders }) => `${family} ${status} ${borders.length}`);

  test('none in 2023 that adds to the entry', () => {
    expect(named('2023-12-01')).toEqual([]);
  });

  test('the letters of April 2025 speak of bandwidths: drawn against those, listed otherwise', () => {
    expect(named('2025-06-01')).toEqual(['letters letter 0']);
    expect(edges('2025-06-01', 'CN', 'dram').map(({ borders }) => borders)).toEqual([
      [{ x: [100, 300_000], y: [1400, 1400] }],
    ]);
    expect(edges('2025-06-01')[0]?.confidence).toBe('I');
  });

  test('the rule of January 2026, and the bill from its introduction on', () => {
    expect(named('2025-12-03').some((one) => one.startsWith('S.3374'))).toBe(false);
    expect(named('2025-12-04')).toContain('S.3374 proposed 5');
    expect(named('2026-01-14').some((one) => one.startsWith('742.6'))).toBe(false);
    const [rule] = edges('2026-01-15').filter(({ family }) => family === '742.6(b)(10)');
    expect(rule).toMatchObject({ status: 'law', borders: [{ x: [21_000, 21_000], y: [0.3, 200] }] });
  });

  test('a bill taken as passed is drawn as law', () => {
    expect(
      edges('2026-02-01', 'CN', 'pd', ['S.3374']).find(({ family }) => family === 'S.3374')?.status,
    ).toBe('law');
  });

  test('a place that none of them is about has none', () => {
    expect(named('2026-02-01', 'FR')).toEqual([]);
  });

  test('nothing before the rules begin', () => {
    expect(named('2022-08-01')).toEqual([]);
  });
});
