import { pack } from '@licet/ear';
import { day, type Iso, within } from '@licet/engine';
import { DeskError } from '../errors.ts';

/** A dated number of the rules on a day. Throws `no-figure` on a day on which the rules have none. */
export function figure(id: '740.8/notice-days' | '740.29/yearly-cap', on: Iso): number {
  const version = pack.params
    .find((param) => param.id === id)
    ?.versions.find(({ from, to }) => within(day(on), day(from), to === undefined ? undefined : day(to)));
  if (version === undefined) throw new DeskError('no-figure', { id, on });
  return version.value;
}
