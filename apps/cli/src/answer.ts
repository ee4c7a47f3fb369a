import { type Determination, determine, type Language, type Sheet, sheet } from '@licet/engine';
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
  return {
    built,
    determination: determine(law, question, { strict, language, weighPresumptions: weigh }),
    page: sheet(law.pack.facts, question.facts, { strict }),
    language,
  };
}
