import type { Iso } from '@licet/engine';
import { buildIndex } from '../matching/build.ts';
import type { Hit } from '../matching/hit.ts';
import { writeIndex } from '../matching/index-file.ts';
import { P } from '../matching/parameters.ts';
import { RefusedName } from '../names/refused-name.ts';
import { canonicalJson, sha256Of } from '../snapshots/canonical.ts';
import { movedBetween, type Side } from './moved.ts';
import { type Run, type RunHit, type RunParty, runHits } from './run.ts';
import { type Lists, listScreener } from './snapshot-screener.ts';
import { touchedBy } from './touched.ts';

/** What became of one hit. `data`: what its list says of the entry changed. */
export interface Change {
  readonly kind: 'new' | 'gone' | 'changed';
  readonly what: readonly ('verdict' | 'score' | 'data')[];
  readonly before?: RunHit;
  readonly after?: RunHit;
  /** The hit of now, with its explanation. */
  readonly hit?: Hit;
}

export interface Rescreened {
  readonly party: RunParty;
  /** Whether it was screened again. */
  readonly again: boolean;
  readonly changes: readonly Change[];
  /** How many of its hits are as they were. */
  readonly unchanged: number;
}

export interface RescreenOptions {
  readonly run: Run;
  /** The lists of the run; without them, as where their snapshot is gone, everything is screened again. */
  readonly before: Lists | undefined;
  readonly after: Lists;
  readonly today: Iso;
}

/** How names are compared by this program. */
export const matcherVersion = (): string => {
  const [version = ''] = new TextDecoder('latin1').decode(writeIndex(buildIndex([]))).split('\n', 1);
  return `${version}-${sha256Of(canonicalJson(P)).slice(0, 12)}`;
};

/**
 * Brings a run up to date with other lists. What the change cannot touch is not screened again and stays as it
 * was; the result is that of screening everything again.
 */
export async function* rescreen({ run, before, after, today }: RescreenOptions): AsyncGenerator<Rescreened> {
  const { asOf, on, matcher } = run.manifest;
  const now: Side = { lists: after, on: asOf ?? today };
  const moved = before && movedBetween({ lists: before, on: asOf ?? on }, now);
  const touched =
    moved !== undefined && matcher === matcherVersion() ? touchedBy(moved, now, asOf) : () => true;
  const screener = listScreener(after, today);

  for await (const party of run.parties()) {
    // What was refused was never screened; lists do not change that, only another file does.
    if (party.refused !== undefined || !touched(party)) {
      yield { party, again: false, changes: [], unchanged: party.hits.length };
      continue;
    }
    let [hits, refused]: [readonly Hit[], string | undefined] = [[], undefined];
    try {
      const { name, country } = party;
      hits = screener.screen({ name, ...(country ? { country } : {}), ...(asOf ? { asOf } : {}) }).hits;
    } catch (error) {
      if (!(error instanceof RefusedName)) throw error;
      refused = error.message;
    }
    const fresh: RunParty = { ...party, hits: runHits({ hits }), ...(refused ? { refused } : {}) };
    const changes = changesOf(party, fresh, hits, (id) => moved?.changed.has(id) === true);
    const kept = changes.filter(({ kind }) => kind !== 'gone').length;
    yield { party: fresh, again: true, changes, unchanged: fresh.hits.length - kept };
  }
}

function changesOf(
  before: RunParty,
  after: RunParty,
  hits: readonly Hit[],
  otherData: (id: string) => boolean,
): Change[] {
  const was = new Map(before.hits.map((hit) => [hit.entry, hit]));
  const changes: Change[] = [];
  for (const [at, now] of after.hits.entries()) {
    const old = was.get(now.entry);
    const hit = hits[at] as Hit;
    was.delete(now.entry);
    if (old === undefined) {
      changes.push({ kind: 'new', what: [], after: now, hit });
      continue;
    }
    const what = [
      ...(old.verdict === now.verdict ? [] : ['verdict' as const]),
      ...(old.score === now.score ? [] : ['score' as const]),
      ...(otherData(now.entry) ? ['data' as const] : []),
    ];
    if (what.length > 0) changes.push({ kind: 'changed', what, before: old, after: now, hit });
  }
  return [...changes, ...[...was.values()].map((old): Change => ({ kind: 'gone', what: [], before: old }))];
}
