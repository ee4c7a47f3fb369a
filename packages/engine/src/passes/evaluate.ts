import type { Edition, Picked } from '../edition/edition.ts';
import type { Sheet } from '../facts/sheet.ts';
import { type Node, type Pass, visit } from '../nodes/node.ts';
import { fromUnits } from '../quantity.ts';
import { not3, type Truth } from '../truth.ts';
import { type Conclusion, compareInterval, memberOf, type Standing, unlessConclusion } from './conclude.ts';

/** A rule as it was applied: what it concluded, from which facts and which other rules, deciding ones first. */
export interface Trace {
  readonly picked: Picked;
  readonly concluded: Conclusion;
  /** Slots of the facts the rule read itself. */
  readonly facts: readonly number[];
  readonly because: readonly Trace[];
}

/** One walk over an edition with the facts of one question; remembers each rule it has applied. */
export interface Evaluation {
  readonly edition: Edition;
  readonly sheet: Sheet;
  /** Applies a rule; undefined when the edition has no version of it. */
  trace(ruleId: string): Trace | undefined;
  /** What a rule concludes; a rule without version on the day is not yet law, hence false. */
  conclude(ruleId: string): Conclusion;
  /** What a loose node (a condition) concludes. */
  test(node: Node): Conclusion;
}

interface Walk {
  readonly evaluation: Evaluation;
  readonly slots: ReadonlyMap<string, number>;
  readonly edition: Edition;
  readonly sheet: Sheet;
  readonly ruleId: string;
  readonly facts: number[];
  readonly because: Trace[];
}

/** The reference evaluator: one obvious function per node kind, nothing skipped, everything traced. */
export function evaluate(edition: Edition, sheet: Sheet): Evaluation {
  const done = new Map<string, Trace | undefined>();
  const slots = edition.pack.facts.slots;
  const walk = (ruleId: string): Walk => ({
    evaluation,
    slots,
    edition,
    sheet,
    ruleId,
    facts: [],
    because: [],
  });

  const apply = (ruleId: string): Trace | undefined => {
    const picked = edition.rules.get(ruleId);
    if (!picked) return undefined;
    const context = walk(ruleId);
    const concluded = visit(pass, picked.version.body, context);
    return { picked, concluded, facts: context.facts, because: decidingFirst(context.because, concluded) };
  };
  const evaluation: Evaluation = {
    edition,
    sheet,
    trace(ruleId) {
      if (!done.has(ruleId)) done.set(ruleId, apply(ruleId));
      return done.get(ruleId);
    },
    conclude: (ruleId) => {
      const trace = evaluation.trace(ruleId);
      return trace ? trace.concluded : false;
    },
    test: (node) => visit(pass, node, walk('')),
  };
  return evaluation;
}

/** Traces that concluded as the rule did come first: they decide. */
export function decidingFirst(traces: readonly Trace[], concluded: Conclusion): readonly Trace[] {
  if (traces.every((trace) => trace.concluded === concluded)) return traces;
  return [
    ...traces.filter((trace) => trace.concluded === concluded),
    ...traces.filter((trace) => trace.concluded !== concluded),
  ];
}

const slotOf = (walk: Walk, name: string): number => {
  const slot = walk.slots.get(name) as number;
  if (!walk.facts.includes(slot)) walk.facts.push(slot);
  return slot;
};

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Sets that a rule lists in place are frozen, so each is made once. */
function listed(codes: readonly string[]): ReadonlySet<string> {
  let set = sets.get(codes);
  if (!set) {
    set = new Set(codes);
    sets.set(codes, set);
  }
  return set;
}

/** The conclusion of a boolean fact, held as the interval 0..1. */
const truthAt = (sheet: Sheet, slot: number): Truth =>
  sheet.low[slot] === 1 ? true : sheet.high[slot] === 0 ? false : null;

const pass: Pass<Conclusion, Walk> = {
  fact: (node, walk) => truthAt(walk.sheet, slotOf(walk, node.name)),
  constant: (node) => (typeof node.value === 'number' ? null : node.value),
  param: () => null,
  compare: (node, walk) => {
    const slot = slotOf(walk, node.fact.name);
    const threshold = thresholdOf(walk.edition, node);
    return threshold === null
      ? null
      : compareInterval(
          walk.sheet.low[slot] as number,
          walk.sheet.high[slot] as number,
          node.operator,
          threshold,
        );
  },
  in: (node, walk) => {
    const slot = slotOf(walk, node.fact.name);
    const set = typeof node.set === 'string' ? walk.edition.sets.get(node.set) : listed(node.set);
    return memberOf(walk.sheet.codes[slot] ?? null, set);
  },
  and: (node, walk) => {
    let result: Truth = true;
    for (const one of node.all) {
      const value = visit(pass, one, walk);
      if (value === false) result = false;
      else if (value === null && result === true) result = null;
    }
    return result;
  },
  or: (node, walk) => {
    let result: Truth = false;
    for (const one of node.any) {
      const value = visit(pass, one, walk);
      if (value === true) result = true;
      else if (value === null && result === false) result = null;
    }
    return result;
  },
  not: (node, walk) => not3(visit(pass, node.of, walk) as Truth),
  rule: (node, walk) => {
    const trace = walk.evaluation.trace(node.id);
    if (!trace) return false;
    if (!walk.because.includes(trace)) walk.because.push(trace);
    return trace.concluded;
  },
  unless: (node, walk) => {
    const base = visit(pass, node.base, walk);
    const standing: Standing[] = [];
    for (const { label, when, yields } of node.exceptions) {
      const holds = visit(pass, when, walk);
      if (holds !== false)
        standing.push({ label, when: holds as true | null, yields: visit(pass, yields, walk) });
    }
    return unlessConclusion(walk.ruleId, base, standing);
  },
};

/** The threshold of a comparison in half steps of its fact; null where a dated number has no value that day. */
export function thresholdOf(edition: Edition, node: Extract<Node, { kind: 'compare' }>): number | null {
  const value =
    node.threshold.kind === 'constant' ? node.threshold.value : edition.params.get(node.threshold.id);
  if (typeof value !== 'number') return null;
  const definition = edition.pack.facts.find(node.fact.name);
  return definition.type === 'number' ? fromUnits(value, definition.scale) : null;
}
