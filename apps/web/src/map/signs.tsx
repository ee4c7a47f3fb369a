import { memo } from 'react';
import { LEGEND, shapeOf, signOf } from '../controls/outcome-shape.ts';
import { type Answers, NO_ANSWER } from './answers.ts';
import { relative } from './relative.ts';
import type { ChipSpot } from './spots.ts';
import { Silent } from './window.tsx';

const SIGNS = LEGEND.map((answer) => {
  const { className, path } = shapeOf(answer);
  return { sign: signOf(answer), className, path: relative(path) };
});

/** The signs of all chips, one path for each sign: hundreds of chips change in one stroke. */
export const Signs = memo(function Signs({
  spots,
  answers,
}: {
  readonly spots: readonly ChipSpot[];
  readonly answers: Answers | undefined;
}) {
  const paths = new Map(SIGNS.map(({ sign, path }) => [sign, { path, d: '' }]));
  for (const { id, x, y } of spots) {
    const of = paths.get(signOf(answers?.get(id) ?? NO_ANSWER));
    if (of) of.d += `M${x.toFixed(1)} ${y.toFixed(1)}${of.path}`;
  }
  return (
    <Silent className="signs">
      {SIGNS.map(({ sign, className }) => (
        <path key={sign} className={className} d={paths.get(sign)?.d} />
      ))}
    </Silent>
  );
});
