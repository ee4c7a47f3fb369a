import type { Item } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { day, history, type Iso, iso, lru, READINGS, type Reading, type Stretch } from '@licet/engine';
import type { Moment } from '../../law/moment.ts';
import { sheetOf } from '../../law/short-answers.ts';

/** The answer for one destination under one reading, from the first rules on. */
export interface Strip {
  readonly place: string;
  readonly reading: Reading;
  readonly stretches: readonly Stretch[];
}

/** Destinations of the ribbon unless the address names others: the ones that the record is about. */
export const USUAL_PLACES = ['CN', 'HK', 'SG', 'AE', 'SA', 'IN', 'RU', 'FR'] as const;

const made = lru<Strip>(600);

/** The step function over the days from the first rules through `until`. */
export function stripOf(
  item: Item,
  place: string,
  reading: Reading,
  { known, bills }: Pick<Moment, 'known' | 'bills'>,
  until: Iso,
): Strip {
  const key = [item.id, place, reading, known, bills.join(','), until].join('|');
  let strip = made.get(key);
  if (strip === undefined) {
    const walker = { library: law, sheet: sheetOf(item, place), known: day(known), reading, bills };
    strip = { place, reading, stretches: history(walker, day(law.pack.coveredFrom), day(until) + 1) };
    made.set(key, strip);
  }
  return strip;
}

/** Readings of the address, in their usual order; the moment's own where it names none. */
export function readReadings(text: string | null, usual: Reading): readonly Reading[] {
  const named = READINGS.filter((one) => (text ?? '').split(',').includes(one));
  return named.length > 0 ? named : [usual];
}

/** The stretch that holds a day; undefined outside of the strip. */
export const stretchOn = ({ stretches }: Pick<Strip, 'stretches'>, on: string): Stretch | undefined =>
  stretches.find(({ on: from, to }) => from <= on && on < to);

/** The last day of a stretch, whose `to` is the first day after. */
export const lastDay = ({ to }: Pick<Stretch, 'to'>): Iso => iso(day(to) - 1);
