import { type Label, label } from '@licet/engine';
import type { Footnote } from '../entity-list/footnote.ts';
import { reconcile } from '../entity-list/reconcile.ts';
import type { EntityTerms } from '../entity-list/terms.ts';
import { termsOf } from '../entity-list/terms.ts';
import type { Entry } from '../lists/party.ts';
import { REVIEW_POLICIES, type ReviewPolicy } from '../ownership/holding.ts';
import type { KeptEntry } from '../snapshots/kept-entry.ts';

/** An entry as a hit has it: from a snapshot with what its other source prints, or from elsewhere without. */
export type ListEntry = Entry & Partial<Pick<KeptEntry, 'also'>>;

/** What an entry of the Entity List means for any item, read from all that its sources print. */
export interface EntityEntry {
  /** Absent: it certainly requires a license for every item subject to the EAR. Else why that is not certain. */
  readonly doubt?: Label;
  readonly footnote: Footnote;
  /** The strictest policy that it states; absent where it states none that can be read. */
  readonly review?: ReviewPolicy;
  /** Why there is no `review`. */
  readonly noReview?: Label;
}

export function entityEntry(entry: ListEntry): EntityEntry {
  const also = entry.also?.find(({ requirement }) => requirement !== undefined);
  const terms = [entry, ...(also ? [also] : [])].map((one) => termsOf(only(one)));
  const doubts = terms.map(doubtOf);
  const reviews = terms.map(strictestStated).filter((one) => one !== undefined);
  const review = REVIEW_POLICIES.findLast((policy) => reviews.includes(policy));
  // Where two sources print two texts, the wider requirement counts.
  const doubt = doubts.includes(undefined) ? undefined : doubts[0];
  return {
    ...(doubt === undefined ? {} : { doubt }),
    footnote: reconcile(entry.requirement, also?.requirement).footnote,
    ...(review === undefined ? { noReview: whyNoReview(terms[0] as EntityTerms) } : { review }),
  };
}

const only = ({ requirement, policy }: Pick<Entry, 'requirement' | 'policy'>) => ({
  ...(requirement === undefined ? {} : { requirement }),
  ...(policy === undefined ? {} : { policy }),
});

function doubtOf({ requirement }: EntityTerms): Label | undefined {
  if (requirement === undefined)
    return label(
      'the entry comes without its license requirement',
      "l'inscription est donnée sans son exigence de licence",
    );
  if ('unread' in requirement)
    return label(
      `its license requirement cannot be read: "${requirement.unread}"`,
      `son exigence de licence ne peut être lue : « ${requirement.unread} »`,
    );
  if (requirement.scope === 'all-items' && !requirement.cut) return undefined;
  return label(
    `its license requirement may not reach this item: "${requirement.text}"`,
    `son exigence de licence peut ne pas viser cet article : « ${requirement.text} »`,
  );
}

/** A carve-out that may govern this item counts as much as the general policy: the strictest of them. */
function strictestStated({ policy }: EntityTerms): ReviewPolicy | undefined {
  if (policy === undefined || 'unread' in policy) return undefined;
  const stated: string[] = [policy.policy, ...policy.carveOuts.map((one) => one.policy)];
  const strictest = REVIEW_POLICIES.findLast((one) => stated.includes(one));
  const general = policy.policy !== 'see-paragraph' && policy.policy !== 'not-stated';
  return general || strictest === REVIEW_POLICIES.at(-1) ? strictest : undefined;
}

function whyNoReview({ policy }: EntityTerms): Label {
  if (policy === undefined)
    return label('the entry states no review policy', "l'inscription n'indique aucune politique d'examen");
  const text = 'unread' in policy ? policy.unread : policy.text;
  return label(
    `its review policy is not stated there: "${text}"`,
    `sa politique d'examen n'y est pas dite : « ${text} »`,
  );
}
