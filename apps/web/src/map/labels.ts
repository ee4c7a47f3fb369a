/** What wants a label, the most important first. */
export interface Wanted {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** May stand apart, with a line to its point, where no side is free. */
  readonly apart: boolean;
}

export interface Label {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
  /** The point that a line leads to. */
  readonly to?: { readonly x: number; readonly y: number };
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HEIGHT = 13;
const GAP = 8;
const NEAR = 16;

interface Side {
  readonly anchor: Label['anchor'];
  readonly dx: number;
  readonly dy: number;
}

const SIDES: readonly Side[] = [
  { anchor: 'start', dx: GAP, dy: 0 },
  { anchor: 'end', dx: -GAP, dy: 0 },
  { anchor: 'middle', dx: 0, dy: -12 },
  { anchor: 'middle', dx: 0, dy: 12 },
];

/** Farther away, in rings, the upper left first: most charts have their room there. */
const AROUND: readonly Side[] = [26, 38, 52, 70, 90, 115].flatMap((distance) =>
  [150, 30, 120, 60, 210, 330, 240, 300, 180, 0].map((angle): Side => {
    const [dx, dy] = [
      Math.cos((angle * Math.PI) / 180) * distance,
      -Math.sin((angle * Math.PI) / 180) * distance,
    ];
    return { anchor: dx < 0 ? 'end' : 'start', dx, dy };
  }),
);

/** About as wide as a text is at 11 pixels; a little more, so that labels keep apart. */
export const widthOf = (text: string): number => text.length * 6.6 + 2;

/**
 * Labels that neither cross one another nor cover a sign: each takes the first free side of its point, and goes
 * without where none is free. Nothing is lost: hover, focus and the table name every point.
 */
export function labels(
  wanted: readonly Wanted[],
  signs: readonly { readonly x: number; readonly y: number }[],
  frame: Frame,
  taken: readonly Frame[] = [],
): readonly Label[] {
  const boxes: Frame[] = [...taken];
  const placed: Label[] = [];
  const dots = new Grid(signs);
  for (const { id, x, y, text, apart } of wanted) {
    const width = widthOf(text);
    for (const { anchor, dx, dy } of apart ? [...SIDES, ...AROUND] : SIDES) {
      const [at, middle] = [x + dx, y + dy];
      const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
      const box = { left, right: left + width, top: middle - HEIGHT / 2, bottom: middle + HEIGHT / 2 };
      const within =
        box.left >= frame.left &&
        box.right <= frame.right &&
        box.top >= frame.top &&
        box.bottom <= frame.bottom;
      if (!within || boxes.some((one) => crosses(one, box)) || dots.any(box)) continue;
      boxes.push(box);
      const near = Math.abs(dx) + Math.abs(dy) < NEAR;
      placed.push({ id, text, x: at, y: middle, anchor, ...(near ? {} : { to: { x, y } }) });
      break;
    }
  }
  return placed;
}

const crosses = (a: Frame, b: Frame): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const CELL = 32;
const RADIUS = 4;

/** Signs by where they are, so that a label asks only its neighbors. */
class Grid {
  private readonly cells = new Map<string, { readonly x: number; readonly y: number }[]>();

  constructor(signs: readonly { readonly x: number; readonly y: number }[]) {
    for (const sign of signs) {
      const key = `${Math.floor(sign.x / CELL)} ${Math.floor(sign.y / CELL)}`;
      const cell = this.cells.get(key);
      if (cell) cell.push(sign);
      else this.cells.set(key, [sign]);
    }
  }

  /** Whether the box covers a sign. */
  any({ left, right, top, bottom }: Frame): boolean {
    for (let i = Math.floor((left - RADIUS) / CELL); i <= Math.floor((right + RADIUS) / CELL); i++)
      for (let j = Math.floor((top - RADIUS) / CELL); j <= Math.floor((bottom + RADIUS) / CELL); j++)
        for (const { x, y } of this.cells.get(`${i} ${j}`) ?? [])
          if (x + RADIUS > left && x - RADIUS < right && y + RADIUS > top && y - RADIUS < bottom) return true;
    return false;
  }
}
