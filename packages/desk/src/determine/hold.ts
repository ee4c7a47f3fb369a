import { type Flag, type Label, type Language, label, type Outcome, policyWords } from '@licet/engine';
import type { LineStatus } from '../store/schema.ts';
import type { OwnAnswer } from './whole-answer.ts';

/** Why a line may not go. The text is for people, in English as it is stored; the code is stable. */
export interface Hold {
  readonly code: HoldCode;
  readonly text: string;
}

/** A hold with what its text is made of, to be said in either language. */
export interface HoldReason {
  readonly code: HoldCode;
  readonly details: Details;
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
  | 'lists-uncertain'
  | 'came-back';

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

/** What a text names. Texts of the answer come in the language of the answer. */
interface Details {
  readonly policy?: string;
  /** What the answer rests on, at most three, and how many more. */
  readonly reasons?: string;
  readonly symbols?: string;
}

const said = (details: Details, lead = ' '): string =>
  details.reasons === undefined || details.reasons === '' ? '' : `${lead}${details.reasons}`;
const under = ({ policy }: Details, language: Language): string =>
  policy === undefined ? '' : ` (${policyWords(policy, language)})`;
const told = ({ reasons = '' }: Details): Label => label(reasons, reasons);

/** A text for each code. */
const TEXTS: Readonly<Record<HoldCode, (details: Details) => Label>> = {
  'not-asked': told,
  prohibited: (d) => label(`Prohibited.${said(d)}`, `Interdit.${said(d)}`),
  undetermined: (d) => label(`Nobody can say yet.${said(d)}`, `Nul ne peut encore le dire.${said(d)}`),
  'license-required': (d) =>
    label(
      `A license is required${under(d, 'en')}.${said(d)}`,
      `Une licence est requise${under(d, 'fr')}.${said(d)}`,
    ),
  'license-exception': (d) =>
    label(
      `License exception ${d.symbols} may be used; its conditions have to be met first.${said(d, ' To do: ')}`,
      `L'exception de licence ${d.symbols} peut servir ; ses conditions sont d'abord à remplir.${said(d, ' À faire : ')}`,
    ),
  'no-parties': () =>
    label(
      'Nobody is named as a party, so nobody was screened.',
      "Aucune partie n'est nommée, donc personne n'a été filtré.",
    ),
  'red-flag': told,
  'parties-not-screened': told,
  'screening-failed': (d) =>
    d.reasons === undefined
      ? label('A party could not be screened.', "Une partie n'a pu être filtrée.")
      : told(d),
  'possible-listing': told,
  'party-listed': told,
  'lists-uncertain': told,
  'came-back': () =>
    label(
      'Came back undelivered; may be shipped again to the same consignee (758.4(c)).',
      'Revenue sans avoir été livrée ; peut repartir vers le même destinataire (758.4(c)).',
    ),
};

/** Why the line is held, in the reader's language; what it quotes of the answer stays as the answer has it. */
export function holdText({ code, details }: HoldReason, language: Language): string {
  const text = TEXTS[code](details)[language];
  return language === 'fr' ? text.replace(/(?<=[\p{L}\d)\]])([:;])(?=\s)/gu, ' $1') : text;
}

/** Why a line is held, as it is kept: in English. Undefined where it is free. */
export function holdOf(answer: Answered): Hold | undefined {
  const reason = holdReason(answer);
  return reason && { code: reason.code, text: holdText(reason, 'en') };
}

/**
 * Why a line is held; undefined where it is free. Only "no license required" and "not subject to the EAR" are free, and
 * only where somebody was named, everybody named was screened, and nothing in that screening waits for a person.
 */
export function holdReason(answer: Answered): HoldReason | undefined {
  const { outcome, parties, flags, problem } = answer;
  if (problem !== undefined) return { code: 'not-asked', details: { reasons: problem } };
  if (!FREE.has(outcome)) return { code: outcome as HoldCode, details: because(answer) };
  if (parties.length === 0) return { code: 'no-parties', details: {} };
  const unscreened = parties.find(({ verdict }) => verdict === 'failed' || verdict === 'not-screened');
  const held = flags.flatMap((flag) => {
    const code = holding(flag);
    return code === undefined ? [] : [{ code, text: flag.text }];
  });
  if (held[0] !== undefined)
    return { code: held[0].code, details: { reasons: held.map(({ text }) => text).join(' ') } };
  return unscreened === undefined ? undefined : { code: 'screening-failed', details: {} };
}

const MOST_REASONS = 3;

function because({ outcome, reviewPolicy, requirements, exceptions, missing, flags }: Answered): Details {
  switch (outcome) {
    case 'prohibited':
    case 'license-required':
      return {
        ...(reviewPolicy === null ? {} : { policy: reviewPolicy }),
        reasons: list(requirements.map(({ cite, because: why }) => `${cite}: ${why}`)),
      };
    case 'license-exception': {
      const open = exceptions.filter(({ status }) => status === 'available');
      const conditions = open.flatMap((one) => one.conditions.filter(({ status }) => status !== 'met'));
      return {
        symbols: open.map(({ symbol }) => symbol).join(', '),
        reasons: list(conditions.map(({ text }) => text)),
      };
    }
    default: {
      const open = list(missing.map(({ question, because: why }) => why ?? question));
      const outside = flags.find(({ flag }) => flag === 'outside-coverage');
      return { reasons: outside?.text ?? open };
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

/** What holds a line that came back undelivered, whatever its determination says. */
export const CAME_BACK: HoldReason = { code: 'came-back', details: {} };

/** How such a line stands. */
export const cameBack = () => statusOf({ code: CAME_BACK.code, text: holdText(CAME_BACK, 'en') });
