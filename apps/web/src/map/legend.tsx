import { memo } from 'react';
import { OutcomeSign } from '../controls/outcome.tsx';
import { LEGEND, signOf } from '../controls/outcome-shape.ts';
import { CONTROL_WORDS } from '../controls/words.ts';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { MAP_WORDS } from './words.ts';

/** Every sign with what it stands for and how many chips have it. */
export const Legend = memo(function Legend({ counts }: { readonly counts: ReadonlyMap<string, number> }) {
  const [words, signs] = [useWords(MAP_WORDS), useWords(CONTROL_WORDS)];
  const format = useFormat();
  return (
    <section className="legend" aria-labelledby="map-legend">
      <h2 id="map-legend">{words.legend}</h2>
      <ul>
        {LEGEND.map((answer) => {
          const sign = signOf(answer);
          const count = counts.get(sign) ?? 0;
          return (
            <li key={sign} className={count === 0 ? 'none' : undefined}>
              <OutcomeSign answer={answer} />
              <span>{signs[`sign-${sign}`]}</span>
              <span className="numeric">{format.number(count)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
});
