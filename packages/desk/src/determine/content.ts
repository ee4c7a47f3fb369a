import { hash } from 'node:crypto';
import { canonical } from '../store/canonical.ts';
import type { Hold } from './hold.ts';
import type { OwnAnswer } from './whole-answer.ts';

/** Flags that come and go with the day on which one asks. */
const PASSING: ReadonlySet<string> = new Set(['beyond-verified-date', 'lists-old']);

/**
 * Hash of what counts in an answer: two determinations with one content say the same, and a release of the one stands
 * under the other. Left out are hashes and days (edition, snapshot, since, next change), the proof, the distance to
 * thresholds, the other readings, and what the hits of a screening scored, as long as nothing follows from them.
 */
export function contentOf(
  answer: Pick<
    OwnAnswer,
    'outcome' | 'reviewPolicy' | 'classification' | 'requirements' | 'exceptions' | 'missing' | 'flags'
  >,
  hold: Pick<Hold, 'code'> | undefined,
): string {
  const { outcome, reviewPolicy, classification, requirements, exceptions, missing, flags } = answer;
  const text = canonical([
    outcome,
    reviewPolicy,
    classification,
    requirements,
    exceptions,
    missing.map(({ fact, because }) => [fact, because ?? null]),
    flags.filter(({ flag }) => !PASSING.has(flag)),
    hold?.code ?? null,
  ]);
  return hash('sha256', text);
}
