/** From the low end of an axis to its high end, in the unit of the measure. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A logarithmic axis: from units to pixels and back. */
export interface Scale {
  readonly domain: Range;
  /** Pixels at the low end and at the high end of the domain. */
  readonly from: number;
  readonly to: number;
  at(value: number): number;
  back(pixel: number): number;
}

export function scale(domain: Range, from: number, to: number): Scale {
  const [low, span] = [Math.log(domain.low), Math.log(domain.high / domain.low)];
  return {
    domain,
    from,
    to,
    at: (value) => from + ((Math.log(value) - low) / span) * (to - from),
    back: (pixel) => Math.exp(low + ((pixel - from) / (to - from)) * span),
  };
}

/** A domain that holds all values, with some air. */
export function domainOf(values: Iterable<number>): Range {
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const value of values) {
    if (!(value > 0) || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (high === 0) return { low: 1, high: 10 };
  return { low: low / 1.35, high: high * 1.35 };
}

/** Powers of ten, with twos and fives between them where there is room: `close` is the least distance in pixels. */
export function ticks(axis: Scale, close = 44): readonly number[] {
  const decade = Math.abs(axis.at(10) - axis.at(1));
  const steps = decade * Math.log10(2) >= close ? [1, 2, 5] : decade / 2 >= close ? [1, 3] : [1];
  const result: number[] = [];
  for (let power = Math.floor(Math.log10(axis.domain.low)); ; power++) {
    for (const step of steps) {
      const value = Number(`${step}e${power}`);
      if (value > axis.domain.high) return result;
      if (value >= axis.domain.low) result.push(value);
    }
  }
}

/** A number as fine as a hand can set it: three digits. */
export const byHand = (value: number): number => Number(value.toPrecision(3));
