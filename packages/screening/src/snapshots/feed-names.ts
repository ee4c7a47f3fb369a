import type { Layout } from '../lists/read/reader.ts';
import type { SourceId } from '../lists/sources.ts';
import { SnapshotError } from './error.ts';

/**
 * A feed is one thing that is imported again and again: a file of one layout. Feeds whose names carry a suffix
 * (`company:banned`) can exist many times.
 */
const FEEDS = {
  csl: ['trade-gov'],
  'supplement-4': ['supplement-4-json', 'supplement-4-xml'],
  meu: ['meu-json'],
  'ofac-sdn': ['ofac-xml', 'ofac-csv'],
  'ofac-consolidated': ['ofac-xml', 'ofac-csv'],
  un: ['un-xml'],
  '1260h': ['1260h-csv'],
} as const satisfies Record<string, readonly Layout[]>;

const MANY = { ftm: 'ftm', company: 'company-csv' } as const satisfies Record<string, Layout>;

const FEED_PATTERN = /^(ftm|company):[a-z0-9][a-z0-9._-]{0,63}$/;

/** Names of feeds for an error message. */
const KNOWN = [...Object.keys(FEEDS), 'ftm:NAME', 'company:NAME'].join(', ');

export function checkedFeed(given: string): string {
  if (Object.hasOwn(FEEDS, given) || FEED_PATTERN.test(given)) return given;
  throw new SnapshotError('unknown-feed', { given, expected: KNOWN });
}

/** The feed that a file belongs to: the one that is named, if its layout fits, else the one of its layout. */
export function feedOf(
  file: string,
  layout: Layout,
  sources: readonly SourceId[],
  named: string | undefined,
): string {
  const fitting = feedsFor(file, layout);
  if (named === undefined) {
    // Both files of OFAC have one layout; only the SDN list holds SDN entries.
    if (fitting.includes('ofac-sdn')) return sources.includes('SDN') ? 'ofac-sdn' : 'ofac-consolidated';
    return fitting[0] as string;
  }
  const fits =
    fitting.includes(named) ||
    (FEED_PATTERN.test(named) && fitting[0]?.split(':')[0] === named.split(':')[0]);
  if (!fits)
    throw new SnapshotError('feed-layout', { file, layout, given: named, expected: fitting.join(', ') });
  return named;
}

function feedsFor(file: string, layout: Layout): string[] {
  const found = Object.entries(FEEDS).filter(([, layouts]) =>
    (layouts as readonly Layout[]).includes(layout),
  );
  if (found.length > 0) return found.map(([feed]) => feed);
  const kind = layout === MANY.ftm ? 'ftm' : 'company';
  return [`${kind}:${stem(file)}`];
}

/** `Banned parties (2026).csv` becomes `banned-parties-2026`. */
const stem = (file: string): string =>
  file
    .toLowerCase()
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/\.ftm$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'list';

/** A company edits its own list and takes rows out on purpose: the guard against falling counts is not for it. */
export const isOwnList = (feed: string): boolean => feed.startsWith('company:');

/** The publisher's own file of a list comes before the digest of trade.gov, which loses addresses and dates. */
export const feedRank = (feed: string): number => (feed === 'csl' ? 1 : feed.startsWith('ftm:') ? 2 : 0);
