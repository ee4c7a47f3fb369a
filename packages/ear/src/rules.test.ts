import { check, evaluate, library, sheet } from '@licet/engine';
import { describe, expect, test } from 'vitest';
import { pack } from './pack.ts';

const law = library(pack);

test('the pack is well-formed', () => {
  expect(check(pack)).toEqual([]);
});

describe.each(pack.rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((example, i) => [i, example.on, example.because ?? '', example] as const))(
    'example %i on %s %s',
    (_i, on, _because, { facts, expect: expected }) => {
      // The codified text, nothing presumed: the paragraph alone.
      const edition = law.edition({ on, known: '2026-11-21', reading: 'text' });
      const concluded = evaluate(edition, sheet(pack.facts, facts, { strict: true })).conclude(rule.id);
      expect(concluded).toBe(expected);
    },
  );
});
