import { memo } from 'react';
import type { Label } from './labels.ts';
import { Silent } from './window.tsx';

/** Names beside the chips that have room for one. */
export const ChipLabels = memo(function ChipLabels({ labels }: { readonly labels: readonly Label[] }) {
  return (
    <Silent className="names">
      <path d={labels.map(({ x, y, to }) => (to ? `M${x} ${y}L${to.x} ${to.y}` : '')).join('')} />
      {labels.map(({ id, text, x, y, anchor }) => (
        <text key={id} x={x} y={y} dy="0.32em" textAnchor={anchor}>
          {text}
        </text>
      ))}
    </Silent>
  );
});
