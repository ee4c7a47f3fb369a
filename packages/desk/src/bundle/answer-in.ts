import { determine, type Language, type Library, LicetError, serialize, sheet } from '@licet/engine';
import type { StoredDetermination } from '../determine/stored.ts';
import type { WholeAnswer } from '../determine/whole-answer.ts';
import { canonical } from '../store/canonical.ts';

/**
 * A stored answer in another language. Answers are kept in English; where these rules still give the same answer to the
 * same question, it is said by them in the other language. Undefined where they do not, or cannot be asked: then only
 * the words that were kept are the answer's.
 */
export function answerIn(
  { question, answer, edition }: Pick<StoredDetermination, 'question' | 'answer' | 'edition'>,
  language: Language,
  rules: Library,
): WholeAnswer | undefined {
  if (language === 'en') return answer;
  if (answer.problem !== undefined) return undefined;
  const { facts, on, known, reading } = question;
  const asked = { facts, on, known, reading };
  try {
    if (rules.edition(asked).hash !== edition) return undefined;
    const page = sheet(rules.pack.facts, facts);
    const again = serialize(determine(rules, asked, { language: 'en' }), rules.pack, page, 'en');
    if (wordless(again) !== wordless(answer)) return undefined;
    const other = serialize(determine(rules, asked, { language }), rules.pack, page, language);
    // Flags of the lists stand before those of the rules, and were only kept in English.
    const ofLists = answer.flags.slice(0, Math.max(0, answer.flags.length - other.flags.length));
    return { ...other, flags: [...ofLists, ...other.flags], parties: answer.parties };
  } catch (error) {
    if (error instanceof LicetError) return undefined;
    throw error;
  }
}

/** What an answer says without its words. */
const wordless = ({
  outcome,
  reviewPolicy,
  classification,
  requirements,
  exceptions,
  missing,
}: Pick<
  WholeAnswer,
  'outcome' | 'reviewPolicy' | 'classification' | 'requirements' | 'exceptions' | 'missing'
>): string =>
  canonical([
    outcome,
    reviewPolicy,
    classification,
    requirements.map(({ rule, cite, reviewPolicy: policy }) => [rule, cite, policy]),
    exceptions.map(({ symbol, status }) => [symbol, status]),
    missing.map(({ fact }) => fact),
  ]);
