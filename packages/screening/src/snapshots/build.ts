import path from 'node:path';
import type { Iso } from '@licet/engine';
import type { SourceId } from '../lists/sources.ts';
import { activeOn } from './active-on.ts';
import { canonicalJson } from './canonical.ts';
import { combine } from './combine.ts';
import { SnapshotError } from './error.ts';
import type { FeedVersion } from './feed-version.ts';
import { footnoteOf } from './footnotes.ts';
import type { Places } from './home.ts';
import { carryOver } from './identity.ts';
import type { KeptEntry } from './kept-entry.ts';
import { currentId, type Manifest, type SourceTotal, withId } from './manifest.ts';
import { type NewFolder, newFolder } from './new-folder.ts';
import { openFolder, openSnapshot, type Snapshot } from './open.ts';
import { partiesOf, problemsOf } from './parsed-file.ts';
import type { Problem } from './problem.ts';
import { writeText } from './write-text.ts';
import { writtenLines } from './written-lines.ts';

/** A snapshot that is complete, but not in use yet. */
export interface Built {
  readonly snapshot: Snapshot;
  /** Puts it into use. */
  commit(): void;
  discard(): void;
}

interface Making {
  readonly places: Places;
  /** Newest snapshot; absent before the first import. */
  readonly previous: Snapshot | undefined;
  /** Versions that are new; each takes the place of the one before of its feed. */
  readonly versions: readonly FeedVersion[];
  readonly today: Iso;
}

/** Writes the union of the newest version of every feed, one source after the other, to keep the memory small. */
export function build({ places, previous, versions, today }: Making): Built {
  const feeds = inPlace(previous?.manifest.feeds ?? [], versions);
  const folder = newFolder(places.snapshots);
  const parties = writtenLines(path.join(folder.path, 'parties.jsonl'));
  const problems = writtenLines(path.join(folder.path, 'problems.jsonl'));
  const report = (problem: Problem): void => problems.add(canonicalJson(problem));
  try {
    for (const version of feeds) for (const problem of problemsOf(places, version)) report(problem);
    const totals: Partial<Record<SourceId, SourceTotal>> = {};
    const before = bySource(previous);
    for (const source of sourcesOf(feeds, before)) {
      const holding = feeds.filter((version) => version.kept[source] !== undefined);
      const { combined, problems: found } = combine(
        holding.map((version) => ({
          feed: version.feed,
          date: version.date,
          parties: partiesOf(places, version, source),
        })),
      );
      for (const problem of found) report(problem);
      const known = (before.get(source) ?? []).map((at) => (previous as Snapshot).entry(at));
      const listed =
        source === 'EL' ? combined.map((one) => ({ ...one, footnote: footnoteOf(one, report) })) : combined;
      const entries = carryOver(source, known, listed, dayGone(versions, today));
      entries.sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const entry of entries) parties.add(canonicalJson(entry));
      totals[source] = totalOf(entries, holding, today);
    }
    const [written, noted] = [parties.close(), problems.close()];
    const manifest = withId({
      format: 1,
      ...(previous ? { previous: previous.manifest.id } : {}),
      imported: today,
      feeds,
      sources: totals,
      entries: written.lines,
      problems: noted.lines,
      files: { 'parties.jsonl': written.sha256, 'problems.jsonl': noted.sha256 },
    });
    writeText(path.join(folder.path, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const snapshot = openFolder(folder.path, manifest);
    return {
      snapshot,
      commit: () => putIntoUse(places, folder, manifest),
      discard: () => folder.discard(),
    };
  } catch (error) {
    parties.abandon();
    problems.abandon();
    folder.discard();
    throw error;
  }
}

function putIntoUse(places: Places, folder: NewFolder, manifest: Manifest): void {
  // The lock should have kept everybody out; a lost import would be worse than a second one.
  if (currentId(places) !== manifest.previous) {
    folder.discard();
    throw new SnapshotError('changed-meanwhile');
  }
  folder.commit(manifest.id, () => false);
  writeText(places.current, `{"snapshot": "${manifest.id}"}\n`);
}

function inPlace(before: readonly FeedVersion[], versions: readonly FeedVersion[]): FeedVersion[] {
  const feeds = new Map([...before, ...versions].map((version) => [version.feed, version]));
  return [...feeds.values()].sort((a, b) => (a.feed < b.feed ? -1 : 1));
}

/** Places of the entries of each source in a snapshot, which has them in the order of their ids. */
function bySource(previous: Snapshot | undefined): Map<SourceId, number[]> {
  const places = new Map<SourceId, number[]>();
  for (let at = 0; at < (previous?.size ?? 0); at++) {
    const { source } = (previous as Snapshot).entry(at);
    const found = places.get(source);
    if (found) found.push(at);
    else places.set(source, [at]);
  }
  return places;
}

/** In the order of the ids, which begin with the source. */
function sourcesOf(feeds: readonly FeedVersion[], before: ReadonlyMap<SourceId, unknown>): SourceId[] {
  const sources = new Set([
    ...feeds.flatMap(({ sources }) => Object.keys(sources) as SourceId[]),
    ...before.keys(),
  ]);
  const prefix = (source: SourceId): string => `${source.toLowerCase()}-`;
  return [...sources].sort((a, b) => (prefix(a) < prefix(b) ? -1 : 1));
}

/** An entry left its list with the newest of the new files that no longer have it. */
const dayGone =
  (versions: readonly FeedVersion[], today: Iso) =>
  (held: readonly string[]): Iso =>
    versions
      .filter(({ feed }) => held.includes(feed))
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? today;

function totalOf(entries: readonly KeptEntry[], holding: readonly FeedVersion[], today: Iso): SourceTotal {
  const listed = entries.filter((one) => one.feeds.length > 0 && activeOn(one, today) !== false);
  return {
    parties: listed.length,
    names: listed.reduce((names, { aliases }) => names + 1 + aliases.length, 0),
    delisted: entries.length - listed.length,
    feeds: holding.map(({ feed }) => feed),
  };
}

export const newestSnapshot = (places: Places): Snapshot | undefined =>
  currentId(places) === undefined ? undefined : openSnapshot(places.home);
