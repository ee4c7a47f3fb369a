import { memo } from 'react';

interface Props {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly href: string;
  readonly label: string;
  /** The one that Tab reaches; the arrow keys go on from there. */
  readonly stop: boolean;
}

/** One chip as a link over its sign. */
export const Point = memo(function Point({ id, x, y, href, label, stop }: Props) {
  return (
    <a className="point" href={href} tabIndex={stop ? 0 : -1} aria-label={label} data-id={id}>
      <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r="10" />
    </a>
  );
});
