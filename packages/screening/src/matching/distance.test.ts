import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deletes } from './deletes.ts';
import { distance, errorsAllowed, lettersLeftOut } from './distance.ts';

/** The same, word by word from the definition. */
function reference(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] as number;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = cost;
    }
  return at(a.length, b.length);
}

test.each([
  ['biren', 'biren', 0],
  ['biren', 'brien', 1],
  ['biren', 'birren', 1],
  ['wintgech', 'wingtech', 1],
  ['abc', '', 3],
])('%s, %s: %i', (a, b, expected) => {
  expect(distance(a, b, 5)).toBe(expected);
});

const words = fc.stringMatching(/^[a-d]{0,12}$/);

test('agrees with the definition up to the limit, and says more beyond', () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      expect(distance(a, b, most)).toBe(Math.min(reference(a, b), most + 1));
    }),
    { numRuns: 5_000 },
  );
});

test('words within the errors that are allowed always meet in what is left when letters go', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-f]{4,12}$/), fc.stringMatching(/^[a-f]{4,12}$/), (a, b) => {
      const allowed = errorsAllowed(Math.max(a.length, b.length));
      if (distance(a, b, allowed) > allowed) return;
      const [one, two] = [deletes(a, lettersLeftOut(a.length)), deletes(b, lettersLeftOut(b.length))];
      expect([...one].some((hash) => two.has(hash))).toBe(true);
    }),
    { numRuns: 20_000 },
  );
});

test('slips of the pen are within reach, whatever the word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{6,12}$/), fc.nat(), fc.nat(), (word, i, j) => {
      const cut = (text: string, at: number) =>
        text.slice(0, at % text.length) + text.slice((at % text.length) + 1);
      const typed = cut(cut(word, i), j);
      const allowed = errorsAllowed(word.length);
      expect(distance(word, typed, allowed)).toBeLessThanOrEqual(2);
      if (typed.length < 4) return;
      const [one, two] = [
        deletes(word, lettersLeftOut(word.length)),
        deletes(typed, lettersLeftOut(typed.length)),
      ];
      expect([...one].some((hash) => two.has(hash))).toBe(true);
    }),
    { numRuns: 5_000 },
  );
});
