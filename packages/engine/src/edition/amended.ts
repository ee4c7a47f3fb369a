import { LicetError } from '../errors.ts';
import type { NumberFact } from '../facts/definition.ts';
import { steps } from '../facts/registry.ts';
import type { Condition, Version } from '../law/rule.ts';
import { type CompareNode, compare, type Operator } from '../nodes/compare.ts';
import { type Node, type Pass, visit } from '../nodes/node.ts';
import { thresholdOf } from '../passes/evaluate.ts';
import { toUnits } from '../quantity.ts';
import { sha256 } from '../sha256.ts';
import type { Edition, Picked } from './edition.ts';

/** A comparison of an edition, its threshold in the unit of the fact. */
export interface Threshold {
  readonly rule: string;
  readonly covers: string;
  readonly fact: string;
  readonly operator: Operator;
  readonly value: number;
}

/**
 * The same edition with other numbers in its comparisons: the law as it would be. `change` gives the new threshold
 * in the unit of the fact, undefined where it stays. Throws `bad-number` for one that the fact does not allow or that
 * is finer than its step. Nothing of the edition itself changes; the result has a hash of its own.
 */
export function amended(edition: Edition, change: (threshold: Threshold) => number | undefined): Edition {
  const changes: string[] = [];
  const rules = new Map<string, Picked>();
  for (const [id, picked] of edition.rules) {
    const { rule, version } = picked;
    const threshold = (node: CompareNode): CompareNode => {
      const definition = edition.pack.facts.find(node.fact.name) as NumberFact;
      const now = thresholdOf(edition, node);
      if (now === null) return node;
      const { operator, fact } = node;
      const value = toUnits(now, definition.scale);
      const next = change({ rule: id, covers: rule.covers, fact: fact.name, operator, value });
      if (next === undefined || next === value) return node;
      changes.push(`${id} ${fact.name} ${operator} ${value} -> ${whole(definition, next)}`);
      return compare(fact.name, operator, next);
    };
    const text = rewritten(version, threshold);
    rules.set(id, text === version ? picked : { rule, version: text });
  }
  if (changes.length === 0) return edition;
  let hash: string | undefined;
  return Object.freeze({
    get hash() {
      hash ??= sha256([edition.hash, ...changes.sort()].join('\n'));
      return hash;
    },
    amends: edition,
    pack: edition.pack,
    reading: edition.reading,
    rules,
    sets: edition.sets,
    params: edition.params,
    unenforced: edition.unenforced,
    pending: edition.pending,
  });
}

/** Thresholds are whole steps (see quantity.ts): a finer one would be met by values that lie below it. */
function whole(definition: NumberFact, value: number): number {
  const given = steps(definition, value);
  if (given % 2 === 0) return value;
  throw new LicetError('bad-number', {
    fact: definition.name,
    given: String(value),
    unit: definition.unit,
    min: definition.min,
    max: definition.max,
    hint: String(toUnits(given, definition.scale)),
  });
}

type Rewrite = (node: CompareNode) => CompareNode;

function rewritten(version: Version, threshold: Rewrite): Version {
  const body = visit(pass, version.body, threshold);
  const conditions = version.conditions?.map((one) => conditionOf(one, threshold));
  const same =
    body === version.body && (conditions?.every((one, i) => one === version.conditions?.[i]) ?? true);
  return same ? version : { ...version, body, ...(conditions ? { conditions } : {}) };
}

function conditionOf(condition: Condition, threshold: Rewrite): Condition {
  const test = condition.test && visit(pass, condition.test, threshold);
  const when = condition.when && visit(pass, condition.when, threshold);
  if (test === condition.test && when === condition.when) return condition;
  return { ...condition, ...(test ? { test } : {}), ...(when ? { when } : {}) };
}

/** What did not change stays the same object, so that its text keeps its number. */
function each(nodes: readonly Node[], threshold: Rewrite): readonly Node[] | undefined {
  const next = nodes.map((node) => visit(pass, node, threshold));
  return next.some((node, i) => node !== nodes[i]) ? Object.freeze(next) : undefined;
}

const pass: Pass<Node, Rewrite> = {
  fact: (node) => node,
  constant: (node) => node,
  param: (node) => node,
  in: (node) => node,
  rule: (node) => node,
  compare: (node, threshold) => threshold(node),
  and: (node, threshold) => {
    const all = each(node.all, threshold);
    return all ? Object.freeze({ ...node, all }) : node;
  },
  or: (node, threshold) => {
    const any = each(node.any, threshold);
    return any ? Object.freeze({ ...node, any }) : node;
  },
  not: (node, threshold) => {
    const of = visit(pass, node.of, threshold);
    return of === node.of ? node : Object.freeze({ ...node, of });
  },
  unless: (node, threshold) => {
    const [base = node.base, ...parts] =
      each([node.base, ...node.exceptions.flatMap(({ when, yields }) => [when, yields])], threshold) ?? [];
    if (parts.length === 0 && base === node.base) return node;
    const exceptions = node.exceptions.map((exception, i) => ({
      ...exception,
      when: parts[2 * i] as Node,
      yields: parts[2 * i + 1] as Node,
    }));
    return Object.freeze({ ...node, base, exceptions: Object.freeze(exceptions) });
  },
};
