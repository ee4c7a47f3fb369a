import { memo } from 'react';
import type { Format } from '../words/format.ts';
import { fill } from '../words/language.ts';
import { axisWords, type MapWords, measureWords } from './figures.ts';
import type { Frame } from './frame.ts';
import type { Measure } from './measures.ts';
import { type Scale, ticks } from './scale.ts';
import { Silent } from './window.tsx';

interface Props {
  readonly frame: Frame;
  readonly x: Scale;
  readonly y: Scale;
  readonly across: Measure;
  readonly upright: Measure;
  readonly since2023: boolean;
  readonly words: MapWords;
  readonly format: Format;
}

/** Axes with their numbers and names. */
export const Grid = memo(function Grid({ frame, x, y, across, upright, since2023, words, format }: Props) {
  const { plot, strip, width } = frame;
  const narrow = width < 560;
  return (
    <Silent className="grid">
      {ticks(x).map((value) => (
        <g key={`x${value}`}>
          <line x1={x.at(value)} x2={x.at(value)} y1={plot.top} y2={plot.bottom} />
          <text x={x.at(value)} y={strip.bottom + 16} textAnchor="middle">
            {format.number(value)}
          </text>
        </g>
      ))}
      {ticks(y, 34).map((value) => (
        <g key={`y${value}`}>
          <line x1={plot.left} x2={plot.right} y1={y.at(value)} y2={y.at(value)} />
          <text x={plot.left - 7} y={y.at(value)} dy="0.32em" textAnchor="end">
            {format.number(value)}
          </text>
        </g>
      ))}
      <rect
        className="strip"
        x={strip.left}
        y={strip.top}
        width={strip.right - strip.left}
        height={strip.bottom - strip.top}
      />
      <text className="strip-name" x={strip.left + 5} y={strip.top + 12}>
        {fill(words.half, { measure: measureWords(upright, words) })}
      </text>
      <rect
        className="frame"
        x={plot.left}
        y={plot.top}
        width={plot.right - plot.left}
        height={plot.bottom - plot.top}
      />
      <text className="axis" x={plot.right} y={strip.bottom + 37} textAnchor="end">
        {narrow && across === 'tpp'
          ? measureWords(across, words, since2023)
          : axisWords(across, words, since2023)}
      </text>
      {narrow ? (
        <text className="axis first-up" x="0" y="13">
          {words[`${upright}Short`]} ↑
        </text>
      ) : (
        <text className="axis" textAnchor="end" transform={`translate(11 ${plot.top}) rotate(-90)`}>
          {axisWords(upright, words)}
        </text>
      )}
    </Silent>
  );
});
