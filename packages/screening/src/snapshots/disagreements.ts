import { requirementOf } from '../entity-list/requirement.ts';
import { reviewPolicyOf } from '../entity-list/review-policy.ts';
import type { ListedParty } from '../lists/party.ts';
import { canonicalJson } from './canonical.ts';
import { likenessOf, sameRule } from './likeness.ts';
import { plainName } from './plain-name.ts';
import type { Problem } from './problem.ts';

/** What two feeds say differently of a party that they both list. */
export function disagreements(
  a: ListedParty,
  b: ListedParty,
  [feedA, feedB]: readonly [string, string],
): Problem[] {
  const about = (code: Problem['code'], left: string, right: string): Problem => ({
    code,
    feed: `${feedA} + ${feedB}`,
    place: a.name,
    message: `${feedA} says '${left}', ${feedB} says '${right}'`,
  });
  const [likeA, likeB] = [likenessOf(a), likenessOf(b)];
  return [
    ...(likeA.name === likeB.name ? [] : [about('name-differs', a.name, b.name)]),
    ...(likeA.pages.length > 0 && likeB.pages.length > 0 && !sameRule(likeA, likeB)
      ? [about('citation-differs', a.citation ?? '', b.citation ?? '')]
      : []),
    ...(differ(a.requirement, b.requirement, requirementMeans)
      ? [about('requirement-differs', a.requirement ?? '', b.requirement ?? '')]
      : []),
    ...(differ(a.policy, b.policy, policyMeans)
      ? [about('policy-differs', a.policy ?? '', b.policy ?? '')]
      : []),
  ];
}

const differ = (a: string | undefined, b: string | undefined, means: (text: string) => string): boolean =>
  a !== undefined && b !== undefined && means(a) !== means(b);

/** What a text says, however it is printed; a text that cannot be read is compared letter by letter. */
function requirementMeans(text: string): string {
  const read = requirementOf(text);
  return plainText('unread' in read ? text : canonicalJson({ ...read, text: '', review: undefined }));
}

function policyMeans(text: string): string {
  const read = reviewPolicyOf(text);
  return plainText('unread' in read ? text : canonicalJson({ ...read, text: '' }));
}

/** Letters and digits alone: the two sources space and punctuate the same sentence in different ways. */
const plainText = (text: string): string => plainName(text).replaceAll(' ', '');
