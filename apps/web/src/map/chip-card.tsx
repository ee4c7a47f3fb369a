import type { Chip } from '@licet/catalog';
import type { Decision } from '@licet/engine';
import { useMemo } from 'react';
import type { Changes } from '../app/address.ts';
import { Link } from '../app/link.tsx';
import { OutcomeMark } from '../controls/outcome.tsx';
import { sheetOf } from '../law/short-answers.ts';
import { useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import { NO_ANSWER } from './answers.ts';
import type { Threshold } from './families.ts';
import { familyShort, figureWords, measureWords, valueWords } from './figures.ts';
import { type Headroom, headroomOf } from './headroom.ts';
import type { Measure } from './measures.ts';
import type { Place } from './places.ts';
import { MAP_WORDS } from './words.ts';

interface Props {
  readonly place: Place | undefined;
  readonly together: readonly Chip[];
  readonly answer: Decision | undefined;
  readonly thresholds: readonly Threshold[];
  readonly to: string;
  readonly across: Measure;
  readonly upright: Measure;
  /** What a link takes along. */
  readonly carried: Changes;
}

/** The chip that is looked at: figures, answer, and how far it is from every threshold of the day. */
export function ChipCard({ place, together, answer, thresholds, to, across, upright, carried }: Props) {
  const words = useWords(MAP_WORDS);
  const format = useFormat();
  const chip = place?.chip;
  const headroom = useMemo(
    () => (chip === undefined ? [] : headroomOf(thresholds, sheetOf(chip, to))),
    [thresholds, chip, to],
  );
  return (
    <section className="chip-card" aria-labelledby="map-card">
      <h2 id="map-card">{chip?.name ?? words.thisChip}</h2>
      {place === undefined || chip === undefined ? (
        <p className="soft">{words.pointAt}</p>
      ) : (
        <>
          <p className="card-answer">
            <OutcomeMark answer={answer ?? NO_ANSWER} />
            <br />
            <span className="soft">{answer?.classification.join(', ') || words.noParagraph}</span>
          </p>
          <dl>
            {[across, upright].map((measure, i) => (
              <div key={measure}>
                <dt>{measureWords(measure, words)}</dt>
                <dd>{figureWords(i === 0 ? place.x : place.y, measure, words, format)}</dd>
              </div>
            ))}
          </dl>
          {place.unknown.length > 0 && place.kind !== 'point' && (
            <p className="soft">
              {fill(words.lacking, { facts: place.unknown.map((one) => one[format.language]).join(', ') })}
            </p>
          )}
          {headroom.length === 0 ? (
            <p className="soft">{words.noHeadroom}</p>
          ) : (
            <table className="headroom">
              <caption>{words.headroom}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.threshold}</th>
                  <th scope="col" className="numeric">
                    {words.distance}
                  </th>
                </tr>
              </thead>
              <tbody>
                {headroom.map((one) => {
                  const { family, measure, value } = one.threshold;
                  return (
                    <tr key={`${family}${measure}${value}`}>
                      <th scope="row">
                        {words[`${measure}Short`]} {valueWords(value, measure, words, format)}{' '}
                        <span className="soft">{familyShort(family, words)}</span>
                      </th>
                      <td className="numeric">
                        <Distance of={one} />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
          {together.length > 0 && (
            <p className="soft">
              {fill(words.alsoHere, { names: together.map(({ name }) => name).join(', ') })}
            </p>
          )}
          <p className="row">
            <Link page="chip" params={{ ...carried, item: chip.id }}>
              {words.openChip}
            </Link>
            <Link page="check" params={{ ...carried, item: chip.id }}>
              {words.ask}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

/** `−32 (−1.3 %)`: short of it; `+11,031 (+230 %)`: past it. */
export function Distance({ of: { threshold, distance, side, share } }: { readonly of: Headroom }) {
  const words = useWords(MAP_WORDS);
  const format = useFormat();
  if (side === 'open') return <span className="side-open">{words.open}</span>;
  const sign = side === 'past' ? '+' : '−';
  const near = Math.abs(side === 'past' ? distance.low : distance.high);
  return (
    <span className={`side-${side}`}>
      <span className="visually-hidden">{words[side]} </span>
      {sign}
      {valueWords(near, threshold.measure, words, format)}{' '}
      <span className="soft">
        ({sign}
        {format.percent(Math.abs(share), Math.abs(share) < 0.1 ? 1 : 0)})
      </span>
    </span>
  );
}
