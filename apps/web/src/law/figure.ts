import { law } from '@licet/cli/in-browser';
import type { NumberFact, Sheet } from '@licet/engine';

/** A number of an item as it is known: one value, a range (sources disagree), a bound, or nothing. */
export interface Figure {
  readonly state: 'exact' | 'range' | 'at-least' | 'at-most' | 'unknown';
  /** In the unit of the fact. 0 where only an upper limit or nothing is known. */
  readonly low: number;
  /** Infinity where only a lower limit or nothing is known. */
  readonly high: number;
}

const UNKNOWN: Figure = { state: 'unknown', low: 0, high: Number.POSITIVE_INFINITY };

/** A number fact of a sheet. What nobody stated and nothing implies is `unknown`, never 0. */
export function figureOf(page: Sheet, fact: string): Figure {
  const slot = law.pack.facts.slot(fact);
  const { scale } = law.pack.facts.definitions[slot] as NumberFact;
  const [from, to] = [page.low[slot] as number, page.high[slot] as number];
  const open = to === Number.POSITIVE_INFINITY;
  if (page.from[slot] === null || (open && from === 0)) return UNKNOWN;
  // Half steps: an odd one had digits cut off, so its upper end is the next whole step.
  const low = Math.floor(from / 2) / scale;
  if (from === to) return { state: 'exact', low, high: low };
  const high = open ? to : Math.ceil(to / 2) / scale;
  return { state: open ? 'at-least' : from === 0 ? 'at-most' : 'range', low, high };
}

/** The middle of a range, on a logarithmic scale; undefined where a side is open. */
export const middleOf = ({ state, low, high }: Figure): number | undefined =>
  (state === 'exact' || state === 'range') && low > 0 ? Math.sqrt(low * high) : undefined;
