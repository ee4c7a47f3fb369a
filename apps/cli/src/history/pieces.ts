import { day, type Iso, iso, type Reading, type Stretch } from '@licet/engine';

/** The same answer under the same policy, whatever the paragraph: what the eye should see as one piece. */
export interface Piece {
  readonly stretch: Stretch;
  readonly to: string;
}

/** The answer over time under one reading. */
export interface Ribbon {
  readonly reading: Reading;
  readonly pieces: readonly Piece[];
}

export function joined(stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  for (const stretch of stretches) {
    const before = pieces.at(-1);
    const same =
      before?.stretch.outcome === stretch.outcome && before.stretch.reviewPolicy === stretch.reviewPolicy;
    if (before && same) pieces[pieces.length - 1] = { ...before, to: stretch.to };
    else pieces.push({ stretch, to: stretch.to });
  }
  return pieces;
}

const shape = ({ pieces }: Ribbon): string =>
  pieces.map(({ stretch }) => `${stretch.on} ${stretch.outcome} ${stretch.reviewPolicy}`).join('; ');

/** Ribbons that tell something new; the first always does. */
export const distinct = (ribbons: readonly Ribbon[]): Ribbon[] =>
  ribbons.filter((ribbon, i) => !ribbons.slice(0, i).some((before) => shape(before) === shape(ribbon)));

/** The last day of a stretch, since its `to` is the first day after. */
export const lastDay = ({ to }: Stretch): Iso => iso(day(to) - 1);
