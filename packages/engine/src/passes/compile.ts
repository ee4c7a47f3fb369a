import type { Edition } from '../edition/edition.ts';
import type { Sheet } from '../facts/sheet.ts';
import { type Node, type Pass, visit } from '../nodes/node.ts';
import type { Truth } from '../truth.ts';
import { type Conclusion, compareInterval, memberOf, unlessConclusion } from './conclude.ts';
import { thresholdOf } from './evaluate.ts';

/** What the rules of an edition conclude on a sheet, without trace. Same answers as `evaluate`, by test. */
export interface Conclusions {
  conclude(ruleId: string): Conclusion;
  test(node: Node): Conclusion;
}

type Run = (run: Running) => Conclusion;
interface Running {
  readonly sheet: Sheet;
  readonly results: (Conclusion | undefined)[];
}

export type Program = (sheet: Sheet) => Conclusions;

const programs = new WeakMap<Edition, Program>();

/** Turns an edition into closures over fact slots, once; names, sets and thresholds are looked up here. */
export function compile(edition: Edition): Program {
  let program = programs.get(edition);
  if (!program) {
    program = build(edition);
    programs.set(edition, program);
  }
  return program;
}

function build(edition: Edition): Program {
  const indices = new Map([...edition.rules.keys()].map((id, i) => [id, i]));
  const context: Context = { edition, indices, bodies: [], ruleId: '' };
  for (const [id, picked] of edition.rules)
    context.bodies.push(visit(pass, picked.version.body, { ...context, ruleId: id }));
  const loose = new WeakMap<Node, Run>();
  return (sheet) => {
    const running: Running = { sheet, results: new Array(context.bodies.length).fill(undefined) };
    return {
      conclude: (ruleId) => {
        const index = indices.get(ruleId);
        return index === undefined ? false : apply(context, index, running);
      },
      test: (node) => {
        let run = loose.get(node);
        if (!run) {
          run = visit(pass, node, context);
          loose.set(node, run);
        }
        return run(running);
      },
    };
  };
}

interface Context {
  readonly edition: Edition;
  readonly indices: ReadonlyMap<string, number>;
  readonly bodies: Run[];
  readonly ruleId: string;
}

function apply(context: Context, index: number, running: Running): Conclusion {
  const remembered = running.results[index];
  if (remembered !== undefined) return remembered;
  const result = (context.bodies[index] as Run)(running);
  running.results[index] = result;
  return result;
}

const pass: Pass<Run, Context> = {
  fact: (node, context) => {
    const slot = context.edition.pack.facts.slot(node.name);
    return ({ sheet }) => (sheet.low[slot] === 1 ? true : sheet.high[slot] === 0 ? false : null);
  },
  constant: (node) => {
    const value = typeof node.value === 'number' ? null : node.value;
    return () => value;
  },
  param: () => () => null,
  compare: (node, context) => {
    const slot = context.edition.pack.facts.slot(node.fact.name);
    const threshold = thresholdOf(context.edition, node);
    if (threshold === null) return () => null;
    return ({ sheet }) =>
      compareInterval(sheet.low[slot] as number, sheet.high[slot] as number, node.operator, threshold);
  },
  in: (node, context) => {
    const slot = context.edition.pack.facts.slot(node.fact.name);
    const set = typeof node.set === 'string' ? context.edition.sets.get(node.set) : new Set(node.set);
    return ({ sheet }) => memberOf(sheet.codes[slot] ?? null, set);
  },
  and: (node, context) => {
    const all = node.all.map((one) => visit(pass, one, context));
    return (running) => {
      let result: Truth = true;
      for (const one of all) {
        const value = one(running);
        if (value === false) return false;
        if (value === null) result = null;
      }
      return result;
    };
  },
  or: (node, context) => {
    const any = node.any.map((one) => visit(pass, one, context));
    return (running) => {
      let result: Truth = false;
      for (const one of any) {
        const value = one(running);
        if (value === true) return true;
        if (value === null) result = null;
      }
      return result;
    };
  },
  not: (node, context) => {
    const of = visit(pass, node.of, context);
    return (running) => {
      const value = of(running);
      return value === null ? null : !value;
    };
  },
  rule: (node, context) => {
    const index = context.indices.get(node.id);
    return index === undefined ? () => false : (running) => apply(context, index, running);
  },
  unless: (node, context) => {
    const { ruleId } = context;
    const base = visit(pass, node.base, context);
    const exceptions = node.exceptions.map((exception) => ({
      label: exception.label,
      when: visit(pass, exception.when, context),
      yields: visit(pass, exception.yields, context),
    }));
    return (running) =>
      unlessConclusion(
        ruleId,
        base(running),
        exceptions.map(({ label, when, yields }) => ({
          label,
          when: when(running),
          yields: yields(running),
        })),
      );
  },
};
