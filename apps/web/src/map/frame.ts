/** Where things are drawn, in CSS pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly plot: Sides;
  /** The strip below the plot for chips of which only the level axis is known. */
  readonly strip: Sides;
}

export interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const STRIP = 40;
const BELOW = 44;

/** The frame for a width: wide and low on a desk, nearly square in a hand. */
export function frameOf(width: number): Frame {
  const narrow = width < 560;
  const height = Math.round(Math.min(Math.max(width * 0.69, 420), 640));
  const [left, right, top] = narrow ? [38, 44, 66] : [68, 58, 48];
  const bottom = height - BELOW - STRIP;
  return {
    width,
    height,
    plot: { left, right: width - right, top, bottom },
    strip: { left, right: width - right, top: bottom + 4, bottom: bottom + STRIP },
  };
}
