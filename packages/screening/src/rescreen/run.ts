import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Iso } from '@licet/engine';
import type { SourceId } from '../lists/sources.ts';
import type { Screening, Verdict } from '../matching/hit.ts';
import { canonicalJson } from '../snapshots/canonical.ts';
import { because } from '../snapshots/error.ts';
import { foldersIn, newFolder } from '../snapshots/new-folder.ts';
import { writtenLines } from '../snapshots/written-lines.ts';
import { RunError } from './error.ts';

/** A hit as a run remembers it. */
export interface RunHit {
  /** Id of the entry. */
  readonly entry: string;
  readonly verdict: Verdict;
  /** Three decimals. */
  readonly score: number;
  readonly name: string;
  readonly alias?: string;
  readonly source: SourceId;
}

/** A row of the file that was screened. */
export interface RunParty {
  /** In the file. */
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly country?: string;
  /** All hits, best first, as the matcher gave them, before any decision. */
  readonly hits: readonly RunHit[];
  /** Why it could not be screened; then there are no hits, and it is not clear. */
  readonly refused?: string;
}

export interface RunFacts {
  readonly file: string;
  readonly snapshot: string;
  readonly on: Iso;
  /** The day that was asked about, where it was not the day of the run. */
  readonly asOf?: Iso;
  /** How names are compared: a run of another matcher is screened again as a whole. */
  readonly matcher: string;
  /** The run that this one brings up to date. */
  readonly previous?: string;
}

interface RunManifest extends RunFacts {
  readonly format: 1;
  readonly id: string;
  /** Time of the run, to tell the newest. */
  readonly at: string;
  readonly parties: number;
  /** Of `parties.jsonl`. */
  readonly sha256: string;
}

export interface RunWriter {
  add(party: RunParty): void;
  /** Makes the run last, and the newest. */
  commit(): RunManifest;
  /** Leaves no trace. Does nothing after `commit`. */
  discard(): void;
}

const folderOf = (home: string): string => path.join(home, 'screenings');

export function newRun(home: string, facts: RunFacts): RunWriter {
  const file = folderOf(home);
  const saved = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new RunError('unwritable', { file, because: because(error) }, { cause: error });
    }
  };
  const { folder, lines } = saved(() => {
    const folder = newFolder(file);
    return { folder, lines: writtenLines(path.join(folder.path, 'parties.jsonl')) };
  });
  let done = false;
  return {
    add: (party) => saved(() => lines.add(JSON.stringify(party))),
    commit: () =>
      saved(() => {
        const { sha256, lines: parties } = lines.close();
        const id = `${facts.on}-${randomBytes(3).toString('hex')}`;
        const manifest: RunManifest = {
          format: 1,
          id,
          at: new Date().toISOString(),
          ...facts,
          parties,
          sha256,
        };
        const head = writtenLines(path.join(folder.path, 'run.json'));
        head.add(canonicalJson(manifest));
        head.close();
        folder.commit(id, () => false);
        done = true;
        return manifest;
      }),
    discard() {
      if (done) return;
      done = true;
      lines.abandon();
      folder.discard();
    },
  };
}

/** Hits as a run keeps them. */
export const runHits = ({ hits }: Pick<Screening, 'hits'>): RunHit[] =>
  hits.map(({ entry, verdict, score, alias }) => ({
    entry: entry.id,
    verdict,
    score: Math.round(score * 1000) / 1000,
    name: entry.name,
    ...(alias === undefined ? {} : { alias }),
    source: entry.source,
  }));

export interface Run {
  readonly manifest: RunManifest;
  parties(): AsyncGenerator<RunParty>;
}

/**
 * Opens a run by the beginning of its id, or the newest, once its hash is found right. Throws `RunError`.
 */
export async function openRun(home: string, given?: string): Promise<Run> {
  const manifest = found(home, given);
  const file = path.join(folderOf(home), manifest.id, 'parties.jsonl');
  const damaged = (why: string) => new RunError('damaged', { given: manifest.id, because: why });
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  } catch (error) {
    throw damaged(because(error));
  }
  if (hash.digest('hex') !== manifest.sha256) throw damaged('parties.jsonl has another hash');
  return {
    manifest,
    async *parties() {
      for await (const line of linesOf(file)) yield JSON.parse(line) as RunParty;
    },
  };
}

function found(home: string, given: string | undefined): RunManifest {
  const ids = foldersIn(folderOf(home)).filter(
    (id) => given === undefined || (given !== '' && id.startsWith(given)),
  );
  if (given !== undefined && ids.length !== 1)
    throw new RunError('unknown-run', { given, newest: newest(home)?.id ?? '-' });
  const run = given === undefined ? newest(home) : manifestOf(home, ids[0] as string);
  if (run === undefined)
    throw given === undefined
      ? new RunError('no-run')
      : new RunError('damaged', { given, because: 'run.json cannot be read' });
  return run;
}

/** A run whose head cannot be read is left out here; asked for by its id it is an error. */
const newest = (home: string): RunManifest | undefined =>
  foldersIn(folderOf(home))
    .flatMap((id) => manifestOf(home, id) ?? [])
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);

function manifestOf(home: string, id: string): RunManifest | undefined {
  try {
    const manifest = JSON.parse(
      readFileSync(path.join(folderOf(home), id, 'run.json'), 'utf8'),
    ) as RunManifest;
    return manifest?.format === 1 && manifest.id === id ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Not by readline, which also ends a line at U+2028, and names hold anything. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(file)) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      yield bytes.toString('utf8', from, end);
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
}
