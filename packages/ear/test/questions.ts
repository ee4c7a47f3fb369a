import type { FactDefinition, FactInput, Facts, Node, Said } from '@licet/engine';
import { day, known } from '@licet/engine';
import fc from 'fast-check';
import { pack } from '../src/index.ts';

/**
 * Random questions to the real rules. Numbers lie on, just under and just over the lines that rules draw;
 * codes are those that rules name, and a few that they do not. A fact is given, said to be unknown, or left
 * out. What follows from other facts (density, sums, TPP beside throughputs) is never given beside them:
 * facts that contradict one another prove nothing.
 */
const definitions = pack.facts.definitions;
const READ = linesAndCodes();
const DERIVED_ONLY = new Set([
  'item.performanceDensity',
  'item.memoryDensity',
  'item.combinedBandwidth',
  'item.aggregateTpp',
  'item.tops',
  'exception.lppYearTpp',
]);
const isThroughput = (name: string): boolean => name.startsWith('item.throughput.');

const ELSEWHERE = ['FR', 'SG', 'JP', 'IN', 'MY', 'PL', 'UA', 'US'];

/** A value that people could state for a fact, likely near a line. */
function saidOf(definition: FactDefinition): fc.Arbitrary<Said> {
  switch (definition.type) {
    case 'boolean':
      return fc.boolean();
    case 'code': {
      const codes = [...new Set([...(READ.codes.get(definition.name) ?? []), ...(definition.codes ?? [])])];
      const allowed = definition.codes ?? [...codes, ...ELSEWHERE];
      const one = fc.constantFrom(...(allowed as string[]));
      return definition.many ? fc.uniqueArray(one, { minLength: 1, maxLength: 2 }) : one;
    }
    case 'number': {
      const { min, max, scale, choices } = definition;
      if (choices) return fc.constantFrom(...choices);
      if (definition.calendar) return fc.constantFrom(...['2023-01-17', '2023-01-18', '2024-01-01'].map(day));
      const lines = READ.lines.get(definition.name) ?? [];
      const near = lines.flatMap((line) => [line - 1 / scale, line, line + 1 / scale, line * 1.3]);
      const usual = fc.constantFrom(
        ...[min, 1, 40, 300, 600, 820, 1500, 1500.5, ...near].filter((value) => value >= min && value <= max),
      );
      const bounds = fc
        .tuple(usual, fc.boolean())
        .map(([value, upper]) => (upper ? { atMost: value } : { atLeast: value }));
      const disputed = fc.tuple(usual, usual).map(([a, b]) => ({ values: [a, b] }));
      return fc.oneof(
        { weight: 8, arbitrary: usual },
        { weight: 1, arbitrary: bounds },
        { weight: 1, arbitrary: disputed },
      );
    }
  }
}

/** One fact with what was said of it. */
const inputOf = (definition: FactDefinition, unknowns = 1): fc.Arbitrary<FactInput> =>
  fc.oneof(
    { weight: 5, arbitrary: saidOf(definition).map((value) => known(value)) },
    { weight: unknowns, arbitrary: fc.constant<FactInput>({ state: 'unknown' }) },
  );

const USUAL = [
  'item.kind',
  'item.tpp',
  'item.dieArea',
  'item.datacenter',
  'item.ioBandwidth',
  'item.memoryBandwidth',
  'shipment.to',
  'shipment.from',
];

/** Facts of a question: mostly those that matter most, and any others. */
export function questions(options: { readonly unknowns?: number } = {}): fc.Arbitrary<Facts> {
  const entry = (definition: FactDefinition) =>
    inputOf(definition, options.unknowns).map((input) => [definition.name, input] as const);
  const usual = USUAL.map((name) => fc.option(entry(pack.facts.find(name)), { freq: 8, nil: undefined }));
  const any = definitions.filter(({ name }) => !DERIVED_ONLY.has(name)).map(entry);
  return fc
    .tuple(
      fc.tuple(...usual),
      fc.uniqueArray(fc.oneof(...any), { selector: ([name]) => name, maxLength: 12 }),
    )
    .map(([some, others]) => {
      const facts = Object.fromEntries([...others, ...some.filter((one) => one !== undefined)]);
      if (Object.keys(facts).some(isThroughput)) delete facts['item.tpp'];
      return facts;
    });
}

/** The same facts with some of the known ones said to be unknown. */
export const weakened = (facts: Facts): fc.Arbitrary<{ strong: Facts; weak: Facts }> => {
  const names = Object.keys(facts).filter((name) => facts[name]?.state === 'known');
  return fc.subarray(names, { minLength: Math.min(1, names.length) }).map((chosen) => ({
    strong: facts,
    weak: { ...facts, ...Object.fromEntries(chosen.map((name) => [name, { state: 'unknown' as const }])) },
  }));
};

/** The same facts with every open one filled in, each completion free of contradictions. */
export function completion(facts: Facts, strict: boolean): fc.Arbitrary<Facts> {
  const complete = facts['item.throughputComplete'];
  const stated = definitions.some(({ name }) => isThroughput(name) && facts[name]?.state === 'known');
  const closed = complete?.state === 'known' ? complete.value === true : complete === undefined && !strict;
  const open = definitions.filter(({ name }) => {
    if (DERIVED_ONLY.has(name)) return false;
    const absent = facts[name] === undefined;
    if (absent && !strict) return false;
    if (isThroughput(name) && absent) return false;
    // Complete throughputs already fix the TPP.
    if (name === 'item.tpp' && stated && closed) return false;
    return facts[name]?.state !== 'known';
  });
  const exact = (definition: FactDefinition) =>
    saidOf(definition).filter((value) => typeof value !== 'object' || Array.isArray(value));
  return fc
    .tuple(
      ...open.map((definition) => exact(definition).map((value) => [definition.name, known(value)] as const)),
    )
    .map((filled) => ({ ...facts, ...Object.fromEntries(filled) }));
}

export const DAYS = { min: day('2022-08-26'), max: day('2029-03-01') };
export const readings = fc.constantFrom('text' as const, 'enforced' as const, 'announced' as const);
export const bills = fc.constantFrom<readonly string[]>([], ['S.3374']);

function linesAndCodes() {
  const lines = new Map<string, number[]>();
  const codes = new Map<string, string[]>();
  const push = <V>(into: Map<string, V[]>, key: string, ...values: V[]) =>
    into.set(key, [...(into.get(key) ?? []), ...values]);
  const enter = (node: Node): void => {
    if (node.kind === 'compare' && node.threshold.kind === 'constant')
      push(lines, node.fact.name, node.threshold.value as number);
    if (node.kind === 'compare' && node.threshold.kind === 'param') {
      const { id } = node.threshold;
      const versions = pack.params.find((one) => one.id === id)?.versions ?? [];
      push(lines, node.fact.name, ...versions.map(({ value }) => value));
    }
    if (node.kind === 'in') {
      const named = pack.sets.find((one) => one.id === node.set);
      push(codes, node.fact.name, ...(named ? named.members : (node.set as readonly string[])));
    }
    if (node.kind === 'and') node.all.forEach(enter);
    if (node.kind === 'or') node.any.forEach(enter);
    if (node.kind === 'not') enter(node.of);
    if (node.kind === 'unless') {
      enter(node.base);
      for (const { when } of node.exceptions) enter(when);
    }
  };
  for (const { versions } of pack.rules)
    for (const { body, conditions = [] } of versions) {
      enter(body);
      for (const { test } of conditions) if (test) enter(test);
    }
  return { lines, codes };
}
