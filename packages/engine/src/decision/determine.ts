import { day, iso } from '../civil-date.ts';
import type { Edition, Reading } from '../edition/edition.ts';
import { READINGS } from '../edition/edition.ts';
import type { Library } from '../edition/library.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { type Registry, showNumber, shownNumber } from '../facts/registry.ts';
import { type Sheet, sheet } from '../facts/sheet.ts';
import type { Facts } from '../facts/value.ts';
import type { Language } from '../label.ts';
import type { Condition } from '../law/rule.ts';
import type { Node } from '../nodes/node.ts';
import { factsRead } from '../passes/children.ts';
import { compile } from '../passes/compile.ts';
import type { Evaluation, Trace } from '../passes/evaluate.ts';
import { headroom } from '../passes/headroom.ts';
import { structureOf, traced } from '../passes/traced.ts';
import { coverageOf } from './coverage.ts';
import { type Decision, decide, type Hit, type Opening } from './decide.ts';
import type {
  ConditionStatement,
  Determination,
  ExceptionLine,
  FactStatement,
  Requirement,
  ShortAnswer,
} from './determination.ts';
import { flags } from './flags.ts';
import { leadsTo } from './leads-to.ts';
import { mayDiffer } from './may-differ.ts';
import { missing } from './missing.ts';
import { roles } from './roles.ts';
import { nextChange, short, since, type Walker } from './turns.ts';

/** One question: the facts, the day asked about, the day up to which we know, and the reading. */
export interface Question {
  readonly facts: Facts;
  readonly on: string;
  readonly known: string;
  readonly reading: Reading;
  readonly bills?: readonly string[];
}

export interface Options {
  /** Presume nothing. */
  readonly strict?: boolean;
  readonly language?: Language;
  /** Also weigh each presumption: what the answer would be if it were otherwise. Costs a few decisions each. */
  readonly weighPresumptions?: boolean;
  /** Look for the days on which the answer became this one and will become another. On by default. */
  readonly timeline?: boolean;
}

/** The answer with its proof. */
export function determine(library: Library, question: Question, options: Options = {}): Determination {
  const { language = 'en', strict = false } = options;
  const edition = library.edition(question);
  const page = sheet(library.pack.facts, question.facts, { strict });
  const [on, known] = [day(question.on), day(question.known)];
  const walker: Walker = {
    library,
    sheet: page,
    known,
    reading: question.reading,
    bills: [...(question.bills ?? [])].sort(),
  };
  const covered = on >= day(library.pack.coveredFrom);
  const evaluation = traced(edition, page);
  const decision = covered ? decide(edition, evaluation) : OUTSIDE;
  const now = short(decision);
  const settled = decision.outcome !== 'undetermined' && !decision.policyOpen;
  const touched = touchedRules(evaluation, decision);
  return {
    question: statements(edition, page, question.facts, options),
    on: iso(on),
    known: iso(known),
    reading: question.reading,
    edition: edition.hash,
    outcome: decision.outcome,
    classification: decision.classification,
    reviewPolicy: decision.reviewPolicy,
    requirements: decision.hits
      .filter((hit) => hit.holds)
      .map((hit) => requirement(hit, evaluation, language)),
    exceptions: decision.openings.map((opening) => exceptionLine(opening, evaluation, language)),
    missing: settled || !covered ? [] : missing(evaluation, decision, language, question.facts),
    flags: flags({ evaluation, decision, facts: question.facts, on, touched, language, covered }),
    differs: covered ? differing(walker, on, now) : {},
    headroom: covered ? headroom(edition, page) : [],
    since: options.timeline === false || !covered ? null : since(walker, on, now),
    nextChange: options.timeline === false ? null : nextChange(walker, on, now),
    trace: covered ? traces(evaluation, decision) : [],
    coverage: coverageOf(edition, touched, decision, language),
  };
}

/** Before the days that the rules speak of, nothing can be said. */
const OUTSIDE: Decision = {
  outcome: 'undetermined',
  reviewPolicy: null,
  subject: null,
  classification: [],
  hits: [],
  openings: [],
  best: 0,
  worst: 3,
  policyOpen: false,
};

