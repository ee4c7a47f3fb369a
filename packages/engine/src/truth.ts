/**
 * Kleene's three values. `null` is "unknown": nobody said, or the sources leave it open.
 * Unknown is a value of its own and is never rounded to false: a license officer who reads
 * "not controlled" must be able to rely on every leaf having been false, not missing.
 */
export type Truth = boolean | null;

/** True unless one is false (false wins) or one is unknown. The empty conjunction is true. */
export function and3(values: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const value of values) {
    if (value === false) return false;
    if (value === null) result = null;
  }
  return result;
}

/** False unless one is true (true wins) or one is unknown. The empty disjunction is false. */
export function or3(values: Iterable<Truth>): Truth {
  let result: Truth = false;
  for (const value of values) {
    if (value === true) return true;
    if (value === null) result = null;
  }
  return result;
}

export const not3 = (value: Truth): Truth => (value === null ? null : !value);
