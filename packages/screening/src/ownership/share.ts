/** A share as it is known, in percent: exact where `low === high`. */
export interface Share {
  readonly low: number;
  readonly high: number;
}

/**
 * Inside, shares are whole millionths of a percent, so that 16.67 + 16.67 + 16.66 is 50 and not almost 50.
 */
const ONE = 1e6;
export const ALL = 100 * ONE;
export const HALF = 50 * ONE;

export const inside = (percent: number): number => Math.round(percent * ONE);

export const shown = (low: number, high: number): Share => ({ low: low / ONE, high: high / ONE });

/** Half a unit of the last printed digit: how far a printed percentage can be from the real one. */
export function rounding(percent: number): number {
  const digits = /\.(\d+)$/.exec(String(percent))?.[1]?.length ?? 0;
  return digits > 6 ? 0 : inside(0.5 * 10 ** -digits);
}

/** `50 %`, `25 to 50 %`. */
export const shareText = ({ low, high }: Share): string =>
  low === high ? `${low} %` : `${low} to ${high} %`;
