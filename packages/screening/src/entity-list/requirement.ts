import { LONGEST_TERMS, plain, type Reference, references } from './paragraphs.ts';
import { type ReviewPolicy, reviewPolicyOf } from './review-policy.ts';
import type { Unread } from './unread.ts';

/**
 * The items that need a license. `all-items`: all that is subject to the EAR. `projects-746.8(a)(4)`: the same, when
 * used in the projects of that paragraph. The two of supplement no. 7 differ in print (`items on the CCL and listed
 * in`, `items on the CCL and EAR99 items listed in`), and so they do here.
 */
type Scope =
  | 'all-items'
  | 'all-items-except'
  | 'projects-746.8(a)(4)'
  | 'ccl-and-supplement-7-746'
  | 'ccl-and-ear99-in-supplement-7-746'
  | 'supplement-2-744';

/** A license requirement as a value. Absent means: the text does not say. */
export interface LicenseRequirement {
  /** As printed. */
  readonly text: string;
  readonly scope: Scope;
  /** The items that are excepted, as printed. */
  readonly except?: string;
  /** The paragraphs that it cites, in order: `734.9(g)`, `746.8(a)(3)`. */
  readonly paragraphs: readonly string[];
  /** License exceptions that overcome it. */
  readonly exceptions: readonly OpenException[];
  /** It also holds for the entity wherever in the world it is. */
  readonly worldwide?: true;
  /** A review policy that stands in the requirement instead of in its own column. */
  readonly review?: ReviewPolicy;
  /** Sentences that define a term. */
  readonly notes?: readonly string[];
  /** The source cut the text off, so that more may be excepted, or required. */
  readonly cut?: true;
}

interface OpenException {
  /** `GOV` */
  readonly symbol: string;
  readonly paragraphs: readonly string[];
  /** As printed: `when used by the U.S Geological Survey`. */
  readonly condition?: string;
}

interface Reading {
  scope: Scope;
  except?: string;
  cited: Reference[];
  exceptions: OpenException[];
  worldwide?: true;
  review?: ReviewPolicy;
  notes: string[];
  readonly cut: boolean;
}

/** What a part reads at the beginning of the text: the text behind it, or undefined where it does not stand there. */
type Part = (text: string, reading: Reading) => string | undefined;

const PROJECTS = 'projects-746.8(a)(4)';

const SCOPES: readonly (readonly [RegExp, Scope])[] = [
  [/^(?:for )?any items? subject to the EAR listed in supplement no\. ?2 to part 744/i, 'supplement-2-744'],
  [
    /^(?:for )?all items subject to the EAR when used in projects specified in §746\.8\(a\)\(4\)(?: of the EAR)?/i,
    PROJECTS,
  ],
  [/^(?:for )?all items subject to the EAR\b/i, 'all-items'],
  [
    /^(?:for )?items on the CCL and listed in supplement no\. ?7 to part 746(?: of the EAR)?/i,
    'ccl-and-supplement-7-746',
  ],
  [
    /^(?:for )?items on the CCL and EAR ?99 items listed in supplement no\. ?7 to part 746(?: of the EAR)?/i,
    'ccl-and-ear99-in-supplement-7-746',
  ],
];

