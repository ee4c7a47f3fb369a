import type { Edition } from '../edition/edition.ts';
import type { Sheet } from '../facts/sheet.ts';
import type { Pack } from '../law/pack.ts';
import type { Version } from '../law/rule.ts';
import { type Node, type Pass, visit } from '../nodes/node.ts';
import { numberOf } from '../number-of.ts';
import type { Truth } from '../truth.ts';
import { descend } from './children.ts';
import { type Conclusion, compareInterval, memberOf, type Standing, unlessConclusion } from './conclude.ts';
import { thresholdOf } from './evaluate.ts';

/** What the rules of an edition conclude on a sheet, without trace. Same answers as `evaluate`, by test. */
export interface Conclusions {
  conclude(ruleId: string): Conclusion;
  test(node: Node): Conclusion;
}

export interface Program {
  (sheet: Sheet): Conclusions;
  /** Index of the variant of each rule; equal indices mean equal texts resting on equal texts. */
  readonly variants: ReadonlyMap<string, number>;
  /** What a variant concludes on a sheet; -1 is a rule without text, hence false. */
  concludeVariant(variant: number, sheet: Sheet): Conclusion;
}

/**
 * A rule compiled together with all that its conclusion rests on: its text, the rules, sets and dated numbers
 * named there. Editions of neighboring days share most variants, and so share what was concluded on a sheet.
 */
type Run = (sheet: Sheet) => Conclusion;

/** The variants of one pack, each compiled once. */
interface Workshop {
  readonly runs: Run[];
  readonly byKey: Map<string, number>;
  /** Conclusions by the number under which a sheet remembers them; 0 is "not concluded". */
  readonly conclusions: (Conclusion | undefined)[];
}

const workshops = new WeakMap<Pack, Workshop>();
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

function workshopOf(edition: Edition): Workshop {
  // Of what-ifs there may be one per movement of a hand: each has a workshop of its own and goes with it.
  let workshop = edition.amends ? undefined : workshops.get(edition.pack);
  if (!workshop) {
    workshop = {
      runs: [],
      byKey: new Map(),
      conclusions: [undefined, false, true, null, ...edition.pack.reviewPolicies],
    };
    if (!edition.amends) workshops.set(edition.pack, workshop);
  }
  return workshop;
}

/** A sheet remembers conclusions by the numbers of the pack's workshop; another workshop begins with none. */
const pageFor = (edition: Edition, sheet: Sheet): Sheet =>
  edition.amends ? { ...sheet, memo: new Uint8Array(0) } : sheet;

function build(edition: Edition): Program {
  const shop = workshopOf(edition);
  const { runs, byKey } = shop;
  const variants = new Map<string, number>();
  const context: Context = {
    edition,
    shop,
    ruleId: '',
    variant(ruleId) {
      const picked = edition.rules.get(ruleId);
      if (!picked) return -1;
      let variant = variants.get(ruleId);
      if (variant === undefined) {
        const key = keyOf(edition, picked.version, context.variant);
        variant = byKey.get(key);
        if (variant === undefined) {
          const run = visit(pass, picked.version.body, { ...context, ruleId });
          variant = runs.push(run) - 1;
          byKey.set(key, variant);
        }
        variants.set(ruleId, variant);
      }
      return variant;
    },
  };
  for (const id of edition.rules.keys()) context.variant(id);

  const loose = new WeakMap<Node, Run>();
  const program = (sheet: Sheet): Conclusions => {
    const page = pageFor(edition, sheet);
    return {
      conclude: (ruleId) => {
        const variant = variants.get(ruleId);
        return variant === undefined ? false : apply(shop, variant, page);
      },
      test: (node) => {
        let run = loose.get(node);
        if (!run) {
          run = visit(pass, node, context);
          loose.set(node, run);
        }
        return run(page);
      },
    };
  };
  return Object.assign(program, {
    variants,
    concludeVariant: (variant: number, sheet: Sheet) =>
      variant < 0 ? false : apply(shop, variant, pageFor(edition, sheet)),
  });
}

