import { readFileSync } from 'node:fs';
import path from 'node:path';
import { day, type Iso } from '@licet/engine';
import { noteChecked } from './checked.ts';
import { type DownloadOptions, download, type Patience } from './download.ts';
import { SnapshotError } from './error.ts';
import { type FeedAddress, feedAddresses } from './feed-config.ts';
import { type Places, placesIn, settle } from './home.ts';
import { type FileToImport, type Imported, type ImportOptions, importLists, type Outcome } from './import.ts';

export interface SyncOptions extends ImportOptions {
  /** Feeds to fetch; those that the configuration fetches by default where none is named. */
  readonly feeds?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((feed: string, bytes: number, of: number | undefined) => void) | undefined;
  readonly patience?: Patience | undefined;
}

/** Fetches lists from their publishers and imports what came. A feed that fails does not keep the others back. */
export async function syncLists(options: SyncOptions): Promise<Imported> {
  const places = placesIn(options.home);
  settle(places);
  const files: FileToImport[] = [];
  const failed: Outcome[] = [];
  for (const address of chosen(feedAddresses(places), options.feeds)) {
    try {
      files.push(await fetched(places, address, options));
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      failed.push({ kind: 'error', file: address.feed, error });
    }
  }
  if (files.length === 0) return { outcomes: failed };
  const imported = await importLists(files, options);
  if (!options.dryRun) noteChecked(places, upToDate(imported), options.today);
  return { ...imported, outcomes: [...imported.outcomes, ...failed] };
}

const upToDate = ({ outcomes }: Imported): string[] =>
  outcomes.flatMap((one) => (one.kind === 'taken' || one.kind === 'unchanged' ? [one.version.feed] : []));

function chosen(all: readonly FeedAddress[], named: readonly string[] | undefined): readonly FeedAddress[] {
  if (named === undefined || named.length === 0) return all.filter(({ byDefault }) => byDefault);
  return named.map((given) => {
    const found = all.find(({ feed }) => feed === given);
    if (!found)
      throw new SnapshotError('unknown-feed', { given, expected: all.map(({ feed }) => feed).join(', ') });
    return found;
  });
}

async function fetched(places: Places, address: FeedAddress, options: SyncOptions): Promise<FileToImport> {
  const { feed, url, maxBytes } = address;
  const folder = path.join(places.feeds, feed.replace(':', '-'));
  const common: Omit<DownloadOptions, 'url' | 'folder' | 'maxBytes'> = {
    feed,
    config: places.config,
    signal: options.signal,
    patience: options.patience,
  };
  const published = address.day && (await publishedDay(address.day, path.join(folder, 'day'), common));
  const file = await download({
    ...common,
    url: published ? url.replace('{day}', published) : url,
    folder,
    maxBytes,
    onBytes: (bytes, of) => options.onBytes?.(feed, bytes, of),
  });
  return { path: file.path, name: path.basename(new URL(url).pathname), feed, published };
}

const MOST_BYTES_OF_TITLES = 1 << 20;

/** The day up to which the eCFR is current, from its own list of titles. */
async function publishedDay(
  { url, title }: { readonly url: string; readonly title: number },
  folder: string,
  common: Omit<DownloadOptions, 'url' | 'folder' | 'maxBytes'>,
): Promise<Iso> {
  const file = await download({ ...common, url, folder, maxBytes: MOST_BYTES_OF_TITLES });
  const failed = (why: string): SnapshotError =>
    new SnapshotError('download-failed', { feed: common.feed, url, tries: 1, because: why });
  let titles: unknown;
  try {
    titles = (JSON.parse(readFileSync(file.path, 'utf8')) as { titles?: unknown }).titles;
  } catch {
    throw failed('it sent no JSON');
  }
  const found = Array.isArray(titles) ? titles.find((one) => one?.number === title) : undefined;
  const text: unknown = found?.up_to_date_as_of;
  try {
    day(String(text));
  } catch {
    throw failed(`it names no day for title ${title}`);
  }
  return text as Iso;
}
