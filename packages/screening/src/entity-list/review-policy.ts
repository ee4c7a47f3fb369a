import { LONGEST_TERMS, plain, references } from './paragraphs.ts';
import type { Unread } from './unread.ts';

/** The policies of review, from the mildest to the strictest. */
type Review = 'presumption-of-approval' | 'case-by-case' | 'presumption-of-denial' | 'policy-of-denial';

/** Items that are reviewed otherwise than the rest, as printed. */
interface CarveOut {
  readonly policy: Review;
  readonly items: string;
}

export interface ReviewPolicy {
  /** As printed. */
  readonly text: string;
  /**
   * For all items that no carve-out names. `see-paragraph`: the text only refers to the paragraphs in `see`, so the
   * policy is theirs and is not known from here. `not-stated`: the text says nothing of the other items.
   */
  readonly policy: Review | 'see-paragraph' | 'not-stated';
  readonly carveOuts: readonly CarveOut[];
  /** The paragraphs that it refers to. */
  readonly see: readonly string[];
}

interface Clause {
  readonly policy: Review;
  /** Absent: all items. */
  readonly items?: string;
}

/** A clause begins at a policy or a reference, behind a full stop, a semicolon or, in print, sometimes nothing. */
const BOUNDARY =
  /[.;]\s*(?:and\s+)?(?=(?:presumption|policy) (?:of|for) |cas[ea].by.case\b|see §)|[.;]?\s*$/i;
const ALL_ITEMS =
  /^(?:all )?(?:other )?items subject to the EAR$|^all(?: other)? items(?: to include .*)?$|^all (?:other )?items subject to the EAR$/i;
const CCL = /^(?:all )?items (?:listed )?on the CCL$/i;
const EAR99 = /^EAR ?99(?: items)?$/i;

/**
 * The license review policy of an entry as a value, by a grammar of clauses. `{ unread }` for a text of which
 * anything is left.
 */
export function reviewPolicyOf(printed: string): ReviewPolicy | Unread {
  if (printed.length > LONGEST_TERMS) return { unread: printed };
  const text = plain(printed).replace(/cas[ea][- ]by[- ]case/gi, 'case-by-case');
  const clauses: Clause[] = [];
  const see: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const next = seeClause(rest, see) ?? denialApart(rest, clauses) ?? clause(rest, clauses);
    if (next === undefined)
      return statesRequirement(text)
        ? { text: printed, policy: 'not-stated', carveOuts: [], see }
        : { unread: printed };
    rest = next.replace(/^[\s.;]+(?:and\s+)?/i, '').trim();
  }
  return clauses.length + see.length === 0
    ? { unread: printed }
    : { text: printed, ...termsOf(clauses, see), see };
}

/** One row repeats its license requirement in the column of the policy: the policy is then not stated. */
const statesRequirement = (text: string): boolean =>
  /^(?:for )?all items subject to the EAR(?:[. ]*\(see §[^()]*(?:\([a-z0-9]+\)[^()]*)*\)| when used in projects specified in §746\.8\(a\)\(4\) of the EAR)\.?$/i.test(
    text,
  );

/** `See §§ 744.2(d) and 744.3(d) of this part`, and the sentence that the MEU List has in every row. */
function seeClause(text: string, see: string[]): string | undefined {
  const start =
    /^see (?=§)/i.exec(text) ??
    /^the license application procedure and license review policy for entities specified in supplement no\. ?2 to part 744 is specified in (?=§)/i.exec(
      text,
    );
  if (start === null) return undefined;
  let { cited, rest } = references(text.slice(start[0].length));
  if (cited.length === 0) return undefined;
  see.push(...cited.map(({ paragraph }) => paragraph));
  for (;;) {
    rest = rest.replace(/^ of (?:the EAR|this part)/i, '');
    const more = / ?^(?:, | and )+(?=§?7\d\d\.)/i.exec(rest);
    if (more === null) return rest;
    ({ cited, rest } = references(rest.slice(more[0].length)));
    if (cited.length === 0) return rest;
    see.push(...cited.map(({ paragraph }) => paragraph));
  }
}

