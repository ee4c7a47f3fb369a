export { type Footnote, type FootnoteFinding, footnoteOf } from './footnote.ts';
export { type FootnoteProblem, type Reconciled, reconcile } from './reconcile.ts';
export { type ReconciledEntry, reconcileLists } from './reconcile-lists.ts';
export { type LicenseRequirement, type OpenException, requirementOf, type Scope } from './requirement.ts';
export { type CarveOut, type Review, type ReviewPolicy, reviewPolicyOf } from './review-policy.ts';
export { type EntityTerms, termsOf } from './terms.ts';
export type { Unread } from './unread.ts';
