import { useWords } from '../words/language.ts';
import { OutcomeSign } from './outcome.tsx';
import { LEGEND, type Sign, type Signed, signOf } from './outcome-shape.ts';
import { CONTROL_WORDS } from './words.ts';

/** Every sign that is shown, with all that it stands for, from free to forbidden; all seven unless told which. */
export function SignLegend({ shown }: { readonly shown?: ReadonlySet<Sign> }) {
  const words = useWords(CONTROL_WORDS);
  return (
    <ul className="sign-legend" aria-label={words.legend}>
      {LEGEND.map((answer: Signed) => ({ answer, sign: signOf(answer) }))
        .filter(({ sign }) => shown === undefined || shown.has(sign))
        .map(({ answer, sign }) => (
          <li key={sign}>
            <OutcomeSign answer={answer} /> {words[`sign-${sign}`]}
          </li>
        ))}
    </ul>
  );
}
