import {
  compile,
  type Determination,
  day,
  decide,
  determine,
  evaluate,
  history,
  library,
  serialize,
  sheet,
  type Trace,
  traced,
  type Walker,
} from '@licet/engine';
import { describe, expect, test } from 'vitest';
import { pack } from '../src/index.ts';
import { type Case, corpus, factsOf, WRITTEN_ON } from './corpus.ts';

const law = library(pack);
const KEYS = [
  'question',
  'on',
  'known',
  'reading',
  'edition',
  'outcome',
  'classification',
  'reviewPolicy',
  'requirements',
  'exceptions',
  'missing',
  'flags',
  'differs',
  'headroom',
  'since',
  'nextChange',
  'trace',
  'coverage',
];

describe.each(corpus)('$file', ({ cases }) => {
  test.each(cases)('$id on $on: $because', (one) => {
    const page = sheet(pack.facts, factsOf(one));
    const known = one.known ?? WRITTEN_ON;
    const answer = determine(law, { facts: factsOf(one), on: one.on, known, reading: one.reading });
    asExpected(answer, one);
    sameFromEveryBackend(one, known);
    expect(Object.keys(serialize(answer, pack, page))).toEqual(KEYS);

    const walker: Walker = { library: law, sheet: page, known: day(known), reading: one.reading, bills: [] };
    const on = day(one.on);
    const stretch = history(walker, on - 40, on + 40).find(({ to }) => on < day(to));
    expect(stretch).toMatchObject({
      outcome: answer.outcome,
      reviewPolicy: answer.reviewPolicy,
      classification: answer.classification,
    });
  });
});

test('ids of the corpus are unique, and a disputed case says why', () => {
  const all = corpus.flatMap(({ cases }) => cases);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { disputed } of all) if (disputed) expect(disputed.reason).not.toBe('');
});

function asExpected(answer: Determination, { expect: wanted }: Case): void {
  expect(wanted.outcome).toContain(answer.outcome);
  for (const paragraph of wanted.classificationHas ?? []) expect(answer.classification).toContain(paragraph);
  for (const paragraph of wanted.classificationHasNot ?? [])
    expect(answer.classification).not.toContain(paragraph);
  if (wanted.reviewPolicy !== undefined) expect(answer.reviewPolicy).toBe(wanted.reviewPolicy);
  if (wanted.exception)
    expect(answer.exceptions).toContainEqual(
      expect.objectContaining({ symbol: wanted.exception, status: 'available' }),
    );
  for (const rule of wanted.requirement ?? [])
    expect(answer.requirements).toContainEqual(expect.objectContaining({ rule }));
  const conditions = [...answer.requirements, ...answer.exceptions].flatMap((one) => one.conditions);
  for (const cite of wanted.conditions ?? [])
    expect(conditions).toContainEqual(expect.objectContaining({ cite }));
  for (const flag of wanted.flags ?? [])
    expect(answer.flags).toContainEqual(expect.objectContaining({ flag }));
  for (const fact of wanted.missing ?? [])
    expect(answer.missing).toContainEqual(expect.objectContaining({ fact }));
  if (wanted.differs) expect(answer.differs).toEqual(wanted.differs);
  for (const limit of wanted.headroom ?? [])
    expect(answer.headroom).toContainEqual(expect.objectContaining(limit));
}

/** The obvious evaluator is the reference; the other two must say the same of every rule, and prove it alike. */
function sameFromEveryBackend(one: Case, known: string): void {
  const edition = law.edition({ on: one.on, known, reading: one.reading });
  const page = sheet(pack.facts, factsOf(one));
  const reference = evaluate(edition, page);
  const [compiled, proven] = [compile(edition)(page), traced(edition, page)];
  for (const id of edition.rules.keys()) {
    const concluded = reference.conclude(id);
    expect([id, compiled.conclude(id), proven.conclude(id)]).toEqual([id, concluded, concluded]);
    expect(proof(proven.trace(id))).toEqual(proof(reference.trace(id)));
  }
  expect(decide(edition, compiled)).toEqual(decide(edition, reference));
  expect(decide(edition, proven)).toEqual(decide(edition, reference));
}

/** What a rule concluded, from which facts and rules, two steps deep. */
const proof = (trace: Trace | undefined, depth = 2): unknown =>
  trace && {
    rule: trace.picked.rule.id,
    version: trace.picked.version.from,
    concluded: trace.concluded,
    facts: [...trace.facts].sort((a, b) => a - b),
    because: depth === 0 ? [] : trace.because.map((under) => proof(under, depth - 1)),
  };
