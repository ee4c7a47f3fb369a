/** The door through which the server asks the same questions, and gives the same answers, as the command line. */
export { type Answer, answer, plain } from './answer.ts';
export { coveragePlain, openPlain } from './coverage/plain.ts';
export { BadInput } from './errors/bad-input.ts';
export { law } from './law.ts';
export { determination } from './mcp/determination-schema.ts';
export { questionOf } from './mcp/question.ts';
export { askedOf, lawInput, strict, subjectInput } from './mcp/question-input.ts';
export { type Built, buildQuestion } from './question/build.ts';
export { readCountry } from './question/country.ts';
export { readItem } from './question/item.ts';
export { type PartyScreener, partyScreener } from './question/party-screener.ts';
export { CATEGORIES, wanted } from './record/wanted.ts';
export { factsPlain } from './rules/facts.ts';
export { rulePlain } from './rules/one-rule.ts';
export { treePlain } from './rules/tree.ts';
