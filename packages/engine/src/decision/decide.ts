import type { Edition } from '../edition/edition.ts';
import type { Condition } from '../law/rule.ts';
import type { Conclusions } from '../passes/compile.ts';
import { and3, not3, or3, type Truth } from '../truth.ts';
import { type Cast, roles } from './roles.ts';

export type Outcome =
  | 'nlr'
  | 'license-exception'
  | 'license-required'
  | 'prohibited'
  | 'not-subject'
  | 'undetermined';

export type ExceptionStatus = 'available' | 'barred' | 'undetermined';

export interface Opening {
  readonly cast: Cast<'exception'>;
  readonly status: ExceptionStatus;
  /** The bar or condition that decides, where one does. */
  readonly barredBy: readonly string[];
  readonly failed: readonly Condition[];
}

export interface Hit {
  readonly cast: Cast<'requirement'> | Cast<'prohibition'>;
  /** True: it holds. Null: it may hold. */
  readonly holds: true | null;
  /** Null when the facts leave it open; undefined when the provision states none. */
  readonly reviewPolicy: string | null | undefined;
  readonly overcome: Truth;
}

/** The answer without its proof. */
export interface Decision {
  readonly outcome: Outcome;
  readonly reviewPolicy: string | null;
  readonly subject: Truth;
  readonly classification: readonly string[];
  readonly hits: readonly Hit[];
  readonly openings: readonly Opening[];
  /** Mildest and strictest outcome that the unknown facts still allow, as severities. */
  readonly best: number;
  readonly worst: number;
  /** Whether the review policy is open, as opposed to not stated. */
  readonly policyOpen: boolean;
}

/** Outcomes by how much they forbid. */
export const SEVERITY = { free: 0, exception: 1, license: 2, prohibited: 3 } as const;
const { free: FREE, exception: EXCEPTION, license: LICENSE, prohibited: PROHIBITED } = SEVERITY;
const OUTCOMES: readonly Outcome[] = ['nlr', 'license-exception', 'license-required', 'prohibited'];

/**
 * Runs every gate and keeps every hit; the most restrictive decides. The outcome is stated only when the
 * mildest and the strictest completion of the unknown facts agree, so "no license required" is never built
 * on a missing fact.
 */
export function decide(edition: Edition, conclusions: Conclusions): Decision {
  const cast = roles(edition);
  const subject = cast.jurisdiction ? (conclusions.conclude(cast.jurisdiction.id) as Truth) : true;
  const classification: string[] = [];
  for (const { id, role } of cast.classifications)
    if (conclusions.conclude(id) === true) classification.push(role.paragraph);

  const openings: Opening[] = [];
  for (const exception of cast.exceptions) {
    const opening = open(exception, conclusions);
    if (opening) openings.push(opening);
  }

  const hits: Hit[] = [];
  let best: number = FREE;
  let worst: number = FREE;
  for (const requirement of cast.requirements) {
    const holds = conclusions.conclude(requirement.id) as Truth;
    if (holds === false) continue;
    const overcome = openings.length === 0 ? false : overcomeBy(requirement.id, openings);
    const review = requirement.role.review;
    const policy = review === undefined ? false : conclusions.conclude(review);
    hits.push({
      cast: requirement,
      holds,
      overcome,
      reviewPolicy: policy === false ? undefined : (policy as string | null),
    });
    if (holds) best = Math.max(best, overcome === false ? LICENSE : EXCEPTION);
    worst = Math.max(worst, overcome === true ? EXCEPTION : LICENSE);
  }
  for (const prohibition of cast.prohibitions) {
    const holds = conclusions.conclude(prohibition.id) as Truth;
    if (holds === false) continue;
    hits.push({ cast: prohibition, holds, overcome: false, reviewPolicy: undefined });
    if (holds) best = PROHIBITED;
    worst = PROHIBITED;
  }

  if (subject === false)
    return {
      outcome: 'not-subject',
      reviewPolicy: null,
      subject,
      classification,
      hits,
      openings,
      best: FREE,
      worst: FREE,
      policyOpen: false,
    };
  if (subject === null) best = FREE;
  const outcome = best === worst ? (OUTCOMES[worst] as Outcome) : 'undetermined';
  const policy = strictest(edition.pack.reviewPolicies, hits);
  return {
    outcome,
    reviewPolicy: policy ?? null,
    subject,
    classification,
    hits,
    openings,
    best,
    worst,
    policyOpen: policy === null,
  };
}

/** An exception whose terms the question meets or may meet; undefined when it is not about this question. */
function open(cast: Cast<'exception'>, conclusions: Conclusions): Opening | undefined {
  const reaches = conclusions.conclude(cast.id) as Truth;
  if (reaches === false) return undefined;
  const bars = cast.role.bars.map((id) => [id, conclusions.conclude(id) as Truth] as const);
  const barredBy = bars.flatMap(([id, holds]) => (holds === true ? [id] : []));
  const tests = (cast.picked.version.conditions ?? []).filter((condition) => condition.test);
  const met = tests.map((condition) => conclusions.test(condition.test as never) as Truth);
  const failed = tests.filter((_, i) => met[i] === false);
  const holds = and3([reaches, and3(met), not3(or3(bars.map(([, value]) => value)))]);
  return {
    cast,
    status: holds === true ? 'available' : holds === false ? 'barred' : 'undetermined',
    barredBy,
    failed,
  };
}

const overcomeBy = (id: string, openings: readonly Opening[]): Truth =>
  or3(
    openings
      .filter(({ cast }) => cast.role.overcomes.includes(id))
      .map(({ status }) => (status === 'available' ? true : status === 'barred' ? false : null)),
  );

/**
 * The strictest policy that governs; undefined when none is stated, null when the unknown facts leave it
 * open. A requirement that only may hold leaves it open if it could be stricter than those that do.
 */
function strictest(policies: readonly string[], hits: readonly Hit[]): string | null | undefined {
  let known = -1;
  let possible = -1;
  for (const hit of hits) {
    if (hit.reviewPolicy === undefined) continue;
    const rank = hit.reviewPolicy === null ? policies.length - 1 : policies.indexOf(hit.reviewPolicy);
    possible = Math.max(possible, rank);
    if (hit.holds && hit.reviewPolicy !== null) known = Math.max(known, rank);
  }
  if (possible < 0) return undefined;
  return known === possible ? policies[known] : null;
}