/** Where a sentence ends and another begins: not behind `No.`. */
const SENTENCE_END = /(?<!\bno)\.\)? (?=[A-Z(])|(?<!\bno)\.?$/i;

const PARTS: readonly Part[] = [
  // `(See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)`, with every slip in brackets and full stops.
  (text, reading) => {
    const see = /^\(?see? (?=\D{0,4}§|7\d\d\.)/i.exec(text) ?? /^\(?see? (?=part ?§)/i.exec(text);
    if (see === null) return undefined;
    const { cited, rest } = references(text.slice(see[0].length));
    if (cited.length === 0) return undefined;
    reading.cited.push(...cited);
    return rest.replace(/^\)? ?\.? ?\)? ?(?:of the EAR)?/i, '');
  },
  // A footnote mark behind the whole.
  (text) => /^\)? ?[1-9](?!\d)(.*)$/s.exec(text)?.[1],
  (text, reading) => {
    const overcome = /^this license requirement may be overcome by License Exception ([A-Z]{3}) under /i.exec(
      text,
    );
    if (overcome === null) return undefined;
    const { cited, rest } = references(text.slice(overcome[0].length));
    const condition = /^ (when used by .+)$/i.exec(rest.replace(/\.$/, ''))?.[1];
    if (cited.length === 0) return undefined;
    reading.exceptions.push({
      symbol: overcome[1] as string,
      paragraphs: cited.map(({ paragraph }) => paragraph),
      ...(condition !== undefined && { condition }),
    });
    return condition === undefined ? rest : '';
  },
  (text, reading) => {
    const worldwide =
      /^the license requirements under this entry also extend to any export, reexport and transfer \(in-country\)(?: to the entity (wherever located worldwide)|[a-z ]*$)/i.exec(
        text,
      );
    if (worldwide === null) return undefined;
    if (worldwide[1] !== undefined) reading.worldwide = true;
    else if (!reading.cut) return undefined;
    return text.slice(worldwide[0].length);
  },
  (text, reading) => {
    const start = /^(?:apart from|except for):? (?=[\p{L}\p{N}—-])/iu.exec(text);
    if (start === null || reading.except !== undefined || reading.scope !== 'all-items') return undefined;
    const body = text.slice(start[0].length);
    const end = body.search(SENTENCE_END);
    reading.scope = 'all-items-except';
    reading.except = body.slice(0, end);
    return body.slice(end);
  },
  (text, reading) => {
    const review = /^with (case-by-case .+)$/i.exec(text)?.[1];
    const policy = review === undefined ? undefined : reviewPolicyOf(review);
    if (policy === undefined || 'unread' in policy) return undefined;
    reading.review = policy;
    return '';
  },
  // `Russia does not include the "Crimea region of Ukraine," as that term is defined in ...`
  (text, reading) => {
    const note = /^[A-Z][\p{L} ]{2,40} does not include .{3,300}?(?=(?<!\bE\.O)\.$|$)/u.exec(text);
    if (note === null) return undefined;
    reading.notes.push(note[0]);
    return text.slice(note[0].length);
  },
];

/**
 * The license requirement of an entry of the Entity List or the MEU List as a value, by a grammar: the items first,
 * then references, exceptions and extensions in any order. `{ unread }` for a text of which anything is left.
 */
export function requirementOf(printed: string): LicenseRequirement | Unread {
  if (printed.length > LONGEST_TERMS) return { unread: printed };
  const whole = plain(printed);
  const text = whole.replace(/(?:\.\.\.|…)$/, '');
  const head = SCOPES.map(([pattern, scope]) => ({ match: pattern.exec(text), scope })).find(
    ({ match }) => match,
  );
  if (head?.match == null) return { unread: printed };
  const cited = head.scope === PROJECTS ? [{ paragraph: '746.8(a)(4)' }] : [];
  const reading: Reading = { scope: head.scope, cited, exceptions: [], notes: [], cut: text !== whole };
  for (let rest = trimmed(text.slice(head.match[0].length)); rest !== ''; ) {
    const next = PARTS.map((part) => part(rest, reading)).find((left) => left !== undefined);
    if (next === undefined) return { unread: printed };
    rest = trimmed(next);
  }
  return {
    text: printed,
    scope: reading.scope,
    ...(reading.except !== undefined && { except: reading.except }),
    paragraphs: [...new Set(reading.cited.map(({ paragraph }) => paragraph))],
    exceptions: reading.exceptions,
    ...(reading.worldwide && { worldwide: true as const }),
    ...(reading.review !== undefined && { review: reading.review }),
    ...(reading.notes.length > 0 && { notes: reading.notes }),
    ...(reading.cut && { cut: true as const }),
  };
}

/** Without the punctuation between the parts. */
const trimmed = (text: string): string => text.replace(/^[\s.,;)]+/, '').trim();
