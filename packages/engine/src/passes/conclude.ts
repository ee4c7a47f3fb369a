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

/**
 * The conclusion of `unless`: the base, or what the exceptions that hold agree on. An exception that may
 * hold makes the result unknown unless it would conclude the same.
 */
export function unlessConclusion(
  ruleId: string,
  base: Conclusion,
  exceptions: readonly { label: Label; when: Conclusion; yields: Conclusion }[],
): Conclusion {
  const holding = exceptions.filter((exception) => exception.when === true);
  const [first, ...others] = holding;
  for (const other of others) {
    if (first && first.yields !== null && other.yields !== null && first.yields !== other.yields)
      throw new LicetError('rule-conflict', {
        rule: ruleId,
        first: first.label.en,
        one: String(first.yields),
        second: other.label.en,
        other: String(other.yields),
      });
  }
  const open = exceptions.filter((exception) => exception.when === null);
  const settled = first ? (holding.some((one) => one.yields === null) ? null : first.yields) : base;
  return open.every((exception) => exception.yields === settled) ? settled : null;
}
