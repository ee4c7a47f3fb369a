import type { Determination, Language, LeadsTo, Outcome } from '@licet/engine';
import type { Answer } from '../answer.ts';
import { law } from '../law.ts';
import { causeIds } from './causes.ts';
import type { Block } from './human.ts';
import { bullet } from './lay-out.ts';
import { answerWords, WORDS } from './words.ts';

type Short = { readonly outcome: Outcome; readonly reviewPolicy: string | null };

const MOST_CODES = 6;
const MOST_CAUSES = 3;
const MOST_TOGETHER = 6;

/** Missing facts, presumptions, days and readings that would give another answer. */
export function whatWouldChange({ determination, language }: Answer, width: number): Block {
  const lines = [
    ...missingLines(determination, language),
    ...presumptionLines(determination, language),
    ...timeLines(determination, language),
    ...Object.entries(determination.differs).map(
      ([reading, other]) => `${WORDS.underReading[language]} "${reading}": ${answerWords(other, language)}.`,
    ),
  ];
  return { heading: WORDS.change[language], lines: lines.map((text) => bullet(text, width)) };
}

const titleOf = (fact: string, language: Language): string => law.pack.facts.find(fact).title[language];

/** Facts that decide on their own, each with its ways; those that matter only together are named in one line. */
function missingLines({ missing }: Determination, language: Language): string[] {
  const alone = missing.filter(
    ({ leadsTo }) => new Set(leadsTo.map((path) => answerWords(path, language))).size > 1,
  );
  const together = missing.filter((one) => !alone.includes(one));
  const lines = alone.map(({ fact, askOf, because, leadsTo }) => {
    const paths = leadsTo.map((path) => `${shortCodes(path.when, language)}: ${pathWords(path, language)}`);
    return `${WORDS.needs[language]}: ${titleOf(fact, language)} (${fact}; ${WORDS.askOf[language]} ${askOf}). ${paths.join('; ')}.${because === undefined ? '' : ` ${because}`}`;
  });
  if (together.length === 0) return lines;
  const rest =
    together.length > MOST_TOGETHER ? `; +${together.length - MOST_TOGETHER} ${WORDS.more[language]}` : '';
  const named = `${together
    .slice(0, MOST_TOGETHER)
    .map(({ fact }) => `${titleOf(fact, language)} (${fact})`)
    .join('; ')}${rest}`;
  return [...lines, `${WORDS.together[language]}: ${named}.`];
}

const pathWords = (path: LeadsTo, language: Language): string => {
  const answer = answerWords(path, language);
  return path.classification.length > 0 ? `${answer} (${path.classification.join(', ')})` : answer;
};

/** What diligence may bring to light in any shipment: lists and end uses. */
export const isDiligence = (name: string): boolean =>
  /^(?:endUse\.|party\.(?!hq|parent|endUserPlace|approved|lapsing|validated))/.test(name);

/** Terms of exceptions and certifications: they stand in the answer as conditions. */
export const isCondition = (name: string): boolean => /^(?:exception|dd)\./.test(name);

/** Presumptions by the other answer that they would give; those of diligence, which are always the same, in one line. */
function presumptionLines(determination: Determination, language: Language): string[] {
  const byAnswer = new Map<string, { other: Short; ifs: string[] }>();
  const diligence = new Set<string>();
  for (const [name, { otherwise }] of Object.entries(determination.question)) {
    const definition = law.pack.facts.find(name);
    for (const path of otherwise ?? []) {
      if (sameAnswer(path, determination)) continue;
      const title = definition.title[language];
      if (isDiligence(name)) {
        diligence.add(answerWords(path, language));
        continue;
      }
      const key = `${path.outcome} ${path.reviewPolicy}`;
      const entry = byAnswer.get(key) ?? { other: path, ifs: [] };
      if (isCondition(name)) {
        if (!entry.ifs.includes(WORDS.conditionUnmet[language]))
          entry.ifs.push(WORDS.conditionUnmet[language]);
        byAnswer.set(key, entry);
        continue;
      }
      const plainYes = definition.type === 'boolean' && path.when === WORDS.yes[language];
      entry.ifs.push(plainYes ? title : `${title}: ${shortCodes(path.when, language)}`);
      byAnswer.set(key, entry);
    }
  }
  const lines = [...byAnswer.values()].map(
    ({ other, ifs }) => `${answerWords(other, language)}, ${WORDS.ifWord[language]} ${ifs.join('; ')}.`,
  );
  if (diligence.size > 0) lines.push(`${WORDS.diligence[language]}: ${[...diligence].join('; ')}.`);
  return lines;
}

export const sameAnswer = (a: Short, b: Short): boolean =>
  a.outcome === b.outcome && a.reviewPolicy === b.reviewPolicy;

/** Long lists of countries are cut: who wants them all reads --json. */
export function shortCodes(when: string, language: Language): string {
  const codes = when.split(', ');
  if (codes.length <= MOST_CODES) return when;
  return `${codes.slice(0, MOST_CODES).join(', ')} + ${codes.length - MOST_CODES} ${WORDS.more[language]}`;
}

function timeLines({ since, nextChange }: Determination, language: Language): string[] {
  const by = (turn: NonNullable<Determination['since']>): string => {
    const instruments = causeIds(turn.by).slice(0, MOST_CAUSES);
    return instruments.length === 0 ? '' : ` (${instruments.join(', ')})`;
  };
  const lines: string[] = [];
  if (nextChange)
    lines.push(
      `${WORDS.fromDay[language]} ${nextChange.on}${by(nextChange)}: ${answerWords(nextChange, language)}.`,
    );
  if (since)
    lines.push(
      `${WORDS.since[language]} ${since.on}${by(since)}; ${WORDS.before[language]}: ${answerWords(since, language)}.`,
    );
  return lines;
}
