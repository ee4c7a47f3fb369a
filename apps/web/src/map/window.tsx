import type { ReactNode } from 'react';
import type { Sides } from './frame.ts';

/** Draws in the same coordinates, but nothing outside of the sides. */
export function Window({ sides, children }: { readonly sides: Sides; readonly children: ReactNode }) {
  const { left, right, top, bottom } = sides;
  const [width, height] = [right - left, bottom - top];
  return (
    <svg
      x={left}
      y={top}
      width={width}
      height={height}
      viewBox={`${left} ${top} ${width} ${height}`}
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** A layer for the eye alone: the links on top, the table and the lists say the same in words. */
export function Silent({
  className,
  children,
}: {
  readonly className: string;
  readonly children: ReactNode;
}) {
  return (
    <svg className={className} overflow="visible" aria-hidden="true">
      {children}
    </svg>
  );
}
