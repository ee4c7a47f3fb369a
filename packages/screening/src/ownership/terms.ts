import { type Listing, type OwnerList, REVIEW_POLICIES, type ReviewPolicy } from './holding.ts';

/** The paragraph under which each list reaches what its parties own. */
const PARAGRAPH: Readonly<Record<OwnerList, string>> = {
  EL: '744.11(a)(1)',
  MEU: '744.21(a)(3)',
  SDN: '744.8',
};

/** What governs a company that is held by owners of several entries or lists. */
export interface Terms {
  readonly lists: readonly OwnerList[];
  readonly paragraphs: readonly string[];
  /** Absent: an entry's scope is not known, and no other reaches all items. */
  readonly scope?: 'all-items' | 'some-items';
  /** As printed, each once: where none reaches all items, each holds for its own. */
  readonly requirements: readonly string[];
  /** Absent: an entry's policy is not known and could be stricter than the others. */
  readonly policy?: ReviewPolicy;
  /** The strictest that is known. */
  readonly policyAtLeast?: ReviewPolicy;
  /** Each owner's footnote, and with it its foreign direct product rule, follows into the company. */
  readonly footnotes: readonly string[];
}

/**
 * The most restrictive of the owners' terms, however small the share of the owner that brings them (90 FR 47201,
 * 744.11(a)(1); the product rules of 734.9(e) and (g) reach the company as soon as one owner is in their scope).
 */
export function strictestTerms(listings: readonly Listing[]): Terms {
  const lists = (['EL', 'MEU', 'SDN'] as const).filter((list) => listings.some((one) => one.list === list));
  const distinct = (values: readonly (string | undefined)[]): string[] =>
    [...new Set(values)].filter((value) => value !== undefined).sort();
  const policies = listings.map(({ policy }) => policy);
  const strictest = REVIEW_POLICIES.findLast((policy) => policies.includes(policy));
  const sure =
    strictest !== undefined && (strictest === REVIEW_POLICIES.at(-1) || !policies.includes(undefined));
  const scopes = listings.map(({ scope }) => scope);
  const scope = scopes.includes('all-items')
    ? 'all-items'
    : scopes.includes(undefined)
      ? undefined
      : 'some-items';
  return {
    lists,
    paragraphs: lists.map((list) => PARAGRAPH[list]),
    ...(scope !== undefined && listings.length > 0 ? { scope } : {}),
    requirements: distinct(listings.map(({ requirement }) => requirement)),
    ...(sure ? { policy: strictest } : {}),
    ...(strictest === undefined ? {} : { policyAtLeast: strictest }),
    footnotes: distinct(listings.flatMap(({ footnotes }) => footnotes ?? [])),
  };
}
