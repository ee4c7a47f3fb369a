import type { Determination, Language } from '@licet/engine';
import { law } from '../law.ts';
import { fold } from './lay-out.ts';
import { OUTCOME_WORDS, policyWords, WORDS } from './words.ts';

/** Said in the first line, whatever else it says: nobody may take the answer for one about these parties. */
const NOT_SCREENED = 'parties-not-screened';

/** The answer in one sentence, folded; its first line says whether nobody was screened. */
export function firstLine(determination: Determination, language: Language, width: number): string {
  const sentence = headline(determination, language);
  if (!determination.flags.some(({ flag }) => flag === NOT_SCREENED)) return fold(sentence, width);
  const mark = ` (${NOT_SCREENED})`;
  const [first = '', ...rest] = fold(sentence, width - mark.length).split('\n');
  return [first + mark, ...rest].join('\n');
}

/** The answer in one sentence. */
export function headline(determination: Determination, language: Language): string {
  const { outcome, reviewPolicy } = determination;
  const words = OUTCOME_WORDS[outcome][language];
  switch (outcome) {
    case 'license-exception':
      return exceptionLine(determination, language);
    case 'undetermined':
      return `${words}: ${reason(determination, language)}.`;
    case 'prohibited':
      return `${words}.`;
    default:
      return reviewPolicy === null ? `${words}.` : `${words}: ${policyWords(reviewPolicy, language)}.`;
  }
}

function exceptionLine({ exceptions }: Determination, language: Language): string {
  const open = exceptions.filter(({ status }) => status === 'available');
  const symbols = open.map(({ symbol }) => symbol).join(', ');
  const conditional = open.every(({ conditions }) => conditions.some(({ status }) => status !== 'met'));
  const how = (conditional ? WORDS.availableOn : WORDS.isAvailable)[language];
  return `${WORDS.exception[language]} ${symbols} ${how}.`;
}

/** Why nothing can be said: what is missing, or where the rules end. */
function reason({ missing, flags }: Determination, language: Language): string {
  if (missing.length === 0) return (flags[0]?.text ?? WORDS.unknown[language]).replace(/\.$/, '');
  const titles = missing.slice(0, 3).map(({ fact }) => law.pack.facts.find(fact).title[language]);
  return `${WORDS.turnsOn[language]} ${titles.join(', ')}`;
}
