import type { ListedParty } from '../lists/party.ts';
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
    ...(a.requirement !== undefined &&
    b.requirement !== undefined &&
    plainText(a.requirement) !== plainText(b.requirement)
      ? [about('requirement-differs', a.requirement, b.requirement)]
      : []),
  ];
}

/** Letters and digits alone: the two sources space and punctuate the same sentence in different ways. */
const plainText = (text: string): string => plainName(text).replaceAll(' ', '');
