import { type Signed, shapeOf } from '../controls/outcome-shape.ts';
import { NO_ANSWER } from './answers.ts';
import type { Frame } from './frame.ts';
import { widthOf } from './labels.ts';
import type { ChipSpot } from './spots.ts';
import { Silent } from './window.tsx';

/** The chip that is looked at, on top of all others, with its whole name. */
export function NamedPoint({
  spot,
  answer = NO_ANSWER,
  frame,
}: {
  readonly spot: ChipSpot;
  readonly answer: Signed | undefined;
  readonly frame: Frame;
}) {
  const { className, path } = shapeOf(answer);
  const { name } = spot.place.chip;
  const width = widthOf(name) * 1.12 + 14;
  const left = Math.min(Math.max(spot.x - width / 2, 2), frame.width - width - 2);
  const top = spot.y - 38 < 2 ? spot.y + 15 : spot.y - 38;
  return (
    <Silent className="named">
      <circle cx={spot.x} cy={spot.y} r="10" />
      <path className={className} d={path} transform={`translate(${spot.x} ${spot.y}) scale(1.35)`} />
      <rect x={left} y={top} width={width} height="22" rx="4" />
      <text x={left + width / 2} y={top + 11} dy="0.34em" textAnchor="middle">
        {name}
      </text>
    </Silent>
  );
}
