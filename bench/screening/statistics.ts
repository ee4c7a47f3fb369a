/** Wilson score interval of `k` in `n` at 95 percent, both ends in percent. */
export function wilson(k: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 100];
  const z = 1.959964;
  const p = k / n;
  const center = p + (z * z) / (2 * n);
  const margin = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 100 / (1 + (z * z) / n);
  return [Math.max(0, (center - margin) * scale), Math.min(100, (center + margin) * scale)];
}

/** `k` of `n` in percent with its interval: `97.5 (94.1-99.0)`. */
export function share(k: number, n: number): string {
  const [low, high] = wilson(k, n);
  return n === 0 ? '-' : `${((k / n) * 100).toFixed(1)} (${low.toFixed(1)}-${high.toFixed(1)})`;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which `part` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** A fixed pseudo-random sequence, so that every run measures the same: whole numbers from 0, below `below`. */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

/** Prints a Markdown table; columns after the first are numbers. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  console.log(`| ${head.join(' | ')} |\n|---|${'---:|'.repeat(head.length - 1)}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}
