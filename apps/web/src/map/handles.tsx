import { type KeyboardEvent, memo, type PointerEvent, useRef } from 'react';
import type { Format } from '../words/format.ts';
import { fill } from '../words/language.ts';
import type { Threshold } from './families.ts';
import { familyWords, type MapWords, measureWords, valueWords } from './figures.ts';
import type { Frame } from './frame.ts';
import { widthOf } from './labels.ts';
import type { Measure } from './measures.ts';
import { byHand, type Scale } from './scale.ts';
import { type Change, changeOf, nearestAllowed } from './what-if.ts';

interface Props {
  readonly thresholds: readonly Threshold[];
  readonly changes: readonly Change[];
  readonly across: Measure;
  readonly upright: Measure;
  readonly x: Scale;
  readonly y: Scale;
  readonly frame: Frame;
  readonly onMove: (threshold: Threshold, to: number) => void;
  readonly words: MapWords;
  readonly format: Format;
}

const HEIGHT = 20;
const SNAP = 4;

/** The thresholds on the two axes as tabs at the edge of the plot: to read, to drag, to move with the arrow keys. */
export const Handles = memo(function Handles(props: Props) {
  const { thresholds, changes, across, upright, x, y, frame, words, format } = props;
  const { plot } = frame;
  const tabs = thresholds
    .filter(({ measure }) => measure === across || measure === upright)
    .map((threshold) => {
      const value = changeOf(changes, threshold)?.to ?? threshold.value;
      const level = threshold.measure === across;
      const text = format.number(value);
      return {
        threshold,
        value,
        level,
        text,
        at: (level ? x : y).at(value),
        width: Math.max(widthOf(text) + 8, 28),
      };
    })
    .filter(({ level, at }) =>
      level ? at >= plot.left - 1 && at <= plot.right + 1 : at >= plot.top - 1 && at <= plot.bottom + 1,
    );
  // Two families often draw the same line: the first one has the tab, the other can be moved in the list below.
  const own = tabs.filter(
    (tab, i) =>
      !tabs.slice(0, i).some((one) => one.level === tab.level && one.threshold.value === tab.threshold.value),
  );
  return (
    <g className="handles">
      {rows(own.filter(({ level }) => level)).map((tab) => (
        <Handle
          key={`${tab.threshold.family}${tab.threshold.value}`}
          {...props}
          {...tab}
          axis={x}
          left={tab.at - tab.width / 2}
          top={plot.top - (tab.row + 1) * (HEIGHT + 2) - 2}
          stem={`M${tab.at} ${plot.top - tab.row * (HEIGHT + 2) - 4}V${plot.top}`}
        />
      ))}
      {spread(own.filter(({ level }) => !level)).map((tab) => (
        <Handle
          key={`${tab.threshold.family}${tab.threshold.value}`}
          {...props}
          {...tab}
          axis={y}
          left={plot.right + 6}
          top={tab.middle - HEIGHT / 2}
          stem={`M${plot.right} ${tab.at}L${plot.right + 6} ${tab.middle}`}
        />
      ))}
      <title>{words.whatIf}</title>
    </g>
  );
});

/** Tabs above the plot that would cross move up a row. */
function rows<Tab extends { readonly at: number; readonly width: number }>(
  tabs: readonly Tab[],
): readonly (Tab & { readonly row: number })[] {
  const ends: number[] = [];
  return [...tabs]
    .sort((a, b) => a.at - b.at)
    .map((tab) => {
      const free = ends.findIndex((end) => end + 3 < tab.at - tab.width / 2);
      const row = free < 0 ? Math.min(ends.length, 2) : free;
      ends[row] = tab.at + tab.width / 2;
      return { ...tab, row };
    });
}

/** Tabs beside the plot that would cross move down. */
function spread<Tab extends { readonly at: number }>(
  tabs: readonly Tab[],
): readonly (Tab & { readonly middle: number })[] {
  let last = Number.NEGATIVE_INFINITY;
  return [...tabs]
    .sort((a, b) => a.at - b.at)
    .map((tab) => {
      last = Math.max(tab.at, last + HEIGHT + 4);
      return { ...tab, middle: last };
    });
}

interface HandleProps extends Props {
  readonly threshold: Threshold;
  readonly value: number;
  readonly level: boolean;
  readonly text: string;
  readonly width: number;
  readonly axis: Scale;
  readonly left: number;
  readonly top: number;
  readonly stem: string;
}

function Handle({
  threshold,
  value,
  level,
  text,
  width,
  axis,
  left,
  top,
  stem,
  onMove,
  words,
  format,
}: HandleProps) {
  const grip = useRef<number>(undefined);
  const { family, measure } = threshold;
  const set = (to: number): void => {
    const held = Math.min(Math.max(to, axis.domain.low), axis.domain.high);
    const near = Math.abs(axis.at(held) - axis.at(threshold.value)) < SNAP;
    onMove(threshold, near ? threshold.value : nearestAllowed(measure, byHand(held)));
  };
  const pixel = (event: PointerEvent<SVGGElement>): number => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return level ? event.clientX - (box?.left ?? 0) : event.clientY - (box?.top ?? 0);
  };
  const keys = (event: KeyboardEvent): void => {
    const factor = {
      ArrowRight: 1.01,
      ArrowUp: 1.01,
      ArrowLeft: 1 / 1.01,
      ArrowDown: 1 / 1.01,
      PageUp: 1.1,
      PageDown: 1 / 1.1,
    }[event.key];
    if (event.key === 'Escape' || event.key === 'Delete') onMove(threshold, threshold.value);
    else if (factor === undefined) return;
    else onMove(threshold, nearestAllowed(measure, byHand(value * factor)));
    event.preventDefault();
  };
  return (
    <g
      className={`handle handle-${level ? 'level' : 'upright'}${value === threshold.value ? '' : ' moved'}${family === '3A090' ? '' : ' other'}`}
      role="slider"
      tabIndex={0}
      aria-label={fill(words.handle, {
        family: familyWords(family, words),
        measure: measureWords(measure, words),
      })}
      aria-orientation={level ? 'horizontal' : 'vertical'}
      aria-valuemin={axis.domain.low}
      aria-valuemax={axis.domain.high}
      aria-valuenow={value}
      aria-valuetext={valueWords(value, measure, words, format)}
      onKeyDown={keys}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = pixel(event) - axis.at(value);
      }}
      onPointerMove={(event) => {
        if (grip.current !== undefined) set(axis.back(pixel(event) - grip.current));
      }}
      onPointerUp={() => {
        grip.current = undefined;
      }}
      onPointerCancel={() => {
        grip.current = undefined;
      }}
    >
      <path className="stem" d={stem} />
      <rect className="reach" x={left - 2} y={top - 2} width={width + 4} height={HEIGHT + 4} />
      <rect className="tab" x={left} y={top} width={width} height={HEIGHT} rx="4" />
      <text x={left + width / 2} y={top + HEIGHT / 2} dy="0.33em" textAnchor="middle">
        {text}
      </text>
    </g>
  );
}
