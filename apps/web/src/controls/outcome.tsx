import { answerWords } from '@licet/cli/in-browser';
import { useLanguage } from '../words/language.ts';
import { type Signed, shapeOf } from './outcome-shape.ts';

/** The sign of an answer alone; whoever uses it says the words beside it. */
export function OutcomeSign({ answer, size = 14 }: { readonly answer: Signed; readonly size?: number }) {
  const { className, path } = shapeOf(answer);
  return (
    <svg className={`sign ${className}`} viewBox="-6 -6 12 12" width={size} height={size} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** The sign and the words: `License required, presumption of denial`. */
export function OutcomeMark({ answer }: { readonly answer: Signed }) {
  const language = useLanguage();
  return (
    <span className="outcome">
      <OutcomeSign answer={answer} /> {answerWords(answer, language)}
    </span>
  );
}
