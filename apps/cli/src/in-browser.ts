/**
 * The door through which the pages ask: the same questions and answers as the command line, and nothing that needs
 * Node. Whatever is exported here must bundle for a browser; the build of the pages fails otherwise.
 */
export { type Answer, answer, plain } from './answer.ts';
export { type NextQuestion, nextOfMissing, nextQuestion, usualAnswer } from './ask/next-question.ts';
export { coveragePlain, openPlain } from './coverage/plain.ts';
export { type ChangedChip, changedChips } from './diff/changed-chips.ts';
export { plainDifference, type WholeDifference, wholeDifference } from './diff/whole-difference.ts';
export { BadInput } from './errors/bad-input.ts';
export { lawErrorIn } from './errors/law-error.ts';
export { distinct, joined, type Piece, type Ribbon } from './history/pieces.ts';
export { shadeOf } from './history/shade.ts';
export { law } from './law.ts';
export { causeIds, causeNames } from './output/causes.ts';
export { isCondition, isDiligence, sameAnswer, shortCodes } from './output/change.ts';
export { cited, decidingTraces } from './output/citations.ts';
export { ecfrLinks } from './output/ecfr.ts';
export { headline } from './output/headline.ts';
export { figuresOf } from './output/item-figures.ts';
export { spaced } from './output/lay-out.ts';
export { presumedTexts } from './output/presumed.ts';
export { subject } from './output/subject.ts';
export { readAs } from './output/understood.ts';
export { placeName, valueWords } from './output/values.ts';
export { answerWords, OUTCOME_WORDS, PART_WORDS, policyWords, READING_WORDS } from './output/words.ts';
export type { Asked } from './question/asked.ts';
export { type Built, buildQuestion } from './question/build.ts';
export { readCountry } from './question/country.ts';
export { readFact } from './question/given-fact.ts';
export { readItem } from './question/item.ts';
export { CATEGORIES, wanted } from './record/wanted.ts';
export { factsPlain } from './rules/facts.ts';
export { rulePlain } from './rules/one-rule.ts';
export { treePlain } from './rules/tree.ts';
export { type Parsed, parseWords, type Unsure } from './words/parse.ts';
