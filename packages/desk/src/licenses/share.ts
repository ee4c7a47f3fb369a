/** TPP shipped, thousandths, as far as it is known; `open` is what may or may not belong here. */
export interface Amount {
  readonly known: bigint;
  readonly open: bigint;
}

/**
 * Whether TPP to China and Macau stays at or below half of TPP to U.S. customers. With open amounts the answer is given
 * only where every way to settle them agrees.
 */
export type ShareStatus = 'within' | 'above' | 'unknown';

/** Exact in integers: `within` includes exactly half. */
export function shareStatus(china: Amount, us: Amount): ShareStatus {
  if (2n * (china.known + china.open) <= us.known) return 'within';
  if (2n * china.known > us.known + us.open) return 'above';
  return 'unknown';
}

/** Percent in thousandths, rounded up, so that what is above the limit never looks like the limit; null without U.S. TPP. */
export const percent = (china: bigint, us: bigint): bigint | null =>
  us === 0n ? (china === 0n ? 0n : null) : (china * 100_000n + us - 1n) / us;

/** TPP that may still go to China and Macau whatever the open amounts turn out to be. */
export function room(china: Amount, us: Amount): bigint {
  const rest = us.known / 2n - china.known - china.open;
  return rest > 0n ? rest : 0n;
}
