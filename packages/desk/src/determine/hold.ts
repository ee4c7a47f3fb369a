import type { Flag, Outcome } from '@licet/engine';
import type { LineStatus } from '../store/schema.ts';
import type { OwnAnswer } from './whole-answer.ts';

/** Why a line may not go. The text is for people; the code is stable. */
export interface Hold {
  readonly code: HoldCode;
  readonly text: string;
}

type HoldCode =
  | 'not-asked'
  | 'prohibited'
  | 'undetermined'
  | 'license-required'
  | 'license-exception'
  | 'no-parties'
  | 'red-flag'
  | 'parties-not-screened'
  | 'screening-failed'
  | 'possible-listing'
  | 'party-listed'
  | 'lists-uncertain';

/** Outcomes that let a line go by themselves. An exception has conditions that somebody has to meet first. */
const FREE: ReadonlySet<Outcome> = new Set(['nlr', 'not-subject']);

/** Flags that hold a line whatever its outcome. The others are told beside the answer. */
const HOLDING: Readonly<Record<string, HoldCode>> = {
  'screening-failed': 'screening-failed',
  'parties-not-screened': 'parties-not-screened',
  'possible-listing': 'possible-listing',
  'ofac-list': 'party-listed',
  'other-list': 'party-listed',
  'company-list': 'party-listed',
  'uvl-statement': 'party-listed',
  'decisions-broken': 'lists-uncertain',
  'lists-not-as-known': 'lists-uncertain',
};

const holding = ({ flag }: Flag): HoldCode | undefined =>
  flag.startsWith('red-flag:') ? 'red-flag' : HOLDING[flag];

type Answered = Pick<
  OwnAnswer,
  'outcome' | 'reviewPolicy' | 'requirements' | 'exceptions' | 'missing' | 'flags' | 'parties' | 'problem'
>;

/**
 * Why a line is held; undefined where it is free. Only "no license required" and "not subject to the EAR" are free, and
 * only where somebody was named, everybody named was screened, and nothing in that screening waits for a person.
 */
export function holdOf(answer: Answered): Hold | undefined {
  const { outcome, parties, flags, problem } = answer;
  if (problem !== undefined) return { code: 'not-asked', text: problem };
  if (!FREE.has(outcome)) return { code: outcome as HoldCode, text: because(answer) };
  if (parties.length === 0)
    return { code: 'no-parties', text: 'Nobody is named as a party, so nobody was screened.' };
  const unscreened = parties.find(({ verdict }) => verdict === 'failed' || verdict === 'not-screened');
  const held = flags.flatMap((flag) => {
    const code = holding(flag);
    return code === undefined ? [] : [{ code, text: flag.text }];
  });
  if (held[0] !== undefined) return { code: held[0].code, text: held.map(({ text }) => text).join(' ') };
  return unscreened === undefined
    ? undefined
    : { code: 'screening-failed', text: 'A party could not be screened.' };
}

const POLICIES: Readonly<Record<string, string>> = {
  'presumption-of-approval': 'presumption of approval',
  'case-by-case': 'case-by-case review',
  'presumption-of-denial': 'presumption of denial',
  'policy-of-denial': 'policy of denial',
};

const MOST_REASONS = 3;

function because({ outcome, reviewPolicy, requirements, exceptions, missing, flags }: Answered): string {
  const policy = reviewPolicy === null ? '' : ` (${POLICIES[reviewPolicy] ?? reviewPolicy})`;
  const rests = list(requirements.map(({ cite, because: why }) => `${cite}: ${why}`));
  switch (outcome) {
    case 'prohibited':
      return `Prohibited. ${rests}`.trim();
    case 'license-required':
      return `A license is required${policy}. ${rests}`.trim();
    case 'license-exception': {
      const open = exceptions.filter(({ status }) => status === 'available');
      const conditions = open.flatMap((one) => one.conditions.filter(({ status }) => status !== 'met'));
      const todo = conditions.length === 0 ? '' : ` To do: ${list(conditions.map(({ text }) => text))}`;
      return `License exception ${open.map(({ symbol }) => symbol).join(', ')} may be used; its conditions have to be met first.${todo}`;
    }
    default: {
      const open = list(missing.map(({ question, because: why }) => why ?? question));
      const outside = flags.find(({ flag }) => flag === 'outside-coverage');
      return `Nobody can say yet. ${outside?.text ?? open}`.trim();
    }
  }
}

const list = (reasons: readonly string[]): string => {
  const all = [...new Set(reasons)];
  const more = all.length - MOST_REASONS;
  return `${all.slice(0, MOST_REASONS).join('; ')}${more > 0 ? ` (+${more})` : ''}`;
};

/** How a line stands under a hold; the reason begins with its code. */
export const statusOf = (
  hold: Hold | undefined,
): { readonly status: LineStatus; readonly reason: string | null } =>
  hold === undefined
    ? { status: 'free', reason: null }
    : { status: 'held', reason: `${hold.code}: ${hold.text}` };
