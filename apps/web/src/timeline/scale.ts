import { day, type Iso, iso } from '@licet/engine';

/** Days laid out along a line: `x` of a day, the day of an `x`, in CSS pixels. */
export interface Scale {
  readonly first: Iso;
  readonly last: Iso;
  readonly width: number;
  x(day: string): number;
  at(x: number): Iso;
}

export function scaleOf(first: Iso, last: Iso, width: number): Scale {
  const [start, length] = [day(first), Math.max(1, day(last) - day(first))];
  return {
    first,
    last,
    width,
    x: (one) => ((day(one) - start) / length) * width,
    at: (x) => iso(start + Math.round((Math.min(Math.max(x, 0), width) / width) * length)),
  };
}

export interface Tick {
  readonly day: Iso;
  readonly unit: 'year' | 'month';
}

/** Firsts of months, as near to each other as may be read: every one, every third, or those of January. */
export function ticksOf({ first, last, width }: Scale): Tick[] {
  const perMonth = (width / (day(last) - day(first))) * 30.4;
  const step = perMonth >= 44 ? 1 : perMonth >= 15 ? 3 : 12;
  const ticks: Tick[] = [];
  for (let month = Number(first.slice(0, 4)) * 12; ; month += step) {
    const one = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as Iso;
    if (one > last) return ticks;
    if (one >= first) ticks.push({ day: one, unit: month % 12 === 0 ? 'year' : 'month' });
  }
}
