import { expect, test } from 'vitest';
import { lru } from './lru.ts';

test('what is used stays, what is not goes, and there is never more than was allowed', () => {
  const kept = lru<number>(4);
  kept.set('used', 0);
  for (let i = 1; i <= 20; i++) {
    kept.set(String(i), i);
    expect(kept.get('used')).toBe(0);
  }
  const still = Array.from({ length: 20 }, (_, i) => kept.get(String(i + 1))).filter(
    (one) => one !== undefined,
  );
  expect(still.length).toBeLessThanOrEqual(4);
  expect(kept.get('20')).toBe(20);
});