/** Every fact that is known or presumed, as it was understood. */
export function statements(
  edition: Edition,
  page: Sheet,
  facts: Facts,
  { weighPresumptions = false, language = 'en' }: Options,
): Record<string, FactStatement> {
  const result: Record<string, FactStatement> = {};
  const { definitions } = edition.pack.facts;
  for (let slot = 0; slot < definitions.length; slot++) {
    const from = page.from[slot];
    if (!from) continue;
    const definition = definitions[slot] as FactDefinition;
    if (
      from === 'presumed' &&
      !weighPresumptions &&
      definition.presume &&
      'value' in definition.presume &&
      !('calendar' in definition)
    ) {
      result[definition.name] = presumedStatement(definition, definition.presume.value);
      continue;
    }
    const value = stated(definition, page, slot, language);
    const input = facts[definition.name];
    if (input?.state === 'known' && input.source !== undefined) {
      result[definition.name] = { value, from, source: input.source };
    } else if (from === 'presumed' && weighPresumptions) {
      const otherwise = leadsTo(edition, page, slot, language);
      result[definition.name] = otherwise.length > 1 ? { value, from, otherwise } : { value, from };
    } else {
      result[definition.name] = { value, from };
    }
  }
  return result;
}

const presumedStatements = new WeakMap<FactDefinition, FactStatement>();

/** A fixed presumption reads the same in every answer. */
function presumedStatement(definition: FactDefinition, value: string | number | boolean): FactStatement {
  let statement = presumedStatements.get(definition);
  if (!statement) {
    statement = Object.freeze({ value, from: 'presumed' });
    presumedStatements.set(definition, statement);
  }
  return statement;
}

const RANGE = {
  en: { least: 'at least', most: 'at most', to: 'to' },
  fr: { least: 'au moins', most: 'au plus', to: 'à' },
} as const;

function stated(
  definition: FactDefinition,
  page: Sheet,
  slot: number,
  language: Language,
): FactStatement['value'] {
  const [low, high] = [page.low[slot] as number, page.high[slot] as number];
  if (definition.type === 'code') {
    const codes = page.codes[slot] ?? [];
    return codes.length === 1 ? (codes[0] as string) : codes;
  }
  if (definition.type === 'boolean') return low === 1;
  if (low === high) return definition.calendar ? showNumber(definition, low) : shownNumber(definition, low);
  const { least, most, to } = RANGE[language];
  if (!Number.isFinite(high)) return `${least} ${showNumber(definition, low)}`;
  return low <= 0
    ? `${most} ${showNumber(definition, high)}`
    : `${showNumber(definition, low)} ${to} ${showNumber(definition, high)}`;
}

function requirement(hit: Hit, evaluation: Evaluation, language: Language): Requirement {
  const { picked, id } = hit.cast;
  const review = hit.cast.role.kind === 'requirement' ? hit.cast.role.review : undefined;
  const reviewText = review ? evaluation.edition.rules.get(review)?.version : undefined;
  return {
    rule: id,
    cite: picked.version.cite,
    because: because(picked.rule.title[language], picked.version.note?.[language]),
    reviewPolicy: hit.reviewPolicy ?? null,
    conditions: [...(picked.version.conditions ?? []), ...(reviewText?.conditions ?? [])]
      .filter(({ when }) => !when || evaluation.test(when) !== false)
      .map((condition) => conditionStatement(condition, evaluation, language)),
  };
}

const because = (title: string, note: string | undefined): string => (note ? `${title}. ${note}` : title);

/** A condition that only a presumption meets is still to be done: presuming is not proof. */
function conditionStatement(
  condition: Condition,
  evaluation: Evaluation,
  language: Language,
): ConditionStatement {
  const { sheet: page, edition } = evaluation;
  const holds = condition.test ? evaluation.test(condition.test) : null;
  const presumed = condition.test
    ? slotsRead(edition.pack.facts, condition.test).some((slot) => page.from[slot] === 'presumed')
    : false;
  const status =
    !condition.test || (holds === true && presumed)
      ? 'to-do'
      : holds === true
        ? 'met'
        : holds === false
          ? 'failed'
          : 'open';
  return { text: condition.text[language], cite: condition.cite, status };
}

