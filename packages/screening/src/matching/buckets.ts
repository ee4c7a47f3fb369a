/** Numbers filed under hashes, in two flat arrays, so that they load from disk without being rebuilt. */
export interface Buckets {
  /** Where each bucket starts in `values`; one more than there are buckets. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Files each value under its hash. `hashes` and `values` run in parallel. */
export function bucketsOf(hashes: Uint32Array, values: Uint32Array): Buckets {
  // A power of two. Hashes that fall together only cost a comparison, since every find is verified.
  const size = 1 << Math.ceil(Math.log2(Math.max(16, hashes.length)));
  const starts = new Uint32Array(size + 1);
  const add = (counts: Uint32Array, at: number, more: number): number => {
    const before = counts[at] as number;
    counts[at] = before + more;
    return before;
  };
  for (const hash of hashes) add(starts, (hash & (size - 1)) + 1, 1);
  for (let at = 0; at < size; at++) add(starts, at + 1, starts[at] as number);
  const next = starts.slice(0, size);
  const filed = new Uint32Array(values.length);
  hashes.forEach((hash, at) => {
    filed[add(next, hash & (size - 1), 1)] = values[at] as number;
  });
  return { starts, values: filed };
}

/** What is filed in the bucket of this hash, and of others that share it. */
export function bucket({ starts, values }: Buckets, hash: number): Uint32Array {
  const at = hash & (starts.length - 2);
  return values.subarray(starts[at], starts[at + 1]);
}

/** Rows of numbers of different lengths, flat. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

export function rowsOf(rows: readonly (readonly number[])[]): Rows {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => {
    starts[at + 1] = (starts[at] as number) + row.length;
  });
  const values = new Uint32Array(starts[rows.length] as number);
  rows.forEach((row, at) => {
    values.set(row, starts[at]);
  });
  return { starts, values };
}

export const row = ({ starts, values }: Rows, at: number): Uint32Array =>
  values.subarray(starts[at], starts[at + 1]);
