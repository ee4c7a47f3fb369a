import { memo } from 'react';
import type { Format } from '../words/format.ts';
import { fill } from '../words/language.ts';
import type { Areas, Box } from './areas.ts';
import type { Edge } from './edges.ts';
import { type MapWords, valueWords } from './figures.ts';
import type { Frame } from './frame.ts';
import type { Measure } from './measures.ts';
import { keyOf, type Name, pixels } from './names.ts';
import type { RegionKey } from './regions.ts';
import type { Scale } from './scale.ts';
import type { Change } from './what-if.ts';
import { Silent, Window } from './window.tsx';

interface Props {
  readonly regions: Areas<RegionKey>;
  readonly edges: readonly Edge[];
  readonly changes: readonly Change[];
  readonly names: readonly Name[];
  readonly across: Measure;
  readonly upright: Measure;
  readonly x: Scale;
  readonly y: Scale;
  readonly frame: Frame;
  readonly words: MapWords;
  readonly format: Format;
}

/** What the law says of the plane: regions, their borders, other edges, and where a moved line stood. */
export const LawLayer = memo(function LawLayer(props: Props) {
  const { regions, edges, changes, names, across, upright, x, y, frame, words, format } = props;
  const { plot } = frame;
  const rect = (box: Box) => pixels(box, x, y);
  const shape = (boxes: readonly Box[]): string =>
    boxes
      .map(rect)
      .map(({ left, right, top, bottom }) => `M${left} ${top}H${right}V${bottom}H${left}Z`)
      .join('');
  const line = (boxes: readonly Box[]): string =>
    boxes
      .map(rect)
      .map(({ left, right, top, bottom }) => `M${left} ${bottom}L${right} ${top}`)
      .join('');
  const shown = [...regions.boxes].filter(([key]) => key !== 'none');
  return (
    <Silent className="law">
      <Window sides={plot}>
        {shown.map(([key, boxes]) => (
          <path key={key} className={`region region-${key.replaceAll(/\W+/g, '-')}`} d={shape(boxes)} />
        ))}
        <path className="border" d={line(regions.borders)} />
        {edges.map((edge) => (
          <path key={keyOf(edge)} className={`edge edge-${edge.status}`} d={line(edge.borders)} />
        ))}
        {changes.map((change) => {
          const [level, at] =
            change.measure === across ? [true, x.at(change.from)] : [false, y.at(change.from)];
          if (change.measure !== across && change.measure !== upright) return null;
          return (
            <g key={`${change.family}${change.measure}${change.from}`} className="ghost">
              <path d={level ? `M${at} ${plot.top}V${plot.bottom}` : `M${plot.left} ${at}H${plot.right}`} />
              <text
                x={level ? at + 4 : plot.right - 6}
                y={level ? plot.bottom - 8 : at - 4}
                textAnchor={level ? 'start' : 'end'}
              >
                {fill(words.was, { value: valueWords(change.from, change.measure, words, format) })}
              </text>
            </g>
          );
        })}
      </Window>
      {names.map(({ key, of, text, small, box, upright }) =>
        of === 'region' ? (
          <text key={key} className="region-name" x={box.right} y={box.top + 11} textAnchor="end">
            {text}
            {small !== '' && (
              <tspan className="small" x={box.right} dy="14">
                {small}
              </tspan>
            )}
          </text>
        ) : (
          <text
            key={key}
            className="edge-name"
            transform={
              upright
                ? `translate(${box.right - 3} ${box.bottom}) rotate(-90)`
                : `translate(${box.left} ${box.bottom - 3})`
            }
          >
            {text}
          </text>
        ),
      )}
    </Silent>
  );
});