interface Context {
  readonly edition: Edition;
  readonly shop: Workshop;
  readonly ruleId: string;
  /** Index of the variant of a rule in this edition; -1 where the edition has no text of it. */
  readonly variant: (ruleId: string) => number;
}

/** Everything that a conclusion rests on, as a key. */
function keyOf(edition: Edition, version: Version, variant: (ruleId: string) => number): string {
  const parts: (string | number)[] = [numberOf(version)];
  for (const node of descend(version.body)) {
    if (node.kind === 'rule') parts.push(variant(node.id));
    else if (node.kind === 'in' && typeof node.set === 'string')
      parts.push([...(edition.sets.get(node.set) ?? [])].sort().join());
    else if (node.kind === 'param') parts.push(String(edition.params.get(node.id)));
  }
  return parts.join('|');
}

function apply(shop: Workshop, variant: number, sheet: Sheet): Conclusion {
  const remembered = sheet.memo[variant];
  if (remembered) return shop.conclusions[remembered] as Conclusion;
  const result = (shop.runs[variant] as Run)(sheet);
  if (variant >= sheet.memo.length) {
    const memo = new Uint8Array(shop.runs.length + 64);
    memo.set(sheet.memo);
    sheet.memo = memo;
  }
  // A code that no review policy lists is not remembered (index -1 + 0), merely concluded again.
  sheet.memo[variant] =
    result === false ? 1 : result === true ? 2 : Math.max(shop.conclusions.indexOf(result), 0);
  return result;
}

const pass: Pass<Run, Context> = {
  fact: (node, context) => {
    const slot = context.edition.pack.facts.slot(node.name);
    return (sheet) => (sheet.low[slot] === 1 ? true : sheet.high[slot] === 0 ? false : null);
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
    return (sheet) =>
      compareInterval(sheet.low[slot] as number, sheet.high[slot] as number, node.operator, threshold);
  },
  in: (node, context) => {
    const slot = context.edition.pack.facts.slot(node.fact.name);
    const set = typeof node.set === 'string' ? context.edition.sets.get(node.set) : new Set(node.set);
    return (sheet) => memberOf(sheet.codes[slot] ?? null, set);
  },
  and: (node, context) => {
    const all = node.all.map((one) => visit(pass, one, context));
    return (sheet) => {
      let result: Truth = true;
      for (const one of all) {
        const value = one(sheet);
        if (value === false) return false;
        if (value === null) result = null;
      }
      return result;
    };
  },
  or: (node, context) => {
    const any = node.any.map((one) => visit(pass, one, context));
    return (sheet) => {
      let result: Truth = false;
      for (const one of any) {
        const value = one(sheet);
        if (value === true) return true;
        if (value === null) result = null;
      }
      return result;
    };
  },
  not: (node, context) => {
    const of = visit(pass, node.of, context);
    return (sheet) => {
      const value = of(sheet);
      return value === null ? null : !value;
    };
  },
  rule: (node, context) => {
    const variant = context.variant(node.id);
    const { shop } = context;
    return variant < 0 ? () => false : (sheet) => apply(shop, variant, sheet);
  },
  unless: (node, context) => {
    const { ruleId } = context;
    const base = visit(pass, node.base, context);
    const exceptions = node.exceptions.map((exception) => ({
      label: exception.label,
      when: visit(pass, exception.when, context),
      yields: visit(pass, exception.yields, context),
    }));
    return (sheet) => {
      const concluded = base(sheet);
      let standing: Standing[] | undefined;
      for (const { label, when, yields } of exceptions) {
        const holds = when(sheet);
        if (holds === false) continue;
        standing ??= [];
        standing.push({ label, when: holds as true | null, yields: yields(sheet) });
      }
      return standing ? unlessConclusion(ruleId, concluded, standing) : concluded;
    };
  },
};
