import { distance } from './distance.ts';
import type { Label } from './labels.ts';

const MOST = 3;

interface Near extends Label {
  readonly off: number;
}

/** Up to three labels that one of the keys is a typing mistake away from, nearest first. */
export function likely(keys: readonly string[], labels: readonly Label[]): readonly string[] {
  const near = labels.flatMap((label) =>
    keys
      .filter((key) => Math.abs(key.length - label.key.length) <= forgiven(label.key))
      .map((key) => ({ ...label, off: distance(key, label.key) }))
      .filter(({ off }) => off > 0 && off <= forgiven(label.key)),
  );
  return nearestNames(near);
}

/** The three labels that are nearest to a key, however far. */
export function nearest(key: string, labels: readonly Label[]): readonly string[] {
  return nearestNames(
    labels.map((label) => ({
      ...label,
      off: distance(key, label.key) / Math.max(key.length, label.key.length, 1),
    })),
  );
}

// In a name of two characters any mistake makes another name; in a long one two are still recognizable.
function forgiven(key: string): number {
  if (key.length <= 2) return 0.5;
  return key.length <= 5 ? 1 : 2;
}

function nearestNames(near: readonly Near[]): readonly string[] {
  return [...new Set(near.toSorted((a, b) => a.off - b.off).map(({ name }) => name))].slice(0, MOST);
}
