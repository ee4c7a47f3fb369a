import { existsSync, readFileSync } from 'node:fs';
import { because, SnapshotError } from './error.ts';
import { checkedFeed } from './feed-names.ts';
import shipped from './feeds.json' with { type: 'json' };
import type { Places } from './home.ts';

/** Where a feed is fetched. */
export interface FeedAddress {
  readonly feed: string;
  /** `{day}` stands for the day that `day` finds. */
  readonly url: string;
  /** The eCFR wants a day, and answers only for days up to the one that its list of titles names. */
  readonly day?: { readonly url: string; readonly title: number };
  /** More than this is refused, before and while it is read. */
  readonly maxBytes: number;
  /** Whether it is fetched when no feed is named. */
  readonly byDefault: boolean;
}

/** The addresses that Licet ships, or those of `feeds.json` in the home, which replaces them as a whole. */
export function feedAddresses(places: Places): FeedAddress[] {
  if (!existsSync(places.config)) return shipped.feeds;
  const bad = (why: string): SnapshotError =>
    new SnapshotError('bad-config', { file: places.config, because: why });
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(places.config, 'utf8'));
  } catch (error) {
    throw bad(`this is no JSON (${because(error)})`);
  }
  const feeds = (given as { feeds?: unknown } | null)?.feeds;
  if (!Array.isArray(feeds)) throw bad('expected { "feeds": [...] }');
  return feeds.map((one, at) => address(one, (why) => bad(`feeds[${at}]: ${why}`)));
}

function address(given: unknown, bad: (why: string) => SnapshotError): FeedAddress {
  const { feed, url, day, maxBytes, byDefault } = Object(given) as Record<string, unknown>;
  if (typeof feed !== 'string') throw bad(`expected feed: a name, found ${JSON.stringify(feed)}`);
  checkedFeed(feed);
  if (typeof url !== 'string' || !URL.canParse(url.replace('{day}', '2026-01-01')))
    throw bad(`expected url: an address, found ${JSON.stringify(url)}`);
  if (!Number.isSafeInteger(maxBytes) || (maxBytes as number) < 1)
    throw bad(`expected maxBytes: a whole number of bytes, found ${JSON.stringify(maxBytes)}`);
  if (day === undefined && url.includes('{day}')) throw bad('expected day, because url has {day}');
  return {
    feed,
    url,
    ...(day === undefined ? {} : { day: daySource(day, bad) }),
    maxBytes: maxBytes as number,
    byDefault: byDefault !== false,
  };
}

function daySource(given: unknown, bad: (why: string) => SnapshotError): { url: string; title: number } {
  const { url, title } = Object(given) as Record<string, unknown>;
  if (typeof url !== 'string' || !URL.canParse(url) || typeof title !== 'number')
    throw bad(`expected day: { "url": an address, "title": a number }, found ${JSON.stringify(given)}`);
  return { url, title };
}
