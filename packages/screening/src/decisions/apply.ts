import type { Iso } from '@licet/engine';
import type { Hit, Screening } from '../matching/hit.ts';
import type { DecidedParty, Decision } from './decision.ts';
import { entryDigest, partyDigest } from './digest.ts';
import type { Decisions, KeptDecision } from './file.ts';

/** Why a decision on a pair no longer holds, although nobody took it back. */
export type LapsedBecause = 'expired' | 'entry-changed' | 'suspended';

export interface DecidedHit extends Hit {
  /** That this is the party, as somebody confirmed: the verdict is `match`, whatever the score. */
  readonly confirmed?: Decision;
  /** The last decision on this pair, which no longer holds. */
  readonly lapsed?: { readonly decision: Decision; readonly because: LapsedBecause };
}

export interface SilencedHit extends Hit {
  readonly decision: Decision;
}

/** A screening in the light of what was decided before. */
export interface DecidedScreening extends Screening {
  readonly hits: readonly DecidedHit[];
  /** Hits that somebody decided are not this party. */
  readonly silenced: readonly SilencedHit[];
}

/** What was decided about one party, by the id of the entry. */
export type Judge = (party: DecidedParty) => ReadonlyMap<string, KeptDecision>;

/** Only the last decision on a pair counts: one that was taken back does not bring back the one before. */
export function judgeOf({ all }: Decisions): Judge {
  const byParty = new Map<string, Map<string, KeptDecision>>();
  for (const kept of all) {
    const { partyDigest: digest, entry } = kept.decision;
    let pairs = byParty.get(digest);
    if (!pairs) {
      pairs = new Map();
      byParty.set(digest, pairs);
    }
    pairs.set(entry, kept);
  }
  const none: ReadonlyMap<string, KeptDecision> = new Map();
  return byParty.size === 0 ? () => none : (party) => byParty.get(partyDigest(party)) ?? none;
}

/**
 * Moves the hits that a decision silences out of the way and marks the confirmed ones as matches. A decision
 * speaks of exactly one pair of a party and an entry, as both were; anything else stays a hit.
 */
export function applyDecisions(screening: Screening, judge: Judge, today: Iso): DecidedScreening {
  const pairs = judge(screening.query);
  if (pairs.size === 0) return { ...screening, silenced: [] };
  const hits: DecidedHit[] = [];
  const silenced: SilencedHit[] = [];
  for (const hit of screening.hits) {
    const kept = pairs.get(hit.entry.id);
    if (kept === undefined || kept.revoked) {
      hits.push(hit);
      continue;
    }
    const { decision } = kept;
    const because = lapse(kept, hit, today);
    if (because !== undefined) hits.push({ ...hit, lapsed: { decision, because } });
    else if (decision.kind === 'not-the-same') silenced.push({ ...hit, decision });
    else hits.push({ ...hit, verdict: 'match', confirmed: decision });
  }
  // The sort is stable: within a verdict the order of the screening stays.
  hits.sort((a, b) => RANK[a.verdict] - RANK[b.verdict]);
  return { ...screening, hits, silenced };
}

const RANK = { match: 0, possible: 1, related: 2 } as const;

function lapse({ decision, suspended }: KeptDecision, { entry }: Hit, today: Iso): LapsedBecause | undefined {
  if (suspended) return 'suspended';
  if (today >= decision.until) return 'expired';
  return decision.entryDigest === entryDigest(entry) ? undefined : 'entry-changed';
}
