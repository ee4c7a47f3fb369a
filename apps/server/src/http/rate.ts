import { Refused } from '../problems/problem.ts';

export interface Rate {
  /** Requests a second, on average. */
  readonly perSecond: number;
  /** Requests that may come at once after a pause. */
  readonly burst: number;
}

/** Keys remembered; beyond that the oldest is forgotten, which gives it a full bucket again. */
const KEPT = 50_000;

/** One leaky bucket for each key. `clock` is in milliseconds and may stand still or go back. */
export function limiter({ perSecond, burst }: Rate, clock: () => number): (key: string) => void {
  const buckets = new Map<string, { left: number; at: number }>();
  return (key) => {
    const now = clock();
    const bucket = buckets.get(key) ?? { left: burst, at: now };
    buckets.delete(key);
    bucket.left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1_000) * perSecond);
    bucket.at = now;
    buckets.set(key, bucket);
    if (buckets.size > KEPT) buckets.delete(buckets.keys().next().value as string);
    if (bucket.left < 1) {
      const seconds = Math.max(1, Math.ceil((1 - bucket.left) / perSecond));
      throw new Refused('too-many', { seconds }, { headers: { 'retry-after': String(seconds) } });
    }
    bucket.left -= 1;
  };
}
