import { decide } from '../decision/decide.ts';
import type { Missing } from '../decision/determination.ts';
import { missing } from '../decision/missing.ts';
import type { Edition } from '../edition/edition.ts';
import type { Sheet } from '../facts/sheet.ts';
import type { Language } from '../label.ts';
import { evaluate } from './evaluate.ts';

/** The next question: the open fact that decides most; undefined once nothing can change the answer. */
export function ask(edition: Edition, page: Sheet, language: Language): Missing | undefined {
  const evaluation = evaluate(edition, page);
  const decision = decide(edition, evaluation);
  // A fact that somebody has already said they cannot tell is not asked twice.
  return missing(evaluation, decision, language).find(
    ({ fact }) => page.refused[edition.pack.facts.slot(fact)] !== 1,
  );
}
