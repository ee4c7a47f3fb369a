/** What takes up `[from, to)` along a line, in any unit. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The row of each span, in their order: the first row that is free there, so that none lies on another. */
export function stack(
  spans: readonly Span[],
  apart: number,
): { readonly rows: readonly number[]; readonly count: number } {
  const ends: number[] = [];
  const rows = spans.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + apart <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    return row;
  });
  return { rows, count: ends.length };
}
