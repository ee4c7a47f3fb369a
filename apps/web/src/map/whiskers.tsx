import { memo } from 'react';
import type { Figure } from '../law/figure.ts';
import type { Frame } from './frame.ts';
import type { Scale } from './scale.ts';
import type { ChipSpot } from './spots.ts';
import { Window } from './window.tsx';

interface Props {
  readonly spots: readonly ChipSpot[];
  readonly x: Scale;
  readonly y: Scale;
  readonly frame: Frame;
}

/** What the sources leave open of a chip's place: a line between two ends, an arrow where there is no other end. */
export const Whiskers = memo(function Whiskers({ spots, x, y, frame }: Props) {
  const lines = (half: boolean) =>
    spots
      .filter(({ place }) => (place.kind === 'half') === half)
      .map(
        ({ place, x: left, y: top }) =>
          whiskers(place.x, left, top, x, true) + (half ? '' : whiskers(place.y, left, top, y, false)),
      )
      .join('');
  return (
    <>
      <Window sides={frame.plot}>
        <path className="whiskers" d={lines(false)} />
      </Window>
      <Window sides={frame.strip}>
        <path className="whiskers" d={lines(true)} />
      </Window>
    </>
  );
});

const ARROW = 26;

function whiskers(figure: Figure, left: number, top: number, axis: Scale, level: boolean): string {
  const { state, low, high } = figure;
  if (state === 'exact' || state === 'unknown') return '';
  const out = level ? 1 : -1;
  const own = level ? left : top;
  const start = state === 'at-most' ? own - out * ARROW : state === 'range' ? axis.at(low) : own;
  const end = state === 'at-least' ? own + out * ARROW : state === 'range' ? axis.at(high) : own;
  const at = (along: number, beside: number): string =>
    level ? `${along.toFixed(1)} ${top + beside}` : `${left + beside} ${along.toFixed(1)}`;
  const cap = (where: number): string => `M${at(where, -4)}L${at(where, 4)}`;
  const head = (where: number, way: number): string =>
    `M${at(where - 5 * way, -4)}L${at(where, 0)}L${at(where - 5 * way, 4)}`;
  return `M${at(start, 0)}L${at(end, 0)}${state === 'at-most' ? head(start, -out) : cap(start)}${state === 'at-least' ? head(end, out) : cap(end)}`;
}