const slots = new WeakMap<Node, readonly number[]>();

/** Slots that a condition reads; conditions are frozen, so each is searched once. */
function slotsRead(registry: Registry, node: Node): readonly number[] {
  let found = slots.get(node);
  if (!found) {
    found = factsRead(node).map((name) => registry.slot(name));
    slots.set(node, found);
  }
  return found;
}

function exceptionLine(opening: Opening, evaluation: Evaluation, language: Language): ExceptionLine {
  const { rule, version } = opening.cast.picked;
  const bars = opening.barredBy.map((id) => evaluation.trace(id)?.picked);
  const reasons = [
    ...bars.flatMap((picked) => (picked ? [`${picked.rule.title[language]} (${picked.version.cite})`] : [])),
    ...opening.failed.map((condition) => `${condition.text[language]} (${condition.cite})`),
  ];
  return {
    symbol: opening.cast.role.symbol,
    cite: version.cite,
    status: opening.status,
    because: reasons.length > 0 ? reasons.join('; ') : rule.title[language],
    conditions: (version.conditions ?? []).map((condition) =>
      conditionStatement(condition, evaluation, language),
    ),
  };
}

function differing(walker: Walker, on: number, now: ShortAnswer): Determination['differs'] {
  const result: Partial<Record<Reading, ShortAnswer>> = {};
  for (const reading of READINGS) {
    if (reading === walker.reading) continue;
    const edition = walker.library.at(on, walker.known, reading, walker.bills);
    if (!mayDiffer(walker.library.at(on, walker.known, walker.reading, walker.bills), edition, walker.sheet))
      continue;
    const other = short(decide(edition, compile(edition)(walker.sheet)));
    if (other.outcome !== now.outcome || other.reviewPolicy !== now.reviewPolicy) result[reading] = other;
  }
  return result;
}

/** Rules that bear on the answer: what holds or may hold, and everything those rest on. */
function touchedRules(evaluation: Evaluation, decision: Decision): Set<string> {
  const { indices, written } = structureOf(evaluation.edition);
  const touched = new Set<string>();
  const enter = (id: string): void => {
    if (touched.has(id) || evaluation.conclude(id) === false) return;
    touched.add(id);
    for (const under of written[indices.get(id) ?? -1]?.rests ?? [])
      enter(written[under]?.picked.rule.id ?? '');
  };
  for (const { cast } of decision.hits) {
    enter(cast.id);
    if (cast.role.kind === 'requirement' && cast.role.review) enter(cast.role.review);
  }
  for (const { cast } of decision.openings) {
    enter(cast.id);
    for (const bar of cast.role.bars) enter(bar);
  }
  for (const { id } of roles(evaluation.edition).classifications) enter(id);
  return touched;
}

/** The proof, deciding branches first: hits, their review, classification, exceptions, jurisdiction, then every gate that held nothing. */
function traces(evaluation: Evaluation, decision: Decision): Trace[] {
  const cast = roles(evaluation.edition);
  const first: string[] = [];
  for (const { holds, cast: one } of decision.hits) if (holds) first.push(one.id);
  for (const { holds, cast: one } of decision.hits) if (!holds) first.push(one.id);
  for (const { cast: one } of decision.hits)
    if (one.role.kind === 'requirement' && one.role.review && !first.includes(one.role.review))
      first.push(one.role.review);
  for (const { id } of cast.classifications) if (evaluation.conclude(id) !== false) first.push(id);
  for (const opening of decision.openings) first.push(opening.cast.id);
  const result: Trace[] = [];
  const add = (id: string): void => {
    const trace = evaluation.trace(id);
    if (trace) result.push(trace);
  };
  first.forEach(add);
  for (const id of cast.gates) if (!first.includes(id)) add(id);
  return result;
}
