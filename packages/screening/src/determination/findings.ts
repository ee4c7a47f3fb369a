import { type FactInput, known } from '@licet/engine';
import { REVIEW_POLICIES, type ReviewPolicy } from '../ownership/holding.ts';

/** What one hit says of one fact. */
export interface Finding<Value = true> {
  /** Absent: the entry does not say which. */
  readonly value?: Value;
  /** A confirmed entry that certainly bears on the item; else it only may be so. */
  readonly certain: boolean;
  /** Which entry, and for one that is not certain why not. */
  readonly because: string;
}

const MOST_REASONS = 3;

const told = (findings: readonly Finding<unknown>[]): string => {
  const reasons = [...new Set(findings.map(({ because }) => because))];
  const more = reasons.length - MOST_REASONS;
  return `${reasons.slice(0, MOST_REASONS).join(' ')}${more > 0 ? ` (+${more})` : ''}`;
};

const unknown = (findings: readonly Finding<unknown>[]): FactInput => ({
  state: 'unknown',
  source: told(findings),
});

/** One certain listing settles it; without one, a single open hit keeps it from being false. */
export function truth(findings: readonly Finding[], clear: string): FactInput {
  const sure = findings.filter(({ certain }) => certain);
  if (sure.length > 0) return known(true, 'screened', told(sure));
  return findings.length > 0 ? unknown(findings) : known(false, 'screened', clear);
}

/** Any code of any party may match, so what is certain is said although more may come. */
export function codes(findings: readonly Finding<string>[], clear: string): FactInput {
  const sure = findings.filter(({ certain, value }) => certain && value !== undefined);
  if (sure.length > 0)
    return known([...new Set(sure.map(({ value }) => value as string))].sort(), 'screened', told(sure));
  return findings.length > 0 ? unknown(findings) : known(['none'], 'screened', clear);
}

/**
 * The strictest policy of those that govern; undefined where no entry governs. It is known where nothing that is
 * open could be stricter, or where all that may govern say the same.
 */
export function strictest(findings: readonly Finding<ReviewPolicy>[]): FactInput | undefined {
  if (findings.length === 0) return undefined;
  const top = (all: readonly Finding<ReviewPolicy>[]): ReviewPolicy | undefined =>
    REVIEW_POLICIES.findLast((policy) => all.some(({ value }) => value === policy));
  const sure = findings.filter(({ certain }) => certain);
  const certain = top(sure);
  const unstated = findings.filter(({ value }) => value === undefined);
  const highest = certain === REVIEW_POLICIES.at(-1);
  if (!highest && unstated.length > 0) return unknown(unstated);
  if (certain !== undefined && (highest || certain === top(findings)))
    return known(certain, 'screened', told(sure));
  const [only, ...others] = new Set(findings.map(({ value }) => value as ReviewPolicy));
  return only !== undefined && others.length === 0 && sure.length === 0
    ? known(only, 'screened', told(findings))
    : unknown(findings);
}
