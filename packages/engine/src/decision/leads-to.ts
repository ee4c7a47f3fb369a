import type { Edition } from '../edition/edition.ts';
import type { FactDefinition, NumberFact } from '../facts/definition.ts';
import { showNumber } from '../facts/registry.ts';
import { altered, type Sheet, type SlotValue } from '../facts/sheet.ts';
import type { Language } from '../label.ts';
import { compile } from '../passes/compile.ts';
import { type Decision, decide } from './decide.ts';
import type { LeadsTo } from './determination.ts';
import { linesOf, setsOf } from './lines.ts';

interface Trial {
  readonly value: SlotValue;
  /** For a stretch of numbers, its ends in half steps. */
  readonly span?: readonly [number, number];
  readonly when: (language: Language) => string;
}

interface Tried {
  readonly trial: Trial;
  readonly decision: Decision;
}

/** What each value of one fact would lead to, everything else as it is; equal neighbors are merged. */
export function leadsTo(edition: Edition, page: Sheet, slot: number, language: Language): LeadsTo[] {
  const definition = edition.pack.facts.definitions[slot] as FactDefinition;
  const tried: Tried[] = trials(edition, page, slot, definition).map((trial) => ({
    trial,
    decision: decide(edition, compile(edition)(altered(page, edition.pack.facts, slot, trial.value))),
  }));
  return merge(tried, definition, language).map(({ when, decision }) => ({
    when,
    outcome: decision.outcome,
    reviewPolicy: decision.reviewPolicy,
    classification: decision.classification,
  }));
}

function trials(edition: Edition, page: Sheet, slot: number, definition: FactDefinition): Trial[] {
  switch (definition.type) {
    case 'boolean':
      return [true, false].map((value) => ({
        value: { low: Number(value), high: Number(value) },
        when: (language) => YES_NO[language][Number(value)] as string,
      }));
    case 'code':
      return codeTrials(edition, definition.name, definition.codes);
    case 'number':
      return numberTrials(edition, page, slot, definition);
  }
}

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['no', 'yes'],
  fr: ['non', 'oui'],
};
const OTHER: Readonly<Record<Language, string>> = { en: 'any other', fr: 'tout autre' };

/** One representative of each group of codes that all rules treat alike, and one code in none of the sets. */
function codeTrials(edition: Edition, name: string, allowed: readonly string[] | undefined): Trial[] {
  const sets = setsOf(edition, name);
  const groups = new Map<string, string[]>();
  for (const code of new Set([...sets.flatMap((set) => [...set]), ...(allowed ?? [])])) {
    const signature = sets.map((set) => (set.has(code) ? '1' : '0')).join('');
    groups.set(signature, [...(groups.get(signature) ?? []), code]);
  }
  const named = [...groups].filter(([signature]) => allowed !== undefined || signature.includes('1'));
  const result: Trial[] = named.map(([, codes]) => ({
    value: { codes: [codes[0] as string] },
    when: () => codes.join(', '),
  }));
  if (allowed === undefined) result.push({ value: { codes: [''] }, when: (language) => OTHER[language] });
  return result;
}

function numberTrials(edition: Edition, page: Sheet, slot: number, definition: NumberFact): Trial[] {
  if (definition.choices)
    return definition.choices.map((choice) => {
      const steps = choice * definition.scale * 2;
      return { value: { low: steps, high: steps }, when: () => `${choice} ${definition.unit}` };
    });
  const [least, most] = [page.low[slot] as number, page.high[slot] as number];
  const limits = linesOf(edition, page, slot).filter((line) => line > least && line <= most);
  const edges = [least, ...limits, most];
  const result: Trial[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from, to] = [edges[i] as number, edges[i + 1] as number];
    if (from === to) continue;
    // Any value strictly between two lines stands for all of them.
    const inside = Number.isFinite(to) ? (from + to) / 2 : from * 2 + 2 * definition.scale;
    const middle = Math.max(2 * Math.round(inside / 2), from + 1);
    result.push({
      value: { low: middle, high: middle },
      span: [from, to],
      when: (language) => stretch(definition, from, to, language),
    });
  }
  if (least === most)
    result.push({ value: { low: least, high: least }, when: () => showNumber(definition, least) });
  return result;
}

const BETWEEN = {
  en: { any: 'any value', below: 'below', from: 'from', to: 'to', above: 'from', up: ' up' },
  fr: {
    any: 'toute valeur',
    below: 'moins de',
    from: 'de',
    to: 'à',
    above: 'à partir de',
    up: '',
  },
} as const;

function stretch(definition: NumberFact, from: number, to: number, language: Language): string {
  const words = BETWEEN[language];
  const show = (steps: number) => showNumber(definition, 2 * Math.round(steps / 2));
  if (from <= 0 && !Number.isFinite(to)) return words.any;
  if (!Number.isFinite(to)) return `${words.above} ${show(from)} ${definition.unit}${words.up}`;
  if (from <= 0) return `${words.below} ${show(to)} ${definition.unit}`;
  return `${words.from} ${show(from)} ${words.to} ${show(to)} ${definition.unit}`;
}

/** Joins neighbors (numbers) or groups (codes) that lead to the same answer. */
function merge(
  tried: readonly Tried[],
  definition: FactDefinition,
  language: Language,
): { when: string; decision: Decision }[] {
  const answer = ({ decision }: Tried) =>
    `${decision.outcome}|${decision.reviewPolicy}|${decision.classification.join(',')}`;
  const groups: Tried[][] = [];
  for (const one of tried) {
    const same =
      definition.type === 'code'
        ? groups.find((group) => answer(group[0] as Tried) === answer(one))
        : groups.at(-1) && answer(groups.at(-1)?.[0] as Tried) === answer(one)
          ? groups.at(-1)
          : undefined;
    if (same) same.push(one);
    else groups.push([one]);
  }
  return groups.map((group) => ({
    when: said(group, definition, language),
    decision: (group[0] as Tried).decision,
  }));
}

function said(group: readonly Tried[], definition: FactDefinition, language: Language): string {
  const [first, last] = [group[0]?.trial, group.at(-1)?.trial];
  if (definition.type === 'number' && first?.span && last?.span)
    return stretch(definition, first.span[0], last.span[1], language);
  return group.map(({ trial }) => trial.when(language)).join(', ');
}
