import { type Determination, determine, type Language, type Sheet, serialize, sheet } from '@licet/engine';
import { law } from './law.ts';
import type { Built } from './question/build.ts';

/** A question, its determination, and the sheet of facts that both rest on. */
export interface Answer {
  readonly built: Built;
  readonly determination: Determination;
  readonly page: Sheet;
  readonly language: Language;
}

/** `weigh` also tries each presumption the other way, which people want to read and programs seldom do. */
export function answer(built: Built, language: Language, weigh: boolean): Answer {
  const { question, strict } = built;
  const determination = determine(law, question, { strict, language, weighPresumptions: weigh });
  return {
    built,
    determination: flagged(determination, built),
    page: sheet(law.pack.facts, question.facts, { strict }),
    language,
  };
}

/** With what a reader must know of the lists that the parties were screened against. */
export const flagged = (
  determination: Determination,
  { screened }: Pick<Built, 'screened'>,
): Determination =>
  screened === undefined || screened.flags.length === 0
    ? determination
    : { ...determination, flags: [...screened.flags, ...determination.flags] };

/** The answer as a program reads it; `parties` where any were named. */
export const plain = ({ determination, built, page, language }: Answer) => ({
  ...serialize(determination, law.pack, page, language),
  ...(built.screened === undefined ? {} : { parties: built.screened.parties }),
});
