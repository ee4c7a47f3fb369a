import type { Determination, Language } from '@licet/engine';
import type { Answer } from '../answer.ts';
import { checkMark } from './exceptions.ts';
import type { Block } from './human.ts';
import { bullet, upperFirst } from './lay-out.ts';
import { limitLines } from './limits.ts';
import { policyWords, WORDS } from './words.ts';

/** What requires a license or forbids; where nothing does, how far the nearest threshold is. */
export function why({ determination, language }: Answer, width: number): Block {
  const { requirements, outcome } = determination;
  const lines = requirements.map(({ because, cite, reviewPolicy }) => {
    const review =
      reviewPolicy === null ? '' : ` ${WORDS.review[language]}: ${policyWords(reviewPolicy, language)}.`;
    const named = sameWords(because, cite) ? '' : ` (${cite})`;
    return bullet(`${upperFirst(because.replace(/\.$/, ''))}${named}.${review}`, width);
  });
  lines.push(...conditionLines(requirements, width, language));
  if (requirements.length === 0 && outcome !== 'undetermined' && outcome !== 'not-subject')
    lines.push(bullet(`${WORDS.noGate[language]}.`, width));
  lines.push(...limitLines(determination, language).map((text) => bullet(text, width)));
  return { heading: WORDS.why[language], lines };
}

/** Conditions of the licenses; two requirements often share them. */
function conditionLines(
  requirements: Determination['requirements'],
  width: number,
  language: Language,
): string[] {
  const texts = requirements.flatMap(({ conditions }) =>
    conditions.map(({ status, text, cite }) => `${checkMark(status)} ${text} (${cite})`),
  );
  const unique = [...new Set(texts)];
  if (unique.length === 0) return [];
  return [
    bullet(`${WORDS.conditions[language]}:`, width),
    ...unique.map((text) => bullet(text, width, '   ')),
  ];
}

/** Letters are cited by what they are called: once is enough. */
function sameWords(because: string, cite: string): boolean {
  const said = new Set(because.toLowerCase().split(/\W+/));
  return cite
    .toLowerCase()
    .split(/\W+/)
    .every((word) => said.has(word));
}
