import type { Layout } from '../lists/read/reader.ts';
import type { SourceId } from '../lists/sources.ts';
import { sha256Of } from './canonical.ts';
import { SnapshotError } from './error.ts';

interface Kind {
  readonly layouts: readonly Layout[];
  /** Files of one layout can be different lists: whether what was found in one is of this feed. */
  readonly holds: (sources: readonly SourceId[]) => boolean;
}

const any = (): boolean => true;
const only =
  (source: SourceId) =>
  (sources: readonly SourceId[]): boolean =>
    sources.every((one) => one === source);

/**
 * A feed is one thing that is imported again and again: a file of one list, or of several that are published
 * together. Feeds whose names carry a suffix (`company:banned`) can exist many times.
 */
const FEEDS: Readonly<Record<string, Kind>> = {
  csl: { layouts: ['trade-gov'], holds: any },
  'supplement-4': { layouts: ['supplement-4-json', 'supplement-4-xml'], holds: only('EL') },
  meu: { layouts: ['meu-json', 'supplement-4-xml'], holds: only('MEU') },
  uvl: { layouts: ['supplement-4-xml'], holds: only('UVL') },
  'part-744': { layouts: ['supplement-4-xml'], holds: (sources) => sources.length > 1 },
  'ofac-sdn': { layouts: ['ofac-xml', 'ofac-csv'], holds: (sources) => sources.includes('SDN') },
  'ofac-consolidated': { layouts: ['ofac-xml', 'ofac-csv'], holds: (sources) => !sources.includes('SDN') },
  un: { layouts: ['un-xml'], holds: any },
  '1260h': { layouts: ['1260h-csv'], holds: any },
};

const MANY: Readonly<Record<string, Layout>> = { ftm: 'ftm', company: 'company-csv' };

const FEED_PATTERN = /^(ftm|company):[a-z0-9][a-z0-9._-]{0,63}$/;

/** Names of feeds for an error message. */
const KNOWN = [...Object.keys(FEEDS), 'ftm:NAME', 'company:NAME'].join(', ');

export function checkedFeed(given: string): string {
  if (Object.hasOwn(FEEDS, given) || FEED_PATTERN.test(given)) return given;
  throw new SnapshotError('unknown-feed', { given, expected: KNOWN });
}

/** The feed that a file belongs to: the one that is named, if the file is of that list, else the one that fits. */
export function feedOf(
  file: string,
  layout: Layout,
  sources: readonly SourceId[],
  named: string | undefined,
): string {
  const fitting = feedsFor(file, layout, sources);
  const [first] = fitting;
  if (named === undefined && first !== undefined) return first;
  if (
    named !== undefined &&
    (fitting.includes(named) || (MANY[kindOf(named)] === layout && FEED_PATTERN.test(named)))
  )
    return named;
  throw new SnapshotError('feed-layout', {
    file,
    layout,
    given: named ?? '-',
    expected: fitting.join(', ') || KNOWN,
  });
}

function feedsFor(file: string, layout: Layout, sources: readonly SourceId[]): string[] {
  const many = Object.keys(MANY).find((kind) => MANY[kind] === layout);
  if (many !== undefined) return [`${many}:${stem(file)}`];
  return Object.entries(FEEDS)
    .filter(([, { layouts, holds }]) => layouts.includes(layout) && holds(sources))
    .map(([feed]) => feed);
}

const kindOf = (feed: string): string => feed.split(':')[0] ?? '';

/**
 * `Banned parties (2026).csv` becomes `banned-parties-2026`. Letters that cannot stay leave a hash: two lists that
 * became one name would take each other's place.
 */
function stem(file: string): string {
  const name = file.replace(/^.*[\\/]/, '');
  const letters = name
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .replace(/\.ftm$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const whole = letters !== '' && /^[\x20-\x7e]{1,40}$/.test(name);
  return whole ? letters : `${letters || 'list'}-${sha256Of(name).slice(0, 6)}`;
}

/** A company edits its own list and takes rows out on purpose: the guard against falling counts is not for it. */
export const isOwnList = (feed: string): boolean => feed.startsWith('company:');

/** The publisher's own file of a list comes before the digest of trade.gov, which loses addresses and dates. */
export const feedRank = (feed: string): number => (feed === 'csl' ? 1 : feed.startsWith('ftm:') ? 2 : 0);
