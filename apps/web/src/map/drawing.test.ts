import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Label, labels, widthOf } from './labels.ts';
import { type Direction, nearestSpot, step } from './order.ts';
import { byHand, domainOf, scale, ticks } from './scale.ts';

describe('axes', () => {
  test('there and back', () => {
    const axis = scale({ low: 1, high: 1000 }, 0, 300);
    expect([axis.at(1), axis.at(10), axis.at(1000)].map(Math.round)).toEqual([0, 100, 300]);
    expect(axis.back(200)).toBeCloseTo(100);
  });

  test('as many numbers as there is room for', () => {
    const domain = { low: 90, high: 12_000 };
    expect(ticks(scale(domain, 0, 600))).toEqual([100, 200, 500, 1000, 2000, 5000, 10_000]);
    expect(ticks(scale(domain, 0, 100))).toEqual([100, 1000, 10_000]);
  });

  test('nothing known is still an axis', () => {
    expect(domainOf([0, Number.POSITIVE_INFINITY])).toEqual({ low: 1, high: 10 });
  });

  test('three digits by hand', () => {
    expect([byHand(4812.7), byHand(5.9234), byHand(21_049)]).toEqual([4810, 5.92, 21_000]);
  });
});

describe('the keys', () => {
  const spots = [
    { id: 'a', x: 10, y: 90 },
    { id: 'b', x: 20, y: 50 },
    { id: 'c', x: 20, y: 70 },
    { id: 'd', x: 90, y: 10 },
  ];

  test('go by the level axis and by the upright one', () => {
    expect(step(spots, undefined, 'right')).toBe('a');
    expect(step(spots, 'a', 'right')).toBe('c');
    expect(step(spots, 'b', 'up')).toBe('d');
    expect([step(spots, 'b', 'first'), step(spots, 'b', 'last')]).toEqual(['a', 'd']);
    expect([step(spots, 'd', 'right'), step(spots, 'a', 'left')]).toEqual(['d', 'a']);
    expect(step([], undefined, 'right')).toBeUndefined();
  });

  test('every point is reached with either pair', () => {
    const some = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom<Direction>('right', 'up'), (points, direction) => {
        const all = points.map((point, i) => ({ id: `p${i}`, ...point }));
        const seen = new Set<string>();
        let at = step(all, undefined, 'first');
        // The first of the other axis may be another point: begin at this axis's first.
        for (let i = 0; i < all.length; i++) at = step(all, at, direction === 'up' ? 'down' : 'left');
        for (let i = 0; i < all.length && at !== undefined; i++) {
          seen.add(at);
          at = step(all, at, direction);
        }
        expect(seen.size).toBe(all.length);
      }),
    );
  });

  test('a pointer is helped to the nearest within reach', () => {
    expect(nearestSpot(spots, 22, 54, 10)?.id).toBe('b');
    expect(nearestSpot(spots, 50, 50, 10)).toBeUndefined();
  });
});

describe('labels', () => {
  const frame = { left: 0, right: 400, top: 0, bottom: 300 };
  const box = ({ x, y, text, anchor }: Label) => {
    const width = widthOf(text);
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    return { left, right: left + width, top: y - 6.5, bottom: y + 6.5 };
  };
  const arbitrary = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      text: fc.string({ minLength: 1, maxLength: 12 }),
      apart: fc.boolean(),
    }),
    { maxLength: 40 },
  );

  test('never cross one another, cover a sign, or leave the frame', () => {
    fc.assert(
      fc.property(arbitrary, (points) => {
        const wanted = points.map((point, i) => ({ id: `${i}`, ...point }));
        const boxes = labels(wanted, wanted, frame).map(box);
        for (const [i, a] of boxes.entries()) {
          expect(
            a.left >= frame.left && a.right <= frame.right && a.top >= frame.top && a.bottom <= frame.bottom,
          ).toBe(true);
          expect(wanted.some(({ x, y }) => x > a.left && x < a.right && y > a.top && y < a.bottom)).toBe(
            false,
          );
          for (const b of boxes.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        }
      }),
    );
  });

  test('one that may stand apart gets a line where no side is free; others go without', () => {
    const crowd = Array.from({ length: 60 }, (_, i) => ({
      id: `${i}`,
      x: 190 + (i % 10) * 2,
      y: 140 + Math.floor(i / 10) * 4,
      text: `chip ${i}`,
      apart: i === 35,
    }));
    const first = crowd.toSorted((a, b) => Number(b.apart) - Number(a.apart));
    const placed = labels(first, crowd, frame);
    expect(placed[0]).toMatchObject({ id: '35', to: { x: 200, y: 152 } });
    expect(placed.length).toBeLessThan(60);
  });
});
