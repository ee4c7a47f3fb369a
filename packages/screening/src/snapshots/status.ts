import { day, type Iso } from '@licet/engine';
import { lastChecked } from './checked.ts';
import type { FeedVersion } from './feed-version.ts';
import { type Held, heldImports } from './held.ts';
import { placesIn } from './home.ts';
import { type Manifest, newestManifest } from './manifest.ts';

/** Days after which a list should be fetched again. */
export const DAYS_UNTIL_OLD = 7;

interface FeedStatus extends FeedVersion {
  /** Day on which the list was last imported, or found unchanged at its publisher. */
  readonly checked: Iso;
  /** Days since then. */
  readonly age: number;
}

export interface ListsStatus {
  /** Absent where no list was ever imported. */
  readonly manifest?: Manifest;
  readonly feeds: readonly FeedStatus[];
  readonly held: readonly Held[];
}

/** What is in use, how old it is, and what waits for a release. Throws `snapshot-damaged`. */
export function listsStatus(home: string, today: Iso): ListsStatus {
  const places = placesIn(home);
  const manifest = newestManifest(places);
  const asked = lastChecked(places);
  const feeds = (manifest?.feeds ?? []).map((version) => {
    const asking = asked[version.feed];
    const checked = asking !== undefined && asking > version.imported ? asking : version.imported;
    return { ...version, checked, age: Math.max(0, day(today) - day(checked)) };
  });
  return { ...(manifest ? { manifest } : {}), feeds, held: heldImports(places) };
}
