import { day, iso } from '../civil-date.ts';
import type { Edition, Reading } from '../edition/edition.ts';
import { READINGS } from '../edition/edition.ts';
import type { Library } from '../edition/library.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { showNumber } from '../facts/registry.ts';
import { type Sheet, sheet } from '../facts/sheet.ts';
import type { Facts } from '../facts/value.ts';
import type { Language } from '../label.ts';
import type { Condition } from '../law/rule.ts';
import { factsRead } from '../passes/children.ts';
import { compile } from '../passes/compile.ts';
import { type Evaluation, evaluate, type Trace } from '../passes/evaluate.ts';
import { headroom } from '../passes/headroom.ts';
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
  const evaluation = evaluate(edition, page);
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
    missing: settled || !covered ? [] : missing(evaluation, decision, language),
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

function statements(
  edition: Edition,
  page: Sheet,
  facts: Facts,
  { weighPresumptions = false, language = 'en' }: Options,
): Record<string, FactStatement> {
  const result: Record<string, FactStatement> = {};
  edition.pack.facts.definitions.forEach((definition, slot) => {
    const from = page.from[slot];
    if (!from) return;
    const input = facts[definition.name];
    const source = input?.state === 'known' ? input.source : undefined;
    const otherwise =
      weighPresumptions && from === 'presumed' ? leadsTo(edition, page, slot, language) : undefined;
    result[definition.name] = {
      value: stated(definition, page, slot),
      from,
      ...(source === undefined ? {} : { source }),
      ...(otherwise && otherwise.length > 1 ? { otherwise } : {}),
    };
  });
  return result;
}

function stated(definition: FactDefinition, page: Sheet, slot: number): FactStatement['value'] {
  const [low, high] = [page.low[slot] as number, page.high[slot] as number];
  if (definition.type === 'code') {
    const codes = page.codes[slot] ?? [];
    return codes.length === 1 ? (codes[0] as string) : codes;
  }
  if (definition.type === 'boolean') return low === 1;
  if (low === high)
    return definition.calendar ? showNumber(definition, low) : Number(showNumber(definition, low));
  if (!Number.isFinite(high)) return `at least ${showNumber(definition, low)}`;
  return low <= 0
    ? `at most ${showNumber(definition, high)}`
    : `${showNumber(definition, low)} to ${showNumber(definition, high)}`;
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
      .filter((condition) => !condition.test || hit.reviewPolicy !== undefined)
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
    ? factsRead(condition.test).some((name) => page.from[edition.pack.facts.slot(name)] === 'presumed')
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
    const other = short(decide(edition, compile(edition)(walker.sheet)));
    if (other.outcome !== now.outcome || other.reviewPolicy !== now.reviewPolicy) result[reading] = other;
  }
  return result;
}

/** Rules that bear on the answer: what holds or may hold, and everything those rest on. */
function touchedRules(evaluation: Evaluation, decision: Decision): Set<string> {
  const touched = new Set<string>();
  const enter = (trace: Trace | undefined): void => {
    if (!trace || touched.has(trace.picked.rule.id) || trace.concluded === false) return;
    touched.add(trace.picked.rule.id);
    for (const under of trace.because) enter(under);
  };
  for (const { cast } of decision.hits) {
    enter(evaluation.trace(cast.id));
    if (cast.role.kind === 'requirement' && cast.role.review) enter(evaluation.trace(cast.role.review));
  }
  for (const { cast } of decision.openings) {
    enter(evaluation.trace(cast.id));
    for (const bar of cast.role.bars) enter(evaluation.trace(bar));
  }
  for (const { id } of roles(evaluation.edition).classifications) enter(evaluation.trace(id));
  return touched;
}

/** The proof, deciding branches first: hits, classification, exceptions, jurisdiction, then all gates that held nothing. */
function traces(evaluation: Evaluation, decision: Decision): Trace[] {
  const cast = roles(evaluation.edition);
  const ids = [
    ...decision.hits.filter((hit) => hit.holds).map((hit) => hit.cast.id),
    ...decision.hits.filter((hit) => !hit.holds).map((hit) => hit.cast.id),
    ...decision.hits.flatMap(({ cast: { role } }) =>
      role.kind === 'requirement' && role.review ? [role.review] : [],
    ),
    ...cast.classifications.filter(({ id }) => evaluation.conclude(id) !== false).map(({ id }) => id),
    ...decision.openings.map((opening) => opening.cast.id),
    ...(cast.jurisdiction ? [cast.jurisdiction.id] : []),
    ...cast.classifications.map(({ id }) => id),
    ...cast.requirements.map(({ id }) => id),
    ...cast.prohibitions.map(({ id }) => id),
    ...cast.exceptions.map(({ id }) => id),
  ];
  return [...new Set(ids)].flatMap((id) => evaluation.trace(id) ?? []);
}
