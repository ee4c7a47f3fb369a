import { law } from '@licet/cli/in-browser';
import type { Determination, Limit } from '@licet/engine';
import { ScrollBox } from '../controls/scroll-box.tsx';
import { upper } from '../law/typeset.ts';
import { type Format, useFormat } from '../words/format.ts';
import { fill, useLanguage, useWords } from '../words/language.ts';
import { CHECK_WORDS } from './words.ts';

/** One line that is drawn against a figure, with every paragraph that draws it. */
export interface DrawnLine extends Limit {
  readonly cites: readonly string[];
}

/** Lines that several rules draw at the same place are one. */
export function linesDrawn(headroom: readonly Limit[]): DrawnLine[] {
  const lines = new Map<string, DrawnLine>();
  for (const limit of headroom) {
    const key = `${limit.fact} ${limit.operator} ${limit.threshold}`;
    const before = lines.get(key);
    lines.set(
      key,
      before
        ? { ...before, cites: [...new Set([...before.cites, limit.cite])] }
        : { ...limit, cites: [limit.cite] },
    );
  }
  return [...lines.values()];
}

const SIGN: Readonly<Record<Limit['operator'], string>> = {
  '<': '<',
  '<=': '≤',
  '=': '=',
  '>=': '≥',
  '>': '>',
};
const FIRST = 6;

export function Headroom({ determination }: { readonly determination: Determination }) {
  const words = useWords(CHECK_WORDS);
  const lines = linesDrawn(determination.headroom);
  if (lines.length === 0) return null;
  const rest = lines.slice(FIRST);
  return (
    <section aria-labelledby="check-headroom">
      <h2 id="check-headroom">{words.headroom}</h2>
      <p className="soft">{words.headroomHint}</p>
      <Table lines={lines.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary>{fill(words.moreLines, { count: rest.length })}</summary>
          <Table lines={rest} />
        </details>
      )}
    </section>
  );
}

function Table({ lines }: { readonly lines: readonly DrawnLine[] }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const format = useFormat();
  return (
    <ScrollBox label={fill(words.asTable, { what: words.headroom })}>
      <table className="check-headroom">
        <thead>
          <tr>
            <th scope="col">{words.quantity}</th>
            <th scope="col" className="numeric">
              {words.line}
            </th>
            <th scope="col">{words.distance}</th>
            <th scope="col">{words.paragraph}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.fact} ${line.operator} ${line.threshold}`}>
              <th scope="row">
                {upper(law.pack.facts.find(line.fact).title[language])}{' '}
                <span className="check-figure">
                  {format.number(line.value, 4)} {line.unit}
                </span>
              </th>
              <td className="numeric">
                {SIGN[line.operator]} {format.number(line.threshold, 4)}
              </td>
              <td>
                <Bar line={line} />
                <span>{distanceOf(line, words, format)}</span>
              </td>
              <td>{line.cites.join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

export const distanceOf = (
  { distance }: Limit,
  words: { readonly [Name in 'short' | 'over' | 'exact']: string },
  format: Format,
): string =>
  distance === 0
    ? words.exact
    : fill(distance < 0 ? words.short : words.over, { by: format.number(Math.abs(distance), 4) });

/** The line in the middle, the figure as a bar up to twice of it; said in words beside it. */
function Bar({ line: { value, threshold, met } }: { readonly line: Limit }) {
  const share = threshold === 0 ? 1 : Math.min(value / threshold / 2, 1);
  return (
    <svg className="check-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="check-bar-track" x="0" y="2" width="100" height="4" />
      <rect
        className={met ? 'check-bar-met' : 'check-bar-unmet'}
        x="0"
        y="2"
        width={share * 100}
        height="4"
      />
      <rect className="check-bar-line" x="49.5" y="0" width="1" height="8" />
    </svg>
  );
}
