import { expect, test } from 'vitest';
import { type ErrorCode, LicetError } from './errors.ts';

test.each<[ErrorCode, Record<string, string | number | undefined>, string]>([
  [
    'bad-date',
    { given: '2023-02-29' },
    "date: expected a day of the calendar written YYYY-MM-DD, got '2023-02-29'. Write for example 2025-04-20.",
  ],
  [
    'bad-number',
    { fact: 'item.tpp', unit: 'TPP', min: 0, max: 1e9, given: '4,800', hint: '4800' },
    "item.tpp: expected a number of TPP from 0 to 1000000000, got '4,800'. Write 4800.",
  ],
  ['bad-number', { fact: 'x', min: 0, max: 1, given: 'two' }, "x: expected a number from 0 to 1, got 'two'."],
  ['bad-boolean', { fact: 'x', given: 'maybe' }, "x: expected true, false or unknown, got 'maybe'."],
  ['bad-code', { fact: 'x', expected: 'a, b', given: 'c' }, "x: expected one of a, b, got 'c'."],
  [
    'bad-code',
    { fact: 'x', expected: 'a, b', given: 'c', nearest: 'a' },
    "x: expected one of a, b, got 'c'. Nearest: a.",
  ],
  [
    'unknown-fact',
    { given: 'tp', nearest: 'tpp, top' },
    "fact: there is no fact 'tp'. Nearest: tpp, top. All of them: licet rules --facts.",
  ],
  [
    'unknown-reading',
    { given: 'txt', nearest: 'text' },
    "reading: expected text, enforced or announced, got 'txt'. Nearest: text.",
  ],
  ['unknown-bill', { given: 'S.1', nearest: 'S.3374' }, "bill: there is no bill 'S.1'. Known bills: S.3374."],
  ['unknown-rule', { given: 'r', nearest: 'q' }, "rule: there is no rule 'r'. Nearest: q."],
  [
    'rule-conflict',
    { rule: 'r', first: 'one', one: 'a', second: 'two', other: 'b' },
    'rule r: two exceptions hold and disagree (one says a, two says b). This is an error in the rule, not in the question; please report it with the question.',
  ],
  ['bad-pack', { problems: 'a: b; c: d' }, 'rule pack: a: b; c: d'],
])('%s', (code, details, text) => {
  const error = new LicetError(code, details);
  expect(error.message).toBe(text);
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.code, error.details]).toEqual(['LicetError', code, details]);
});
