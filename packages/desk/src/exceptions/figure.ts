import { pack } from '@licet/ear';
import { day, type Iso, within } from '@licet/engine';
import { DeskError } from '../errors.ts';

type Figure = '740.8/notice-days' | '740.29/yearly-cap';

/** A dated number of the rules on a day; undefined on a day on which the rules have none. */
export const figureOn = (id: Figure, on: Iso): number | undefined =>
  pack.params
    .find((param) => param.id === id)
    ?.versions.find(({ from, to }) => within(day(on), day(from), to === undefined ? undefined : day(to)))
    ?.value;

/** The same. Throws `no-figure` where there is none. */
export function figure(id: Figure, on: Iso): number {
  const value = figureOn(id, on);
  if (value === undefined) throw new DeskError('no-figure', { id, on });
  return value;
}
