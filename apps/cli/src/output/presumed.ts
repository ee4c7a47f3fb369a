import type { FactStatement, Language } from '@licet/engine';
import type { Answer } from '../answer.ts';
import { law } from '../law.ts';
import type { Block } from './human.ts';
import { fold, upperFirst } from './lay-out.ts';
import { DUTIES_PRESUMED, END_USES, PRESUMED_LINES, PRESUMED_WORDS } from './presumed-words.ts';
import { valueWords } from './values.ts';
import { WORDS } from './words.ts';

/** Everything that was presumed, a few facts to a line. */
export function presumedTexts({
  determination,
  language,
}: Pick<Answer, 'determination' | 'language'>): string[] {
  // What an entry would say counts only where some party may be listed.
  const unlisted = determination.question['party.entityList']?.from === 'screened';
  const presumed = Object.entries(determination.question).filter(
    ([name, { from }]) => from === 'presumed' && !(unlisted && name === 'party.entityListReview'),
  );
  if (presumed.length === 0) return [];
  const lines = PRESUMED_LINES.flatMap((names) => {
    const phrases = presumed
      .filter(([name]) => names.test(name))
      .map(([name, statement]) => phrase(name, statement, language));
    return phrases.length === 0 ? [] : [`${upperFirst([...new Set(phrases)].join('; '))}.`];
  });
  if (presumed.some(([name]) => isDuty(name))) lines.push(DUTIES_PRESUMED[language]);
  return lines;
}

export function presumedLines(answer: Answer, width: number): Block {
  const { built, language } = answer;
  const texts = presumedTexts(answer);
  const said = texts.length === 0 && built.strict ? [WORDS.strictly[language]] : texts;
  return { heading: WORDS.presumed[language], lines: said.map((text) => fold(text, width, '  ')) };
}

/** Duties and claims of exceptions and certifications: they are said where the exception is. */
const isDuty = (name: string): boolean => !PRESUMED_LINES.some((names) => names.test(name));

function phrase(name: string, { value }: FactStatement, language: Language): string {
  const definition = law.pack.facts.find(name);
  const words = name.startsWith('endUse.') ? END_USES : PRESUMED_WORDS[name];
  const shown = valueWords(definition, value, language);
  if (value === 'unnamed') return PRESUMED_WORDS['item.maker']?.[language] ?? '';
  return words ? words[language].replace('{}', shown) : `${definition.title[language]}: ${shown}`;
}
