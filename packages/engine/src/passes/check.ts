import { type Day, day } from '../civil-date.ts';
import { LicetError } from '../errors.ts';
import type { FactDefinition } from '../facts/definition.ts';
import type { Pack } from '../law/pack.ts';
import type { Rule, Version } from '../law/rule.ts';
import type { Node } from '../nodes/node.ts';
import { children, descend, rulesNamed } from './children.ts';

/** Everything that is wrong with a pack, as sentences. Empty means well-formed. */
export function check(pack: Pack): string[] {
  const problems: string[] = [];
  const say = (where: string, what: string) => problems.push(`${where}: ${what}`);
  const rules = new Map<string, Rule>();
  for (const rule of pack.rules) {
    if (rules.has(rule.id)) say(rule.id, 'is defined twice');
    rules.set(rule.id, rule);
  }
  const provisions = new Set(pack.coverage.map((one) => one.provision));
  const questions = new Set(pack.openQuestions.map((one) => one.id));

  for (const rule of pack.rules) {
    if (rule.versions.length === 0) say(rule.id, 'has no version');
    if (rule.examples.length < 3) say(rule.id, `has ${rule.examples.length} examples; three are the least`);
    if (!provisions.has(rule.covers))
      say(rule.id, `covers '${rule.covers}', which the coverage registry lacks`);
    for (const id of named(rule))
      if (!rules.has(id)) say(rule.id, `names the rule '${id}', which does not exist`);
    checkDates(rule, pack, say);
    for (const version of rule.versions) {
      for (const id of version.open ?? [])
        if (!questions.has(id)) say(rule.id, `points to the open question '${id}', which does not exist`);
      for (const node of nodes(version)) checkNode(rule, node, pack, say);
    }
  }
  for (const cycle of cycles(rules)) say(cycle[0] as string, `is recursive: ${cycle.join(' -> ')}`);
  for (const set of pack.sets)
    for (const change of set.changes) {
      const removing = change.change === 'remove';
      const before = memberBefore(set.members, set.changes, change.code, day(change.on));
      if (before !== removing)
        say(set.id, `${change.change}s ${change.code} on ${change.on}, which changes nothing`);
    }
  return problems;
}

/** Throws `bad-pack` with all problems; returns the pack. */
export function checked(pack: Pack): Pack {
  const problems = check(pack);
  if (problems.length > 0) throw new LicetError('bad-pack', { problems: problems.join('; ') });
  return pack;
}

const nodes = (version: Version): Node[] =>
  [
    version.body,
    ...(version.conditions ?? []).flatMap((condition) => [condition.test ?? [], condition.when ?? []].flat()),
  ].flatMap((node) => [...descend(node)]);

function named(rule: Rule): string[] {
  const { role } = rule;
  const byRole =
    role.kind === 'exception'
      ? [...role.overcomes, ...role.bars]
      : role.kind === 'requirement' && role.review
        ? [role.review]
        : [];
  return [...byRole, ...rule.versions.flatMap((version) => nodes(version).flatMap(rulesNamed))];
}

type Say = (where: string, what: string) => void;

function checkDates(rule: Rule, pack: Pack, say: Say): void {
  const law = rule.versions.filter((version) => version.by.authority !== 'bill');
  law.forEach((version, i) => {
    const next = law[i + 1];
    if (version.to !== undefined && day(version.to) <= day(version.from))
      say(rule.id, `version of ${version.from} ends before it begins`);
    if (version.applies !== undefined && day(version.applies) < day(version.from))
      say(rule.id, `version of ${version.from} applies before it is in force`);
    if (day(version.lastVerified) > day(pack.verifiedThrough))
      say(rule.id, `version of ${version.from} was verified after the pack was`);
    for (const posture of version.posture ?? [])
      if (day(posture.from) < day(version.from))
        say(rule.id, `posture of ${posture.from} precedes its version`);
    if (!next) return;
    if (day(next.from) <= day(version.from))
      say(rule.id, `versions of ${version.from} and ${next.from} overlap`);
    if (version.to !== undefined && day(version.to) > day(next.from))
      say(rule.id, `version of ${version.from} ends after that of ${next.from} begins`);
  });
}

function checkNode(rule: Rule, node: Node, pack: Pack, say: Say): unknown {
  const where = rule.id;
  if (node.kind === 'fact' && !pack.facts.slots.has(node.name))
    return say(where, `reads the fact '${node.name}', which does not exist`);
  if (node.kind === 'in') {
    if (typeof node.set === 'string' && !pack.sets.some((set) => set.id === node.set))
      say(where, `names the set '${node.set}', which does not exist`);
    if (typeOf(pack, node.fact.name) !== 'code')
      say(where, `asks whether ${node.fact.name} is in a set; it is no code`);
  }
  if (node.kind === 'compare') {
    const definition = pack.facts.slots.has(node.fact.name) ? pack.facts.find(node.fact.name) : undefined;
    if (definition?.type !== 'number') return say(where, `compares ${node.fact.name}; it is no number`);
    const { threshold } = node;
    if (threshold.kind === 'param') {
      if (!pack.params.some((one) => one.id === threshold.id))
        say(where, `names the dated number '${threshold.id}', which does not exist`);
    } else if (typeof threshold.value !== 'number' || !onGrid(definition, threshold.value))
      say(
        where,
        `compares ${node.fact.name} with ${threshold.value}, which is no whole step of 1/${definition.scale}`,
      );
  }
  if (node.kind === 'param' || (node.kind === 'constant' && typeof node.value === 'number')) return;
  for (const child of children(node))
    if (
      child.kind === 'fact' &&
      node.kind !== 'compare' &&
      node.kind !== 'in' &&
      typeOf(pack, child.name) !== 'boolean'
    )
      say(where, `uses ${child.name} as a truth value; it is none`);
}

const typeOf = (pack: Pack, name: string): string | undefined =>
  pack.facts.slots.has(name) ? pack.facts.find(name).type : undefined;

const onGrid = (definition: FactDefinition, value: number): boolean =>
  definition.type === 'number' &&
  Math.abs(value * definition.scale - Math.round(value * definition.scale)) < 1e-6;

function memberBefore(
  members: readonly string[],
  changes: readonly { code: string; change: 'add' | 'remove'; on: string }[],
  code: string,
  on: Day,
): boolean {
  return changes
    .filter((change) => change.code === code && day(change.on) < on)
    .reduce((_, change) => change.change === 'add', members.includes(code));
}

function cycles(rules: ReadonlyMap<string, Rule>): string[][] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[][] = [];
  const enter = (id: string, path: readonly string[]): void => {
    if (state.get(id) === 'open') found.push([...path.slice(path.indexOf(id)), id]);
    if (state.has(id)) return;
    state.set(id, 'open');
    const rule = rules.get(id);
    for (const next of rule
      ? new Set(rule.versions.flatMap((version) => nodes(version).flatMap(rulesNamed)))
      : [])
      enter(next, [...path, id]);
    state.set(id, 'done');
  };
  for (const id of rules.keys()) enter(id, []);
  return found;
}
