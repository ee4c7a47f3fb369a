import { memo } from 'react';
import { setParams } from '../app/address.ts';
import { ConfidenceTag } from '../controls/confidence.tsx';
import { type Format, useFormat } from '../words/format.ts';
import { fill, useWords } from '../words/language.ts';
import type { Edge } from './edges.ts';
import type { Threshold } from './families.ts';
import { familyWords, type MapWords, measureWords, valueWords } from './figures.ts';
import type { Measure } from './measures.ts';
import { keyOf } from './names.ts';
import { MAP_WORDS } from './words.ts';

interface Props {
  readonly edges: readonly Edge[];
  readonly across: Measure;
  readonly upright: Measure;
}

/** The lines beside the entry's own, in words: their numbers, their standing, their source. */
export const EdgeList = memo(function EdgeList({ edges, across, upright }: Props) {
  const words = useWords(MAP_WORDS);
  const format = useFormat();
  return (
    <section className="edges" aria-labelledby="map-edges">
      <h2 id="map-edges">{words.edges}</h2>
      {edges.length === 0 && <p className="soft">{words.noEdges}</p>}
      <ul>
        {edges.map((edge) => {
          const { family, status, instruments, thresholds, rules, confidence } = edge;
          const off = [...new Set(thresholds.map(({ measure }) => measure))].filter(
            (measure): measure is Exclude<Measure, 'tpp'> =>
              measure !== across && measure !== upright && measure !== 'tpp',
          );
          const names = [...new Set(instruments.flatMap(({ addressees = [] }) => addressees))].join(', ');
          return (
            <li key={keyOf(edge)}>
              <svg className="edge-sample" width="28" height="10" aria-hidden="true">
                <path className={`edge edge-${status}`} d="M0 5H28" />
              </svg>
              <div>
                <strong>{familyWords(family, words)}</strong> <ConfidenceTag tag={confidence} />{' '}
                <span className="soft">{fill(words[status], { names })}</span>
                <br />
                {limits(thresholds, words, format).join(' · ')}
                <br />
                <span className="soft cites">
                  {instruments.map((one, i) => (
                    <span key={one.id}>
                      {i > 0 && '; '}
                      {one.url === undefined ? one.id : <a href={one.url}>{one.id}</a>}
                    </span>
                  ))}
                  {rules[0] &&
                    rules[0].version.cite !== rules[0].version.by.id &&
                    `, ${rules[0].version.cite}`}
                </span>
                {off.length > 0 && (
                  <div className="against">
                    <span className="soft">{words.showAgainst}</span>
                    {off.map((measure) => (
                      <button
                        key={measure}
                        type="button"
                        className="quiet"
                        onClick={() => setParams({ y: measure })}
                      >
                        {words[`${measure}Short`]}
                      </button>
                    ))}
                  </div>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
});

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤' };

/** `TPP ≥ 1,600, 2,400, 4,800`: the numbers of each measure and operator together. */
function limits(thresholds: readonly Threshold[], words: MapWords, format: Format): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { measure, value, rules } of thresholds) {
    const operator = rules[0]?.operator ?? '=';
    const key = `${measureWords(measure, words)} ${SIGNS[operator] ?? operator}`;
    groups.set(key, [...(groups.get(key) ?? []), valueWords(value, measure, words, format)]);
  }
  return [...groups].map(([key, values]) => `${key} ${values.join(', ')}`);
}
