import { day, type Instrument, type Iso, iso, type Pack } from '@licet/engine';
import { instruments } from '../timeline/effects.ts';

/** The day before documents changed the law, and the day on which they did. */
export interface Pair {
  readonly from: Iso;
  readonly to: Iso;
  readonly by: readonly Instrument[];
  /** Only promises: they change something under no reading but `announced`. */
  readonly promise: boolean;
}

/** One pair around each day on which an instrument does something, as one could know on a day; oldest first. */
export function pairsOf(pack: Pack, known: Iso): readonly Pair[] {
  const days = new Map<Iso, Instrument[]>();
  for (const { instrument, effects } of instruments(pack).values()) {
    if (instrument.published > known || instrument.authority === 'bill') continue;
    for (const on of new Set(effects.map((effect) => effect.day)))
      if (on > pack.coveredFrom) days.set(on, [...(days.get(on) ?? []), instrument]);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([to, by]) => ({
      from: iso(day(to) - 1),
      to,
      by,
      promise: by.every(({ authority }) => authority === 'statement'),
    }));
}
