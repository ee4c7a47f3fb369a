import type { SourceId } from '../lists/sources.ts';
import type { SourceCounts } from './feed-version.ts';

/** A source of which a new file holds much less than the one before, or nothing. */
export interface Fall {
  readonly source: SourceId;
  readonly what: 'parties' | 'names';
  readonly from: number;
  readonly to: number;
}

/** Largest fall that is taken without a word: two in a hundred. */
const LARGEST_FALL_PERCENT = 2;

/**
 * What fell by more than 2 % from one version of a feed to the next. Names count as parties do: a file that lost
 * its aliases is as blind as one that lost its parties.
 */
export function falls(before: SourceCounts, after: SourceCounts): Fall[] {
  return (Object.keys(before) as SourceId[]).sort().flatMap((source) =>
    (['parties', 'names'] as const)
      .map((what) => ({ source, what, from: before[source]?.[what] ?? 0, to: after[source]?.[what] ?? 0 }))
      .filter(({ from, to }) => (from - to) * 100 > from * LARGEST_FALL_PERCENT)
      .slice(0, 1),
  );
}
