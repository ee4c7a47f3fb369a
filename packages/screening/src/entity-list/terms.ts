import type { ListedParty } from '../lists/party.ts';
import { type FootnoteFinding, footnoteOf } from './footnote.ts';
import { type LicenseRequirement, requirementOf } from './requirement.ts';
import { combined, type ReviewPolicy, reviewPolicyOf } from './review-policy.ts';
import type { Unread } from './unread.ts';

/** What an entry of the Entity List or the MEU List requires, as values. Absent: the source does not print it. */
export interface EntityTerms {
  readonly footnote: FootnoteFinding;
  readonly requirement?: LicenseRequirement | Unread;
  readonly policy?: ReviewPolicy | Unread;
}

/** The terms of an entry. A footnote that one source lost is found by `reconcile` in the other. */
export function termsOf({ requirement, policy }: Pick<ListedParty, 'requirement' | 'policy'>): EntityTerms {
  const required = requirement === undefined ? undefined : requirementOf(requirement);
  const reviewed = policy === undefined ? undefined : reviewPolicyOf(policy);
  const inside = required !== undefined && 'review' in required ? required.review : undefined;
  const all =
    inside === undefined || (reviewed !== undefined && 'unread' in reviewed)
      ? reviewed
      : reviewed === undefined
        ? inside
        : combined(inside, reviewed);
  return {
    footnote: footnoteOf(requirement),
    ...(required !== undefined && { requirement: required }),
    ...(all !== undefined && { policy: all }),
  };
}
