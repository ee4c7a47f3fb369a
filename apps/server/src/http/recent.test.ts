import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recent } from './recent.ts';

test('what was used last stays, what is too much goes', () => {
  const kept = recent(10);
  kept.set('a', '1234');
  kept.set('b', '1234');
  expect(kept.get('a')).toBe('1234');
  kept.set('c', '1234');
  expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual(['1234', undefined, '1234']);
  kept.set('d', '12345678901');
  expect([kept.get('d'), kept.size]).toEqual([undefined, 0]);
});

test('never more than was said, and never another text than was put there', () => {
  const text = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (steps) => {
      const kept = recent(40);
      const all = new Map<string, string>();
      for (const [key, value] of steps) {
        kept.set(key, value);
        all.set(key, value);
        expect(kept.size).toBeLessThanOrEqual(40);
      }
      for (const [key, value] of all) expect([undefined, value]).toContain(kept.get(key));
    }),
  );
});
