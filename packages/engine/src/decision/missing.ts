import type { Edition } from '../edition/edition.ts';
import type { FactDefinition, NumberFact } from '../facts/definition.ts';
import type { Sheet } from '../facts/sheet.ts';
import type { Facts } from '../facts/value.ts';
import type { Language } from '../label.ts';
import { factsRead, rulesNamed } from '../passes/children.ts';
import type { Evaluation, Trace } from '../passes/evaluate.ts';
import type { Decision } from './decide.ts';
import type { Missing } from './determination.ts';
import { leadsTo } from './leads-to.ts';
import { roles } from './roles.ts';

/**
 * The facts that could still change the answer, the most decisive first, each with what its values would
 * lead to. Only facts that an undecided rule really reads are considered.
 */
export function missing(
  evaluation: Evaluation,
  decision: Decision,
  language: Language,
  facts: Facts = {},
): Missing[] {
  const { edition, sheet } = evaluation;
  const slots = new Set(undecided(evaluation, decision).flatMap((slot) => inputs(edition, sheet, slot)));
  return [...slots]
    .map((slot) => {
      const definition = edition.pack.facts.definitions[slot] as FactDefinition;
      const paths = leadsTo(edition, sheet, slot, language);
      const settled = paths.filter((path) => path.outcome !== 'undetermined');
      const kinds = new Set(paths.map((path) => `${path.outcome} ${path.reviewPolicy}`)).size;
      return {
        weight: (settled.length / Math.max(paths.length, 1)) * 10 + kinds,
        entry: {
          fact: definition.name,
          question: definition.question[language],
          askOf: definition.askOf[language],
          ...becauseOf(facts[definition.name]),
          leadsTo: paths,
        },
      };
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ entry }) => entry);
}

const becauseOf = (input: Facts[string] | undefined): { because?: string } =>
  input?.state === 'unknown' && input.source !== undefined ? { because: input.source } : {};

/** Slots that are open and read where a rule of the decision could not conclude. */
function undecided(evaluation: Evaluation, decision: Decision): number[] {
  const cast = roles(evaluation.edition);
  const slots = new Set<number>();
  const seen = new Set<Trace>();
  const enter = (trace: Trace | undefined): void => {
    if (!trace || seen.has(trace) || trace.concluded !== null) return;
    seen.add(trace);
    for (const slot of trace.facts) if (isOpen(evaluation.sheet, slot)) slots.add(slot);
    for (const under of trace.because) enter(under);
  };
  for (const hit of decision.hits) {
    if (hit.holds === null) enter(evaluation.trace(hit.cast.id));
    if (hit.reviewPolicy === null && hit.cast.role.kind === 'requirement' && hit.cast.role.review)
      enter(evaluation.trace(hit.cast.role.review));
  }
  if (decision.outcome === 'undetermined') {
    if (cast.jurisdiction && decision.subject === null) enter(evaluation.trace(cast.jurisdiction.id));
    for (const { cast: exception, status } of decision.openings) {
      if (status !== 'undetermined') continue;
      enter(evaluation.trace(exception.id));
      for (const bar of exception.role.bars) enter(evaluation.trace(bar));
      for (const { test } of exception.picked.version.conditions ?? []) {
        if (!test || evaluation.test(test) !== null) continue;
        for (const id of rulesNamed(test)) enter(evaluation.trace(id));
        for (const name of factsRead(test)) {
          const slot = evaluation.edition.pack.facts.slot(name);
          if (isOpen(evaluation.sheet, slot)) slots.add(slot);
        }
      }
    }
  }
  return [...slots];
}

const isOpen = (page: Sheet, slot: number): boolean =>
  page.codes[slot] === null && (page.high[slot] as number) > (page.low[slot] as number);

/** A derived fact is asked for by what it follows from, where something of that is already known. */
function inputs(edition: Edition, page: Sheet, slot: number): number[] {
  const registry = edition.pack.facts;
  const definition = registry.definitions[slot] as FactDefinition;
  if (definition.type !== 'number' || !definition.derive || page.from[slot] === 'given') return [slot];
  const how = definition.derive;
  const openOf = (names: readonly string[]): number[] =>
    names.map((name) => registry.slot(name)).filter((one) => isOpen(page, one));
  switch (how.kind) {
    case 'quotient':
      return openOf([how.of, how.by]).flatMap((one) => inputs(edition, page, one));
    case 'sum':
    case 'product':
      return openOf(how.of).flatMap((one) => inputs(edition, page, one));
    case 'at-least':
      return [slot];
    case 'greatest': {
      const stated = how.of.filter((part) => page.from[registry.slot(part.fact)] !== null);
      if (stated.length === 0) return [slot];
      // A format that stays below the others under either bit length moves nothing.
      const multiples = stated.flatMap(({ fact, times }) => {
        if (typeof times !== 'string') return [];
        const [part, multiple] = [registry.slot(fact), registry.slot(times)];
        const most = ((page.high[part] as number) * (page.high[multiple] as number)) / 2;
        return most > (page.low[slot] as number) * (registry.find(times) as NumberFact).scale ? [times] : [];
      });
      const open = openOf([...stated.map((part) => part.fact), ...multiples, how.complete]);
      return open.length > 0 ? open : [slot];
    }
  }
}
