import type { Chip } from '@licet/catalog';
import type { Edition } from '@licet/engine';
import { memo, useEffect, useId, useState } from 'react';
import type { Changes } from '../app/address.ts';
import { Link } from '../app/link.tsx';
import { OutcomeMark } from '../controls/outcome.tsx';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import type { Flip } from './answers.ts';
import type { Family, Threshold } from './families.ts';
import { familyWords, measureWords, valueWords } from './figures.ts';
import { definitionOf } from './measures.ts';
import { allowed, type Change, changeOf, idle } from './what-if.ts';
import { MAP_WORDS } from './words.ts';

interface Props {
  readonly edition: Edition;
  readonly thresholds: readonly Threshold[];
  readonly changes: readonly Change[];
  /** Changes with the answers to them; they may come a moment after `changes`, and never apart from one another. */
  readonly decided: { readonly changes: readonly Change[]; readonly flipped: readonly Flip[] };
  readonly shown: ReadonlySet<Chip>;
  readonly onMove: (threshold: Threshold, to: number) => void;
  readonly onReset: () => void;
  readonly carried: Changes;
}

/** Every threshold of the day as a number to change, and what the law would then say of which chips. */
export const WhatIfPanel = memo(function WhatIfPanel(props: Props) {
  const { edition, thresholds, changes, decided, shown, onMove, onReset, carried } = props;
  const flips = decided.flipped;
  const words = useWords(MAP_WORDS);
  const format = useFormat();
  const families = [...new Set(thresholds.map(({ family }) => family))];
  const hidden = flips.filter(({ chip }) => !shown.has(chip)).length;
  return (
    <section className="what-if" aria-labelledby="map-what-if">
      <h2 id="map-what-if">{words.whatIf}</h2>
      <p className="soft">{words.whatIfHelp}</p>
      {thresholds.length === 0 && <p className="empty">{words.noThresholds}</p>}
      <div className="thresholds">
        {families.map((family: Family) => (
          <fieldset key={family}>
            <legend>{familyWords(family, words)}</legend>
            {thresholds
              .filter((one) => one.family === family)
              .map((one) => (
                <ThresholdField
                  key={`${one.measure}${one.value}`}
                  threshold={one}
                  value={changeOf(changes, one)?.to ?? one.value}
                  onMove={onMove}
                />
              ))}
          </fieldset>
        ))}
      </div>
      {idle(changes, edition).map(({ family, measure, from }) => (
        <p key={`${family}${measure}${from}`} className="problem">
          {fill(words.idle, {
            family: familyWords(family, words),
            measure: measureWords(measure, words),
            value: valueWords(from, measure, words, format),
          })}
        </p>
      ))}
      {decided.changes.length > 0 && (
        <div className="flips" aria-busy={decided.changes !== changes}>
          <p className="row">
            <strong role="status">
              {flips.length === 0
                ? words.flipsNone
                : flips.length === 1
                  ? words.flipsOne
                  : fill(words.flips, { count: format.number(flips.length) })}{' '}
              {hidden > 0 && fill(words.flipHidden, { count: format.number(hidden) })}
            </strong>
            <button type="button" className="quiet" onClick={onReset}>
              {words.resetAll}
            </button>
          </p>
          {flips.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
            <section className="scroll" tabIndex={0} aria-label={words.flipsTable}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.chip}</th>
                    <th scope="col">{words.answerNow}</th>
                    <th scope="col">{words.answerThen}</th>
                  </tr>
                </thead>
                <tbody>
                  {flips.map(({ chip, before, after }) => (
                    <tr key={chip.id}>
                      <th scope="row">
                        <Link page="chip" params={{ ...carried, item: chip.id }}>
                          {chip.name}
                        </Link>
                      </th>
                      <td>
                        <OutcomeMark answer={before} /> <Paragraphs of={before.classification} />
                      </td>
                      <td>
                        <OutcomeMark answer={after} /> <Paragraphs of={after.classification} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </div>
      )}
    </section>
  );
});

const Paragraphs = ({ of }: { readonly of: readonly string[] }) => (
  <span className="soft">{of.join(', ')}</span>
);

function ThresholdField({
  threshold,
  value,
  onMove,
}: {
  readonly threshold: Threshold;
  readonly value: number;
  readonly onMove: (threshold: Threshold, to: number) => void;
}) {
  const words = useWords(MAP_WORDS);
  const format = useFormat();
  const [text, setText] = useState(String(value));
  const problem = useId();
  useEffect(() => setText(String(value)), [value]);
  const { measure, value: own, rules } = threshold;
  const given = Number(text);
  const wrong = text.trim() === '' || !allowed(measure, given);
  return (
    <div className={`threshold${value === own ? '' : ' moved'}`}>
      <label className="field">
        <span title={rules.map(({ cite }) => cite).join('; ')}>
          {measureWords(measure, words)} {valueWords(own, measure, words, format)}
        </span>
        <input
          type="number"
          inputMode="decimal"
          step={measure === 'pd' ? 0.01 : 10}
          min={0}
          max={definitionOf(measure).max}
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? problem : undefined}
          onChange={(event) => {
            setText(event.target.value);
            const to = Number(event.target.value);
            if (event.target.value.trim() !== '' && allowed(measure, to)) onMove(threshold, to);
          }}
        />
      </label>
      {value !== own && (
        <button type="button" className="quiet" onClick={() => onMove(threshold, own)}>
          {words.reset}
        </button>
      )}
      {wrong && (
        <p id={problem} className="problem" role="alert">
          {fill(words.outOf, { max: format.number(definitionOf(measure).max) })}
        </p>
      )}
    </div>
  );
}
