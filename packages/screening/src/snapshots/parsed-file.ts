import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { day, type Iso } from '@licet/engine';
import type { ListedParty } from '../lists/party.ts';
import type { Layout, ListFile, Read } from '../lists/read/reader.ts';
import type { SourceId } from '../lists/sources.ts';
import { canonicalJson, sha256Of } from './canonical.ts';
import { because, SnapshotError } from './error.ts';
import { feedOf } from './feed-names.ts';
import type { FeedVersion, SourceCount } from './feed-version.ts';
import type { Places } from './home.ts';
import { jsonLines } from './lines-of.ts';
import { newFolder } from './new-folder.ts';
import type { Problem } from './problem.ts';
import { type WrittenLines, writtenLines } from './written-lines.ts';

/** Finds the layout of a list file and reads it. */
export type OpenList = (file: ListFile) => Promise<{ layout: Layout; reads: AsyncIterable<Read> }>;

interface Asked {
  readonly path: string;
  /** Name to speak of, where the file on disk has none of its own (a download). */
  readonly name?: string | undefined;
  readonly feed?: string | undefined;
  readonly layout?: Layout | undefined;
  /** Day of the list, given by whoever imports it. */
  readonly asOf?: Iso | undefined;
  /** Day of the list that its publisher told beside the file; the file itself knows better. */
  readonly published?: Iso | undefined;
  readonly today: Iso;
  readonly onRead?: (bytes: number) => void;
}

/**
 * Reads a list file once, from its beginning to its end, and keeps a copy of what was read, one file of JSON
 * lines for each source, so that later snapshots can be built without the file. Nothing is taken into use yet.
 */
export async function parseFile(places: Places, openList: OpenList, asked: Asked): Promise<FeedVersion> {
  const name = path.basename(asked.name ?? asked.path);
  const folder = newFolder(places.files);
  const copies = new Copies(folder.path);
  try {
    const bytes = new HashedBytes(asked.path, name);
    const { layout, reads } = await openList({ name, bytes });
    const dates = new Map<SourceId | undefined, Iso>();
    for await (const read of reads) {
      if (read.kind === 'party') copies.party(read.party);
      else if (read.kind === 'problem')
        copies.problem({ code: 'unread', place: read.place, message: read.message });
      else dates.set(read.source, latest(dates.get(read.source), read.date));
      asked.onRead?.(bytes.count);
    }
    await bytes.drain();
    if (copies.parties === 0)
      throw new SnapshotError('no-parties', { file: name, problems: copies.problems });
    const sources = Object.keys(copies.counts) as SourceId[];
    const feed = feedOf(name, layout, sources, asked.feed);
    const says = dates.get(undefined) ?? [...dates.values()].sort().at(-1);
    if (asked.asOf && says && asked.asOf !== says)
      throw new SnapshotError('dated-otherwise', { file: name, given: asked.asOf, says });
    const given = asked.asOf ?? asked.published;
    const date = says ?? given ?? asked.today;
    // Somewhere it may be tomorrow already.
    if (day(date) > day(asked.today) + 1)
      throw new SnapshotError('dated-ahead', { file: name, given: date, today: asked.today });
    const counts = copies.counts;
    const problems = copies.problems;
    const kept = copies.close();
    folder.commit(keptFolder(kept), (there) => isSound(there, kept));
    return {
      feed,
      layout,
      file: name,
      sha256: bytes.digest(),
      bytes: bytes.count,
      date,
      dateFrom: says ? 'file' : given ? 'given' : 'import',
      imported: asked.today,
      sources: counts,
      problems,
      kept,
    };
  } catch (error) {
    copies.abandon();
    folder.discard();
    throw error;
  }
}

/** What a version of a feed holds of one source. */
export function partiesOf(places: Places, version: FeedVersion, source: SourceId): ListedParty[] {
  return keptLines(places, version, source) as ListedParty[];
}

export const problemsOf = (places: Places, version: FeedVersion): Problem[] =>
  (keptLines(places, version, 'problems') as Omit<Problem, 'feed'>[]).map((one) => ({
    ...one,
    feed: version.feed,
  }));

function keptLines(places: Places, version: FeedVersion, what: string): unknown[] {
  const hash = version.kept[what];
  if (hash === undefined) return [];
  const file = path.join(places.files, keptFolder(version.kept), `${what}.jsonl`);
  const damaged = (why: string): SnapshotError =>
    new SnapshotError('file-damaged', { feed: version.feed, because: why });
  let data: Buffer;
  try {
    data = readFileSync(file);
  } catch (error) {
    throw damaged(`${file}: ${because(error)}`);
  }
  if (sha256Of(data) !== hash) throw damaged(`${file} has another hash`);
  return jsonLines(data);
}

/** The copies lie in a folder that is named after their content. */
export const keptFolder = (kept: Readonly<Record<string, string>>): string => sha256Of(canonicalJson(kept));

function isSound(folder: string, kept: Readonly<Record<string, string>>): boolean {
  try {
    return Object.entries(kept).every(
      ([what, hash]) => sha256Of(readFileSync(path.join(folder, `${what}.jsonl`))) === hash,
    );
  } catch {
    return false;
  }
}

const latest = (a: Iso | undefined, b: Iso): Iso => (a !== undefined && a > b ? a : b);

/** The bytes of a file, counted and hashed while its reader takes them. */
class HashedBytes implements AsyncIterable<Uint8Array> {
  count = 0;
  readonly #hash = createHash('sha256');
  readonly #file: string;
  readonly #name: string;
  #rest: AsyncIterator<Uint8Array> | undefined;

  constructor(file: string, name: string) {
    this.#file = file;
    this.#name = name;
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    this.#rest ??= this.#bytes();
    const rest = this.#rest;
    // A reader that leaves early must not end the stream: the hash is of the whole file.
    return { next: () => rest.next() };
  }

  /** Reads what the reader left. */
  async drain(): Promise<void> {
    for await (const _ of this);
  }

  digest(): string {
    return this.#hash.digest('hex');
  }

  async *#bytes(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of createReadStream(this.#file, { highWaterMark: 1 << 18 })) {
        this.count += (chunk as Buffer).length;
        this.#hash.update(chunk as Buffer);
        yield chunk as Buffer;
      }
    } catch (error) {
      throw new SnapshotError('unreadable', { file: this.#name, because: because(error) }, { cause: error });
    }
  }
}

/** One open file for each source that turns up. */
class Copies {
  parties = 0;
  problems = 0;
  readonly counts: Partial<Record<SourceId, SourceCount>> = {};
  readonly #folder: string;
  readonly #files = new Map<string, WrittenLines>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  party(party: ListedParty): void {
    this.parties++;
    const { parties = 0, names = 0 } = this.counts[party.source] ?? {};
    this.counts[party.source] = { parties: parties + 1, names: names + 1 + party.aliases.length };
    this.#add(party.source, party);
  }

  problem(problem: Omit<Problem, 'feed'>): void {
    this.problems++;
    this.#add('problems', problem);
  }

  close(): Record<string, string> {
    const hashes: Record<string, string> = {};
    for (const what of [...this.#files.keys()].sort())
      hashes[what] = (this.#files.get(what) as WrittenLines).close().sha256;
    return hashes;
  }

  abandon(): void {
    for (const file of this.#files.values()) file.abandon();
  }

  #add(what: string, value: unknown): void {
    let file = this.#files.get(what);
    if (!file) {
      file = writtenLines(path.join(this.#folder, `${what}.jsonl`));
      this.#files.set(what, file);
    }
    file.add(canonicalJson(value));
  }
}
