import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areas } from './areas.ts';

const plane = { x: [1, 1000], y: [1, 100] } as const;

test('boxes and the lines between them', () => {
  const { boxes, borders } = areas([10, 100], [10], plane, (x, y) =>
    x > 100 || (x > 10 && y > 10) ? 'in' : 'out',
  );
  expect(boxes.get('in')).toHaveLength(3);
  expect(boxes.get('out')).toHaveLength(3);
  expect(borders).toEqual([
    { x: [10, 10], y: [10, 100] },
    { x: [10, 100], y: [10, 10] },
    { x: [100, 100], y: [1, 10] },
  ]);
});

test('a line that goes on is one line', () => {
  const { borders } = areas([10], [2, 5, 20], plane, (x) => (x > 10 ? 'in' : 'out'));
  expect(borders).toEqual([{ x: [10, 10], y: [1, 100] }]);
});

test('numbers outside of the plane cut nothing', () => {
  const { boxes, borders } = areas([0.5, 5000], [], plane, () => 'all');
  expect([boxes.get('all'), borders]).toEqual([[{ x: [1, 1000], y: [1, 100] }], []]);
});

test('the boxes fill the plane once, and each is asked within itself', () => {
  const cut = fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 5 });
  fc.assert(
    fc.property(cut, cut, (xs, ys) => {
      const asked: [number, number][] = [];
      const { boxes } = areas(xs, ys, plane, (x, y) => {
        asked.push([x, y]);
        return `${asked.length}`;
      });
      let area = 0;
      let i = 0;
      for (const [box] of boxes.values()) {
        const [x, y] = asked[i++] as [number, number];
        if (box === undefined) throw new Error('a key without a box');
        area += (box.x[1] - box.x[0]) * (box.y[1] - box.y[0]);
        expect(x >= box.x[0] && x < box.x[1] && y >= box.y[0] && y < box.y[1]).toBe(true);
      }
      expect(area).toBeCloseTo(999 * 99, 5);
    }),
  );
});
