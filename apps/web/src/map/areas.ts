/** A box or a line in the units of the two axes. */
export interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The plane cut into boxes by what holds there, and the lines between boxes where something else holds. */
export interface Areas<Key extends string> {
  readonly boxes: ReadonlyMap<Key, readonly Box[]>;
  readonly borders: readonly Box[];
}

/**
 * Cuts the plane at the numbers that the law compares with, and asks once inside each box: between two neighboring
 * numbers every comparison has one answer, so the boxes are the law's own regions and no approximation.
 */
export function areas<Key extends string>(
  xs: readonly number[],
  ys: readonly number[],
  plane: Box,
  ask: (x: number, y: number) => Key,
): Areas<Key> {
  const [columns, rows] = [cuts(xs, plane.x), cuts(ys, plane.y)];
  const keys = columns.map((x) => rows.map((y) => ask(inside(x), inside(y))));
  const boxes = new Map<Key, Box[]>();
  const borders: Box[] = [];
  columns.forEach((x, i) => {
    rows.forEach((y, j) => {
      const key = keys[i]?.[j] as Key;
      boxes.set(key, [...(boxes.get(key) ?? []), { x, y }]);
      if (i > 0 && keys[i - 1]?.[j] !== key) borders.push({ x: [x[0], x[0]], y });
      if (j > 0 && keys[i]?.[j - 1] !== key) borders.push({ x, y: [y[0], y[0]] });
    });
  });
  return { boxes, borders: joined(borders) };
}

function cuts(
  at: readonly number[],
  [low, high]: readonly [number, number],
): readonly (readonly [number, number])[] {
  const all = [
    low,
    ...[...new Set(at)].filter((value) => value > low && value < high).sort((a, b) => a - b),
    high,
  ];
  return all.slice(1).map((end, i) => [all[i] as number, end] as const);
}

/** A number between two, in thousandths as the law counts, never at an end unless nothing lies between. */
function inside([low, high]: readonly [number, number]): number {
  const between = Math.round(Math.sqrt(low * high) * 1000) / 1000;
  return between > low && between < high ? between : Math.round(low * 1000) / 1000;
}

/** Lines that go on in the next box are one line, so that dashes do not begin anew. */
function joined(borders: readonly Box[]): readonly Box[] {
  const result: Box[] = [];
  for (const one of borders) {
    const flat = one.y[0] === one.y[1];
    const at = result.findIndex((line) =>
      flat
        ? line.y[0] === one.y[0] && line.y[1] === one.y[0] && line.x[1] === one.x[0]
        : line.x[0] === one.x[0] && line.x[1] === one.x[0] && line.y[1] === one.y[0],
    );
    const before = result[at];
    if (before === undefined) result.push(one);
    else result[at] = { x: [before.x[0], one.x[1]], y: [before.y[0], one.y[1]] };
  }
  return result;
}
