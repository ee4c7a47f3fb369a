import { chipById, chips } from '@licet/catalog';
import { expect, test } from 'vitest';
import { importance } from './importance.ts';
import { placeOf, standsAt } from './places.ts';

const place = (id: string, upright: 'pd' | 'io' | 'dram' = 'pd') => {
  const chip = chipById(id);
  if (chip === undefined) throw new Error(`no chip ${id}`);
  return placeOf(chip, 'tpp', upright);
};

test('a chip with all figures is a point', () => {
  const h20 = place('nvidia-h20-sxm5-96gb');
  expect([h20.kind, standsAt(h20.x), standsAt(h20.y), h20.unknown]).toEqual(['point', 2368, 2.909, []]);
});

test('disputed and bounded figures are intervals', () => {
  expect(place('nvidia-b200').kind).toBe('interval');
  expect(place('google-tpu-v4i')).toMatchObject({ kind: 'interval', y: { state: 'at-least', low: 5.52 } });
  expect(place('nvidia-gb200', 'io').y).toMatchObject({ state: 'at-least', low: 1800 });
});

test('without a die area the level axis alone is known, and the place says what is missing', () => {
  const v5p = place('google-tpu-v5p');
  expect([v5p.kind, v5p.unknown.map(({ en }) => en)]).toEqual(['half', ['applicable die area']]);
});

test('nothing known is nowhere, with why', () => {
  const b20 = place('nvidia-b20');
  expect(b20.kind).toBe('nowhere');
  expect(b20.unknown.map(({ en }) => en)).toContain('total processing performance');
});

test('no DRAM is no place on a logarithmic axis', () => {
  expect(place('groq-groqchip-lpu-v1', 'dram').kind).toBe('half');
});

test('every chip is somewhere, and off the map only for a figure that nobody published', () => {
  for (const upright of ['pd', 'io', 'dram', 'both'] as const)
    for (const chip of chips) {
      const { kind, x, y, unknown } = placeOf(chip, 'tpp', upright);
      if (kind === 'nowhere') expect(unknown.length, chip.id).toBeGreaterThan(0);
      else expect(standsAt(x), chip.id).toBeGreaterThan(0);
      if (kind === 'point' || kind === 'interval') expect(standsAt(y), chip.id).toBeGreaterThan(0);
    }
});

test('what the record tells of matters most', () => {
  const [first] = [...chips].sort((a, b) => importance(b) - importance(a));
  expect(first?.model).toBe('H200');
});
