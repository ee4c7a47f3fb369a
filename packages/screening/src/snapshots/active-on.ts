import type { Iso } from '@licet/engine';
import type { Interval } from './kept-entry.ts';

interface Listing {
  readonly listed?: Iso;
  readonly firstSeen?: Iso;
  readonly delisted?: Iso;
  readonly earlier?: readonly Interval[];
}

/**
 * Whether an entry was on its list on a day. `'unknown'` where the list gives no listing day and we had not seen
 * the entry yet: it has to be treated as listed, with the mark `listing-day-unknown`.
 */
export function activeOn(entry: Listing, day: Iso): boolean | 'unknown' {
  const stretches = [entry, ...(entry.earlier ?? [])].map((one) => during(one, day));
  return stretches.includes(true) || (stretches.includes('unknown') && 'unknown');
}

function during({ listed, firstSeen, delisted }: Listing, day: Iso): boolean | 'unknown' {
  if (delisted !== undefined && day >= delisted) return false;
  // A list that later prints a later listing day does not undo that we saw the entry before it.
  if (firstSeen !== undefined && day >= firstSeen) return true;
  return listed === undefined ? 'unknown' : day >= listed;
}
