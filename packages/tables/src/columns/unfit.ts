/** Why a row does not fit its header; undefined where it does. */
export function unfit(cells: readonly string[], header: readonly string[]): string | undefined {
  if (cells.length === header.length) return undefined;
  const rest =
    cells.length > header.length ? `; not kept: ${cells.slice(header.length).join(' | ').slice(0, 200)}` : '';
  return `the row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the header has ${header.length}${rest}`;
}
