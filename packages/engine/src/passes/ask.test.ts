import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law, page, slot } from '../../test/small-pack.ts';
import { ask, compile, decide, leadsTo, type Said } from '../index.ts';

type Given = Readonly<Record<string, Said | null>>;
const edition = law.edition({ on: '2021-06-15', known: '2030-01-01', reading: 'enforced' });
const next = (facts: Given, strict = false) => ask(edition, page(facts, { strict }), 'en');

test('asks for what decides most, in words, with what it leads to', () => {
  expect(next({ speed: 3000, to: 'AA', marketed: true })).toEqual({
    fact: 'area',
    question: 'What is area?',
    askOf: 'the one who knows',
    leadsTo: [
      {
        when: 'below 506.757 mm2',
        outcome: 'license-required',
        reviewPolicy: 'denial',
        classification: ['A'],
      },
      { when: 'from 506.757 mm2 up', outcome: 'nlr', reviewPolicy: null, classification: [] },
    ],
  });
  expect(ask(edition, page({ speed: 3000, to: 'AA', marketed: true }), 'fr')).toMatchObject({
    question: 'fr What is area?',
    askOf: 'fr the one who knows',
  });
});

describe('asks nothing', () => {
  test('when the answer stands', () => {
    expect(next({ speed: 100, to: 'AA', marketed: true })).toBeUndefined();
    expect(next({ speed: 5000, to: 'AA', marketed: true })).toBeUndefined();
  });
  test('of what nobody can say', () => {
    expect(next({ speed: 3000, to: 'AA', marketed: true, area: null })).toBeUndefined();
  });
});

test('asks for the parts of what follows from parts', () => {
  expect(next({ to: 'AA', marketed: true })?.fact).toBe('speed');
  expect(next({ to: 'AA', marketed: true, tf32: 200, area: 5000 })?.fact).toBe('bits');
  expect(next({ to: 'AA', marketed: true, int8: 100, complete: false, area: 10 })?.fact).toBe('speed');
});

/** Answers as one might get them. */
const replies: Readonly<Record<string, readonly Said[]>> = {
  speed: [100, 3000, 5000],
  int8: [10, 700],
  tf32: [200],
  bits: [19, 32],
  complete: [true],
  area: [100, 5000],
  to: ['AA', 'ZZ', 'US'],
  marketed: [true, false],
  domestic: [true],
  kind: ['chip'],
  hq: [['AA']],
  exporter: ['Maker', 'someone'],
  listed: [true, false],
  denied: [false],
  order: [true, false],
  notice: [10, 30],
  count: [5, 500],
};
const given = fc.record(
  Object.fromEntries(
    Object.entries(replies).map(([name, all]) => [name, fc.constantFrom<Said | null>(...all, null)]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Given>;

test('never asks what cannot change the answer, never twice, and comes to an end with an answer', () => {
  fc.assert(
    fc.property(given, fc.boolean(), fc.nat(), (first, strict, pick) => {
      const facts: Record<string, Said | null> = { ...first };
      const asked = new Set<string>();
      for (;;) {
        const question = next(facts, strict);
        if (!question) break;
        const { fact } = question;
        expect(asked.has(fact)).toBe(false);
        asked.add(fact);
        expect(facts[fact] === undefined || Array.isArray(facts[fact])).toBe(true);
        const options = replies[fact] as readonly Said[];
        facts[fact] = options[pick % options.length] as Said;
      }
      // Where it stops with an open answer, somebody has said that they cannot tell.
      const laid = page(facts, { strict });
      if (decide(edition, compile(edition)(laid)).outcome === 'undetermined')
        expect(Object.values(facts)).toContain(null);
    }),
    { numRuns: 300 },
  );
});

test('each question has answers that lead to different places', () => {
  const facts = { to: 'AA' };
  const question = next(facts);
  expect(question?.leadsTo).toEqual(leadsTo(edition, page(facts), slot(question?.fact ?? ''), 'en'));
  expect(new Set(question?.leadsTo.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
});
