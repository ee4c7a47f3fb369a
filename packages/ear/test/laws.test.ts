import {
  compile,
  type Decision,
  decide,
  type Edition,
  evaluate,
  type Facts,
  iso,
  library,
  type Sheet,
  sheet,
  traced,
} from '@licet/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack } from '../src/index.ts';
import { bills, completion, DAYS, questions, readings, weakened } from './questions.ts';

/** The laws that every answer obeys, tried on random questions, days and readings. */
const law = library(pack);
const strictness = fc.boolean();
const settings = fc
  .record({ on: fc.integer(DAYS), known: fc.integer(DAYS), reading: readings, bills })
  .map(({ on, known, ...rest }) => ({ on: iso(on), known: iso(Math.max(known, on)), ...rest }));
const page = (facts: Facts, strict: boolean): Sheet => sheet(pack.facts, facts, { strict });
const answer = (edition: Edition, facts: Facts, strict: boolean): Decision =>
  decide(edition, compile(edition)(page(facts, strict)));

test('one rule, one conclusion: all backends agree, and no exceptions of a rule ever disagree', () => {
  fc.assert(
    fc.property(settings, questions(), strictness, (setting, facts, strict) => {
      const edition = law.edition(setting);
      const on = page(facts, strict);
      const reference = evaluate(edition, on);
      const [compiled, proven] = [compile(edition)(on), traced(edition, on)];
      for (const id of edition.rules.keys()) {
        const said = [reference.conclude(id), compiled.conclude(id), proven.trace(id)?.concluded];
        if (new Set(said).size > 1) throw new Error(`${id}: ${said}`);
      }
      expect(decide(edition, compiled)).toEqual(decide(edition, reference));
    }),
    { numRuns: 1500 },
  );
});

describe('a known fact becomes explicitly unknown', () => {
  const pairs = questions({ unknowns: 0 }).chain(weakened);

  test('every rule keeps its conclusion or loses it: no hit is ever removed', () => {
    fc.assert(
      fc.property(settings, pairs, strictness, (setting, { strong, weak }, strict) => {
        const edition = law.edition(setting);
        const [before, after] = [strong, weak].map((facts) => compile(edition)(page(facts, strict)));
        for (const id of edition.rules.keys()) {
          const [was, is] = [before?.conclude(id), after?.conclude(id)];
          if (is !== null && is !== was) throw new Error(`${id}: ${was} became ${is}`);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('the answer never gets more permissive', () => {
    fc.assert(
      fc.property(settings, pairs, strictness, (setting, { strong, weak }, strict) => {
        const edition = law.edition(setting);
        const [sure, unsure] = [answer(edition, strong, strict), answer(edition, weak, strict)];
        expect(unsure.best).toBeLessThanOrEqual(sure.best);
        expect(unsure.worst).toBeGreaterThanOrEqual(sure.worst);
        if (unsure.outcome !== 'undetermined' && sure.outcome !== 'not-subject')
          expect(sure.outcome).toBe(unsure.outcome);
        if (unsure.reviewPolicy !== null && sure.outcome !== 'not-subject')
          expect(sure.reviewPolicy).toBe(unsure.reviewPolicy);
      }),
      { numRuns: 1500 },
    );
  });
});

test('"no license required" never follows from an unknown: every completion says so too', () => {
  let seen = 0;
  fc.assert(
    fc.property(
      settings,
      questions({ unknowns: 3 }),
      strictness,
      fc.nat(),
      (setting, facts, strict, seed) => {
        const edition = law.edition(setting);
        if (answer(edition, facts, strict).outcome !== 'nlr') return;
        seen++;
        for (const full of fc.sample(completion(facts, strict), { seed, numRuns: 4 }))
          expect(['nlr', 'not-subject']).toContain(answer(edition, full, strict).outcome);
      },
    ),
    { numRuns: 1000 },
  );
  expect(seen).toBeGreaterThan(20);
});
