import { memo } from 'react';
import type { Changes } from '../app/address.ts';
import { Link } from '../app/link.tsx';
import { OutcomeMark } from '../controls/outcome.tsx';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { type Answers, NO_ANSWER } from './answers.ts';
import { figureWords, measureWords } from './figures.ts';
import type { Measure } from './measures.ts';
import type { Place } from './places.ts';
import { MAP_WORDS } from './words.ts';

interface Props {
  readonly places: readonly Place[];
  readonly answers: Answers | undefined;
  readonly upright: Measure;
  readonly carried: Changes;
}

/** Chips that the axes cannot show, each with why. */
export const Unplaced = memo(function Unplaced({ places, answers, upright, carried }: Props) {
  const words = useWords(MAP_WORDS);
  const format = useFormat();
  const off = places.filter(({ kind }) => kind === 'nowhere');
  return (
    <div>
      <h2>{words.unplaced}</h2>
      <p className="soft">
        {off.length === 0
          ? words.unplacedNone
          : fill(words.unplacedHelp, { count: format.number(off.length) })}
      </p>
      {off.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
        <section className="scroll" tabIndex={0} aria-label={words.unplaced}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.chip}</th>
                <th scope="col">{words.why}</th>
                <th scope="col">{measureWords(upright, words)}</th>
                <th scope="col">{words.answer}</th>
              </tr>
            </thead>
            <tbody>
              {off.map(({ chip, unknown, y }) => (
                <tr key={chip.id}>
                  <th scope="row">
                    <Link page="chip" params={{ ...carried, item: chip.id }}>
                      {chip.name}
                    </Link>
                  </th>
                  <td>
                    {fill(words.lacking, { facts: unknown.map((one) => one[format.language]).join(', ') })}
                  </td>
                  <td>{figureWords(y, upright, words, format)}</td>
                  <td>
                    <OutcomeMark answer={answers?.get(chip.id) ?? NO_ANSWER} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
});