/** `Policy of denial for all items ... apart from food, which will be reviewed on a case-by-case basis`. */
function denialApart(text: string, clauses: Clause[]): string | undefined {
  const apart =
    /^(presumption|policy) (?:of|for) (denial|approval) for all items subject to the EAR apart from (.+?),? which will be reviewed on a case-by-case basis/i.exec(
      text,
    ) ??
    /^(presumption|policy) (?:of|for) (denial|approval) except case-by-case for (.+?)(?=[.;]?$)/i.exec(text);
  if (apart === null) return undefined;
  const policy = reviewOf(apart[1], apart[2]);
  if (policy === undefined) return undefined;
  clauses.push({ policy }, { policy: 'case-by-case', items: apart[3] as string });
  return text.slice(apart[0].length);
}

/** `Presumption of denial for all other items subject to the EAR`, `Case-by-case basis`. */
function clause(text: string, clauses: Clause[]): string | undefined {
  const named = /^(presumption|policy) (?:of|for) (denial|approval)/i.exec(text);
  const start = named ?? /^case-by-case(?: review| basis)?/i.exec(text);
  if (start === null) return undefined;
  const policy = named === null ? 'case-by-case' : reviewOf(named[1], named[2]);
  if (policy === undefined) return undefined;
  const rest = text.slice(start[0].length);
  const items = /^ for /i.exec(rest);
  if (items === null) {
    // Nothing else may follow but another clause.
    if (!/^(?:[.;]|$| (?=case-by-case|see §))/i.test(rest)) return undefined;
    clauses.push({ policy });
    return rest;
  }
  const body = rest.slice(items[0].length);
  const end = body.search(BOUNDARY);
  const named99 = body.slice(0, end);
  if (named99 === '') return undefined;
  clauses.push(ALL_ITEMS.test(named99) ? { policy } : { policy, items: named99 });
  return body.slice(end);
}

function reviewOf(kind: string | undefined, outcome: string | undefined): Review | undefined {
  const words = `${kind} of ${outcome}`.toLowerCase();
  if (words === 'presumption of denial') return 'presumption-of-denial';
  if (words === 'presumption of approval') return 'presumption-of-approval';
  return words === 'policy of denial' ? 'policy-of-denial' : undefined;
}

function termsOf(
  clauses: readonly Clause[],
  see: readonly string[],
): Pick<ReviewPolicy, 'policy' | 'carveOuts'> {
  const general = clauses.find(({ items }) => items === undefined) ?? everything(clauses);
  const carveOuts = clauses.flatMap((each) =>
    each === general || each.items === undefined ? [] : [{ policy: each.policy, items: each.items }],
  );
  if (general !== undefined) return { policy: general.policy, carveOuts };
  return { policy: clauses.length === 0 && see.length > 0 ? 'see-paragraph' : 'not-stated', carveOuts };
}

/** What is on the CCL and what is EAR99 is all there is: then the clause on the CCL is the general one. */
const everything = (clauses: readonly Clause[]): Clause | undefined =>
  clauses.some(({ items }) => EAR99.test(items ?? ''))
    ? clauses.find(({ items }) => CCL.test(items ?? ''))
    : undefined;

/** Both texts of an entry that states a part of its review policy in the column of the requirement. */
export function combined(first: ReviewPolicy, second: ReviewPolicy): ReviewPolicy {
  const clauses: Clause[] = [first, second].flatMap(({ policy, carveOuts }) => [
    ...(policy === 'see-paragraph' || policy === 'not-stated' ? [] : [{ policy }]),
    ...carveOuts,
  ]);
  const see = [...new Set([...first.see, ...second.see])];
  return { text: `${first.text}; ${second.text}`, ...termsOf(clauses, see), see };
}
