import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { because, SnapshotError } from './error.ts';
import { writeText } from './write-text.ts';

export interface Fetched {
  readonly path: string;
  /** Whether the server said that nothing changed since the last download. */
  readonly unchanged: boolean;
}

export interface DownloadOptions {
  readonly feed: string;
  readonly url: string;
  /** Folder of the feed: the last download and what its server said of it. */
  readonly folder: string;
  readonly maxBytes: number;
  /** Named in errors, as the place where a bound is raised. */
  readonly config: string;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number, of: number | undefined) => void) | undefined;
  readonly patience?: Patience | undefined;
}

/** How long we wait for a server. Milliseconds. */
export interface Patience {
  /** Before the second try; doubled before each further one. */
  readonly firstPause: number;
  /** The longest that a server may ask us to wait. */
  readonly longestPause: number;
  /** Without a single byte. */
  readonly silence: number;
  readonly whole: number;
}

const PATIENCE: Patience = { firstPause: 1000, longestPause: 60_000, silence: 60_000, whole: 20 * 60_000 };
const TRIES = 4;
const REDIRECTS = 5;

/**
 * Fetches a list over HTTPS into its folder. The download of before is sent along as ETag and date, so that an
 * unchanged list costs nothing. Errors of the network and of the server are tried again; a redirect to plain
 * HTTP, a size over the bound, and an answer that is no list are not.
 */
export async function download(options: DownloadOptions): Promise<Fetched> {
  mkdirSync(options.folder, { recursive: true });
  const patience = options.patience ?? PATIENCE;
  for (let tries = 1; ; tries++) {
    const result = await attempt(options, patience);
    if (!(result instanceof Retry)) return result;
    options.signal?.throwIfAborted();
    if (tries === TRIES)
      throw new SnapshotError('download-failed', {
        feed: options.feed,
        url: options.url,
        tries,
        because: result.why,
      });
    const pause = Math.max(patience.firstPause * 2 ** (tries - 1), result.after ?? 0);
    await sleep(Math.min(pause, patience.longestPause), undefined, { signal: options.signal });
  }
}

/** Worth another try, perhaps not before some time has passed. */
class Retry {
  readonly why: string;
  readonly after: number | undefined;

  constructor(why: string, after?: number) {
    this.why = why;
    this.after = after;
  }
}

async function attempt(options: DownloadOptions, patience: Patience): Promise<Fetched | Retry> {
  const { feed, url, folder } = options;
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), patience.silence);
  const signals = [
    silence.signal,
    AbortSignal.timeout(patience.whole),
    ...(options.signal ? [options.signal] : []),
  ];
  try {
    const before = await lastDownload(folder, url);
    const response = await follow(options, conditions(before), AbortSignal.any(signals));
    if (response.status === 304 && before) return { path: path.join(folder, FILE), unchanged: true };
    if (response.status === 429 || response.status >= 500) {
      await response.body?.cancel();
      return new Retry(`it answered ${response.status}`, retryAfter(response));
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new SnapshotError('download-refused', {
        feed,
        url,
        status: response.status,
        config: options.config,
      });
    }
    await save(response, options, () => timer.refresh());
    return { path: path.join(folder, FILE), unchanged: false };
  } catch (error) {
    if (error instanceof SnapshotError) throw error;
    options.signal?.throwIfAborted();
    return new Retry(reason(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Every step on the way has to be safe, not only the first and the last. */
async function follow(
  options: DownloadOptions,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Response> {
  let url = new URL(options.url);
  const loopback = isLoopback(url);
  for (let redirects = 0; redirects <= REDIRECTS; redirects++) {
    if (url.protocol !== 'https:' && !(loopback && isLoopback(url)))
      throw new SnapshotError('not-secure', { feed: options.feed, url: url.href });
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const location = response.headers.get('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return response;
    await response.body?.cancel();
    url = new URL(location, url);
  }
  throw new SnapshotError('too-many-redirects', { feed: options.feed, url: options.url, limit: REDIRECTS });
}

/** Plain HTTP that does not leave this machine: a mirror of one's own, or a test. */
const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);

interface Last {
  readonly url: string;
  readonly etag?: string;
  readonly modified?: string;
  readonly sha256: string;
}

const FILE = 'file';
const LAST = 'etag.json';

/** What is known of the last download, if its file is still what it was. */
async function lastDownload(folder: string, url: string): Promise<Last | undefined> {
  try {
    const last = JSON.parse(readFileSync(path.join(folder, LAST), 'utf8')) as Last;
    const hash = createHash('sha256')
      .update(readFileSync(path.join(folder, FILE)))
      .digest('hex');
    return last.url === url && last.sha256 === hash ? last : undefined;
  } catch {
    return undefined;
  }
}

const conditions = (last: Last | undefined): Record<string, string> => ({
  'user-agent': 'licet/0.1 (restricted-party lists)',
  ...(last?.etag === undefined ? {} : { 'if-none-match': last.etag }),
  ...(last?.modified === undefined ? {} : { 'if-modified-since': last.modified }),
});

async function save(response: Response, options: DownloadOptions, alive: () => void): Promise<void> {
  const { feed, url, folder, maxBytes, config, onBytes } = options;
  const tooLarge = (): SnapshotError =>
    new SnapshotError('too-large', { feed, url, limit: maxBytes, config });
  // A compressed body says its compressed length, so that the bound is also kept while it is read.
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const encoded = response.headers.has('content-encoding');
  if (length > maxBytes) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const temporary = path.join(folder, `.new-${process.pid}-${randomBytes(4).toString('hex')}`);
  const handle = opened(temporary);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      alive();
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge();
      hash.update(chunk);
      written(handle, chunk, temporary);
      onBytes?.(bytes, encoded || !(length > 0) ? undefined : length);
    }
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    rmSync(temporary, { force: true });
    throw error;
  }
  closeSync(handle);
  renameSync(temporary, path.join(folder, FILE));
  const [etag, modified] = [response.headers.get('etag'), response.headers.get('last-modified')];
  const last: Last = {
    url,
    ...(etag === null ? {} : { etag }),
    ...(modified === null ? {} : { modified }),
    sha256: hash.digest('hex'),
  };
  writeText(path.join(folder, LAST), `${JSON.stringify(last, null, 2)}\n`);
}

function opened(file: string): number {
  try {
    return openSync(file, 'wx');
  } catch (error) {
    throw new SnapshotError('unwritable', { file, because: because(error) }, { cause: error });
  }
}

function written(handle: number, chunk: Uint8Array, file: string): void {
  try {
    for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at);
  } catch (error) {
    throw new SnapshotError('unwritable', { file, because: because(error) }, { cause: error });
  }
}

/** Seconds, or a date. */
function retryAfter(response: Response): number | undefined {
  const text = response.headers.get('retry-after');
  if (text === null) return undefined;
  const ms = /^\d+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return ms > 0 ? ms : undefined;
}

/** `fetch failed` says nothing; its cause does. */
function reason(error: unknown): string {
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError'))
    return 'no answer in time';
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? because(error) : because(cause);
}
