import type { FactDefinition } from '../facts/definition.ts';
import { showNumber } from '../facts/registry.ts';
import type { Language } from '../label.ts';
import type { Pack } from '../law/pack.ts';
import type { Operator } from '../nodes/compare.ts';
import { type Node, type Pass, visit } from '../nodes/node.ts';
import { fromUnits } from '../quantity.ts';

/** A sentence for any node, in the reader's language: the same tree that decides also speaks. */
export function text(pack: Pack, node: Node, language: Language): string {
  return visit(pass, node, { pack, words: WORDS[language], language, negated: false });
}

interface Context {
  readonly pack: Pack;
  readonly words: Words;
  readonly language: Language;
  readonly negated: boolean;
}

interface Words {
  readonly and: string;
  readonly or: string;
  readonly not: (clause: string) => string;
  readonly is: (title: string, negated: boolean) => string;
  readonly compare: Readonly<Record<Operator, string>>;
  readonly among: (title: string, set: string, negated: boolean) => string;
  readonly unless: (exceptions: string) => string;
  readonly yields: (when: string, yields: string) => string;
  readonly always: string;
  readonly never: string;
  readonly listed: (codes: readonly string[]) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    and: 'and',
    or: 'or',
    not: (clause) => `it is not so that ${clause}`,
    is: (title, negated) => `${negated ? 'not: ' : ''}${title}`,
    compare: { '=': 'is', '<': 'is below', '<=': 'is at most', '>': 'is above', '>=': 'is at least' },
    among: (title, set, negated) => `${title} is ${negated ? 'not ' : ''}in ${set}`,
    unless: (exceptions) => `; except that ${exceptions}`,
    yields: (when, then) => `where ${when}: ${then}`,
    always: 'always',
    never: 'never',
    listed: (codes) => codes.join(', '),
  },
  fr: {
    and: 'et',
    or: 'ou',
    not: (clause) => `il n'est pas vrai que ${clause}`,
    is: (title, negated) => `${negated ? 'non : ' : ''}${title}`,
    compare: {
      '=': 'est égal à',
      '<': 'est inférieur à',
      '<=': 'est au plus de',
      '>': 'est supérieur à',
      '>=': 'est au moins de',
    },
    among: (title, set, negated) => `${title} ${negated ? "n'est pas" : 'est'} dans ${set}`,
    unless: (exceptions) => ` ; sauf que ${exceptions}`,
    yields: (when, then) => `si ${when} : ${then}`,
    always: 'toujours',
    never: 'jamais',
    listed: (codes) => codes.join(', '),
  },
};

const titleOf = (context: Context, name: string): string =>
  context.pack.facts.find(name).title[context.language];

const withUnit = (definition: FactDefinition, value: number): string =>
  definition.type === 'number'
    ? `${showNumber(definition, fromUnits(value, definition.scale))}${definition.calendar ? '' : ` ${definition.unit}`}`
    : String(value);

/** Clauses joined by a word; what is itself joined stands in parentheses. `none` is said of no clause. */
const join = (context: Context, nodes: readonly Node[], word: string, none: string): string => {
  const parts = nodes.map((node) => {
    const clause = visit(pass, node, { ...context, negated: false });
    const inner = node.kind === 'not' ? node.of : node;
    return (inner.kind === 'and' || inner.kind === 'or') && nodes.length > 1 ? `(${clause})` : clause;
  });
  return parts.length === 0 ? none : parts.join(` ${word} `);
};

const pass: Pass<string, Context> = {
  fact: (node, context) => context.words.is(titleOf(context, node.name), context.negated),
  constant: (node, context) =>
    node.value === true
      ? context.words.always
      : node.value === false
        ? context.words.never
        : String(node.value),
  param: (node, context) =>
    context.pack.params.find((one) => one.id === node.id)?.title[context.language] ?? node.id,
  compare: (node, context) => {
    const definition = context.pack.facts.find(node.fact.name);
    const threshold =
      node.threshold.kind === 'constant'
        ? withUnit(definition, node.threshold.value as number)
        : visit(pass, node.threshold, context);
    const clause = `${titleOf(context, node.fact.name)} ${context.words.compare[node.operator]} ${threshold}`;
    return context.negated ? context.words.not(clause) : clause;
  },
  in: (node, context) => {
    const set =
      typeof node.set === 'string'
        ? (context.pack.sets.find((one) => one.id === node.set)?.title[context.language] ?? node.set)
        : context.words.listed(node.set);
    return context.words.among(titleOf(context, node.fact.name), set, context.negated);
  },
  and: (node, context) => {
    const clause = join(context, node.all, context.words.and, context.words.always);
    return context.negated ? context.words.not(clause) : clause;
  },
  or: (node, context) => {
    const clause = join(context, node.any, context.words.or, context.words.never);
    return context.negated ? context.words.not(clause) : clause;
  },
  not: (node, context) => visit(pass, node.of, { ...context, negated: !context.negated }),
  rule: (node, context) => {
    const title = context.pack.rules.find((one) => one.id === node.id)?.title[context.language] ?? node.id;
    return context.words.is(title, context.negated);
  },
  unless: (node, context) =>
    visit(pass, node.base, context) +
    context.words.unless(
      node.exceptions
        .map((exception) =>
          context.words.yields(
            visit(pass, exception.when, { ...context, negated: false }),
            visit(pass, exception.yields, { ...context, negated: false }),
          ),
        )
        .join('; '),
    ),
};
