import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entry } from '../lists/party.ts';
import { buildIndex } from '../matching/build.ts';
import type { IndexData } from '../matching/index-data.ts';
import { DamagedIndex, readIndex, writeIndex } from '../matching/index-file.ts';
import { sha256Of } from './canonical.ts';
import type { KeptEntry } from './kept-entry.ts';
import type { Snapshot } from './open.ts';
import { writeBytes } from './write-text.ts';

const FILE = 'index.bin';
const HASH = 64;

/**
 * The index of the matcher beside the parties of a snapshot. It is derived from them and no part of the hash of
 * the snapshot: one that is missing, damaged, of another version or of other parties is built again.
 */
export function snapshotIndex(snapshot: Snapshot): IndexData {
  return kept(snapshot) ?? writeIndexFile(snapshot);
}

/** Builds the index and writes it beside the parties, behind their hash and its own. */
export function writeIndexFile(snapshot: Snapshot): IndexData {
  const data = buildIndex(longestStretches(snapshot.entries()));
  const bytes = writeIndex(data);
  const head = Buffer.from(snapshot.manifest.files['parties.jsonl'] + sha256Of(bytes), 'latin1');
  writeBytes(path.join(snapshot.folder, FILE), [head, bytes]);
  return data;
}

function kept(snapshot: Snapshot): IndexData | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path.join(snapshot.folder, FILE));
  } catch {
    return undefined;
  }
  const body = bytes.subarray(2 * HASH);
  const head = bytes.toString('latin1', 0, 2 * HASH);
  if (head !== snapshot.manifest.files['parties.jsonl'] + sha256Of(body)) return undefined;
  try {
    return readIndex(body);
  } catch (error) {
    if (error instanceof DamagedIndex) return undefined;
    throw error;
  }
}

/**
 * The index knows one stretch for each entry. It gets the longest in which the entry may have been listed, so
 * that it never leaves one out; `activeOn` then says exactly whether it was on the list on a day.
 */
function* longestStretches(entries: Iterable<KeptEntry>): Generator<Entry> {
  for (const entry of entries) {
    const { listed: _, ...rest } = entry;
    const begins = [entry, ...(entry.earlier ?? [])].map(({ listed, firstSeen }) =>
      listed !== undefined && firstSeen < listed ? firstSeen : listed,
    );
    const listed = begins.includes(undefined) ? undefined : begins.sort()[0];
    yield listed === undefined ? rest : { ...rest, listed };
  }
}
