import { LicetError } from '../errors.ts';
import type { Label } from '../label.ts';
import type { Operator } from '../nodes/compare.ts';
import type { Truth } from '../truth.ts';

/** What a node concludes: a truth value, a code, or null for unknown. */
export type Conclusion = Truth | string;

/** An interval against a threshold: known only where every value in it gives the same answer. */
export function compareInterval(low: number, high: number, operator: Operator, threshold: number): Truth {
  switch (operator) {
    case '>=':
      return low >= threshold ? true : high < threshold ? false : null;
    case '>':
      return low > threshold ? true : high <= threshold ? false : null;
    case '<':
      return high < threshold ? true : low >= threshold ? false : null;
    case '<=':
      return high <= threshold ? true : low > threshold ? false : null;
    case '=':
      return low === threshold && high === threshold
        ? true
        : high < threshold || low > threshold
          ? false
          : null;
  }
}

/** Any of the codes in the set. */
export function memberOf(codes: readonly string[] | null, set: ReadonlySet<string> | undefined): Truth {
  if (codes === null || set === undefined) return null;
  for (const code of codes) if (set.has(code)) return true;
  return false;
}

/** One exception of an `unless` as far as it matters: it holds or may hold, and this is what it yields. */
export interface Standing {
  readonly label: Label;
  readonly when: true | null;
  readonly yields: Conclusion;
}

/**
 * The conclusion of `unless`: the base, or what the exceptions that hold agree on. An exception that may
 * hold makes the result unknown unless it would conclude the same.
 */
export function unlessConclusion(
  ruleId: string,
  base: Conclusion,
  standing: readonly Standing[],
): Conclusion {
  if (standing.length === 0) return base;
  let settled: Conclusion | undefined;
  let first: Standing | undefined;
  for (const one of standing) {
    if (one.when !== true) continue;
    if (first && one.yields !== null && settled !== null && one.yields !== settled)
      throw new LicetError('rule-conflict', {
        rule: ruleId,
        first: first.label.en,
        one: String(settled),
        second: one.label.en,
        other: String(one.yields),
      });
    settled = settled === null || one.yields === null ? null : one.yields;
    first ??= one;
  }
  const result = settled === undefined ? base : settled;
  return standing.every((one) => one.yields === result) ? result : null;
}
