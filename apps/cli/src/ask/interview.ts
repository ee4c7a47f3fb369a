import { type FactDefinition, type FactInput, type Language, LicetError, type Missing } from '@licet/engine';
import { BadInput } from '../errors/bad-input.ts';
import { lawErrorIn } from '../errors/law-error.ts';
import type { Io } from '../io.ts';
import { law } from '../law.ts';
import { valueWords } from '../output/values.ts';
import { answerWords, WORDS } from '../output/words.ts';
import type { Built } from '../question/build.ts';
import { readFact } from '../question/given-fact.ts';
import { nextQuestion } from './next-question.ts';

const MOST_PATHS = 4;
const MOST_SIGNS = 60;

/** Asks one fact after another until nothing open can change the answer, or nobody answers. */
export async function interview(start: Built, io: Io, language: Language): Promise<Built> {
  law.edition(start.question);
  const facts: Record<string, FactInput> = { ...start.question.facts };
  const built = (strict: boolean): Built => ({ ...start, strict, question: { ...start.question, facts } });
  io.err(`${WORDS.howToAnswer[language]}\n`);
  for (;;) {
    const next = nextQuestion(built(true).question, language);
    if (!next) return built(true);
    const answer = await answered(next.missing, next.usual, io, language);
    if (answer === 'end') return built(true);
    if (answer === 'presume-the-rest') return built(false);
    facts[next.missing.fact] = answer;
  }
}

async function answered(
  next: Missing,
  usual: FactInput | undefined,
  io: Io,
  language: Language,
): Promise<FactInput | 'end' | 'presume-the-rest'> {
  const definition = law.pack.facts.find(next.fact);
  for (;;) {
    const line = await io.ask(prompt(next, definition, usual, language));
    if (line === undefined) return 'end';
    const said = line.trim();
    if (said === '*') return 'presume-the-rest';
    if (said === '') return usual ?? { state: 'unknown' };
    try {
      return readFact(next.fact, inEnglish(definition, said)).input;
    } catch (error) {
      if (!(error instanceof BadInput || error instanceof LicetError)) throw error;
      io.err(`${error instanceof BadInput ? error.in(language) : lawErrorIn(error, language)}\n`);
    }
  }
}

/** `oui` and `non` are answers too. */
const inEnglish = ({ type }: FactDefinition, said: string): string =>
  type === 'boolean' ? said.replace(/^(?:oui|o)$/i, 'yes').replace(/^non$/i, 'no') : said;

function prompt(
  { question, askOf, fact, leadsTo }: Missing,
  definition: FactDefinition,
  usual: FactInput | undefined,
  language: Language,
): string {
  const answers = new Set(leadsTo.map((path) => answerWords(path, language)));
  // Where every value leads to the same, the ways tell nothing.
  const shown = answers.size > 1 && leadsTo.length <= MOST_PATHS ? leadsTo : [];
  const paths = shown.map((path) => `\n    ${clip(path.when)}: ${answerWords(path, language)}`).join('');
  const enter =
    usual?.state === 'known'
      ? valueWords(definition, usual.value as never, language)
      : WORDS.nobodyCanTell[language];
  return `\n${question} (${fact}; ${WORDS.askOf[language]} ${askOf})${paths}\n  [Enter = ${enter}]\n> `;
}

const clip = (text: string): string =>
  text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS - 3)}...` : text;
