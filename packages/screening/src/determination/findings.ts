import { type FactInput, known } from '@licet/engine';
import type { ReviewPolicy } from '../ownership/holding.ts';
import { REVIEW_POLICIES } from '../ownership/holding.ts';

/** What was found for one fact: what is certain and whose it is, and what may be, and why that is open. */
export class Findings<Value extends string | true = true> {
  readonly sure = new Map<Value, string[]>();
  readonly open: string[] = [];
  readonly openValues = new Set<Value>();

  found(value: Value, source: string): void {
    const sources = this.sure.get(value) ?? [];
    this.sure.set(value, sources);
    if (!sources.includes(source)) sources.push(source);
  }

  /** `value` is what it would be, where that is known. */
  unsure(because: string, value?: Value): void {
    if (!this.open.includes(because)) this.open.push(because);
    if (value !== undefined) this.openValues.add(value);
  }

  /** Sources of all that is certain. */
  sources(): string {
    return [...new Set([...this.sure.values()].flat())].join('; ');
  }

  because(): string {
    return this.open.join(' ');
  }
}

const MOST_REASONS = 3;
const unknown = (reasons: readonly string[]): FactInput => {
  const more = reasons.length - MOST_REASONS;
  const source = `${reasons.slice(0, MOST_REASONS).join(' ')}${more > 0 ? ` (+${more})` : ''}`;
  return { state: 'unknown', source };
};

/** One certain listing settles it; without one, one open hit keeps it from being false. */
export function truth({ sure, open, ...findings }: Findings, clear: string): FactInput {
  if (sure.size > 0) return known(true, 'screened', [...new Set([...sure.values()].flat())].join('; '));
  void findings;
  return open.length > 0 ? unknown(open) : known(false, 'screened', clear);
}

/** Any code of any party may match, so what is certain is said although more may come. */
export function codes(findings: Findings<string>, none: string, clear: string): FactInput {
  if (findings.sure.size > 0) return known([...findings.sure.keys()], 'screened', findings.sources());
  return findings.open.length > 0 ? unknown(findings.open) : known([none], 'screened', clear);
}

/**
 * The strictest policy of those that govern. An entry that only may govern, or states no policy, leaves it unknown
 * unless it could not be stricter. Undefined where no entry governs.
 */
export function strictest(findings: Findings<ReviewPolicy>, unstated: boolean): FactInput | undefined {
  const { sure, openValues, open } = findings;
  if (sure.size === 0 && open.length === 0) return undefined;
  const certain = REVIEW_POLICIES.findLast((policy) => sure.has(policy));
  const possible = REVIEW_POLICIES.findLast((policy) => openValues.has(policy));
  const rank = (policy: ReviewPolicy | undefined): number => (policy ? REVIEW_POLICIES.indexOf(policy) : -1);
  const highest = REVIEW_POLICIES.at(-1);
  if (certain === highest) return known(highest as string, 'screened', findings.sources());
  if (unstated) return unknown(open);
  if (certain !== undefined && rank(possible) <= rank(certain))
    return known(certain, 'screened', findings.sources());
  // Nobody is listed for certain: should one of them be, and all say the same, that is the policy.
  if (sure.size === 0 && openValues.size === 1) return known(possible as string, 'screened', open.join(' '));
  return unknown(open);
}
