import type { Areas, Box } from './areas.ts';
import type { Edge } from './edges.ts';
import { familyWords, type MapWords } from './figures.ts';
import type { Sides } from './frame.ts';
import { widthOf } from './labels.ts';
import type { RegionKey } from './regions.ts';
import type { Scale } from './scale.ts';

/** The name of a region or an edge, where it covers the fewest chips. */
export interface Name {
  readonly key: string;
  readonly of: 'region' | 'edge';
  readonly text: string;
  /** A second line below the first. */
  readonly small: string;
  readonly box: Sides;
  /** Written upward along an upright line. */
  readonly upright: boolean;
}

const LINE = 14;
const AIR = 5;

export const keyOf = ({ family, status, thresholds }: Edge): string =>
  `${family} ${status} ${thresholds.map(({ measure, value }) => measure + value).join()}`;

export const pixels = ({ x: [x1, x2], y: [y1, y2] }: Box, x: Scale, y: Scale): Sides => ({
  left: x.at(x1),
  right: x.at(x2),
  top: y.at(y2),
  bottom: y.at(y1),
});

/** Names for what the law draws, each at the best of several places; one that has none goes without. */
export function namesOf(
  regions: Areas<RegionKey>,
  edges: readonly Edge[],
  x: Scale,
  y: Scale,
  plot: Sides,
  spots: readonly { readonly x: number; readonly y: number }[],
  words: MapWords,
): readonly Name[] {
  const names: Name[] = [];
  const cost = (box: Sides): number =>
    spots.filter(
      (one) =>
        one.x > box.left - AIR &&
        one.x < box.right + AIR &&
        one.y > box.top - AIR &&
        one.y < box.bottom + AIR,
    ).length +
    100 * names.filter((one) => crosses(one.box, box)).length;
  const best = (boxes: readonly Sides[]): Sides | undefined => {
    const costs = boxes.map(cost);
    const least = Math.min(...costs);
    return least < 100 ? boxes[costs.indexOf(least)] : undefined;
  };
  for (const [key, boxes] of regions.boxes) {
    if (key === 'none') continue;
    const [paragraph = '', market] = key.split(' ');
    const text = key === 'open' ? words.openRegion : paragraph;
    const small = key === 'open' ? '' : market === 'dc' ? words.datacenterOnly : words.always;
    const [wide, narrow] = [Math.max(widthOf(text) * 1.05, widthOf(small) * 0.9), widthOf(text) * 1.05];
    const seen = merged(boxes)
      .map((box) => within(pixels(box, x, y), plot))
      .sort((a, b) => area(b) - area(a));
    const two = best(seen.flatMap((box) => corners(box, wide, 2 * LINE)));
    const box = two ?? best(seen.flatMap((one) => corners(one, narrow, LINE)));
    const tail = key === 'open' ? words.openShort : paragraph.slice(paragraph.lastIndexOf('.'));
    const tight = box ?? best(seen.flatMap((one) => corners(one, widthOf(tail) * 1.05, LINE)));
    if (tight)
      names.push({
        key,
        of: 'region',
        text: box ? text : tail,
        small: two ? small : '',
        box: tight,
        upright: false,
      });
  }
  for (const edge of edges) {
    const text = edgeWords(edge, words);
    const lines = edge.borders
      .map((box) => within(pixels(box, x, y), plot))
      .sort((a, b) => length(b) - length(a));
    const box = best(lines.flatMap((line) => along(line, widthOf(text), plot)));
    if (box)
      names.push({
        key: keyOf(edge),
        of: 'edge',
        text,
        small: '',
        box,
        upright: box.bottom - box.top > box.right - box.left,
      });
  }
  return names;
}

/** What an edge is called on the drawing: whose line, its standing, how sure we are. */
const edgeWords = ({ family, instruments, status, confidence }: Edge, words: MapWords): string => {
  const name = family === 'letters' ? (instruments[0]?.id ?? family) : familyWords(family, words);
  return `${name}${status === 'law' ? '' : `, ${words[`${status}Short`]}`} [${confidence}]`;
};

const crosses = (a: Sides, b: Sides): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const within = (box: Sides, plot: Sides): Sides => ({
  left: Math.max(box.left, plot.left),
  right: Math.min(box.right, plot.right),
  top: Math.max(box.top, plot.top),
  bottom: Math.min(box.bottom, plot.bottom),
});

/** Boxes that lie side by side as one: names need room, not exactness. */
function merged(boxes: readonly Box[]): readonly Box[] {
  const result: Box[] = [];
  for (const box of boxes) {
    const at = result.findIndex(({ x, y }) => x[1] === box.x[0] && y[0] === box.y[0] && y[1] === box.y[1]);
    const left = result[at];
    if (left) result[at] = { x: [left.x[0], box.x[1]], y: box.y };
    else result.push(box);
  }
  return result;
}

const area = ({ left, right, top, bottom }: Sides): number =>
  Math.max(right - left, 0) * Math.max(bottom - top, 0);
const length = ({ left, right, top, bottom }: Sides): number => right - left + bottom - top;

/** Places for a text in a box: its corners, where it fits at all. */
function corners(box: Sides, width: number, height: number): readonly Sides[] {
  if (box.right - box.left < width + 2 * AIR || box.bottom - box.top < height + 2 * AIR) return [];
  const at = (left: number, top: number): Sides => ({ left, right: left + width, top, bottom: top + height });
  const [left, right] = [box.left + AIR, box.right - AIR - width];
  const [top, bottom] = [box.top + AIR, box.bottom - AIR - height];
  return [at(right, bottom), at(right, top), at(left, top), at(left, bottom), at(right, (top + bottom) / 2)];
}

/** Places for a text along a line, on either side of it. */
function along(line: Sides, width: number, plot: Sides): readonly Sides[] {
  const upright = line.left === line.right;
  const [low, high] = upright ? [line.top, line.bottom] : [line.left, line.right];
  if (high - low < Math.min(width, 60)) return [];
  const starts = [high - width - AIR, low + AIR, (low + high - width) / 2];
  const boxes = starts.flatMap((start) =>
    upright
      ? [line.left + 3, line.left - LINE - 3].map((left) => ({
          left,
          right: left + LINE,
          top: start,
          bottom: start + width,
        }))
      : [line.top - LINE - 2, line.top + 2].map((top) => ({
          left: start,
          right: start + width,
          top,
          bottom: top + LINE,
        })),
  );
  return boxes.filter(
    ({ left, right, top, bottom }) =>
      left >= plot.left && right <= plot.right && top >= plot.top && bottom <= plot.bottom,
  );
}
