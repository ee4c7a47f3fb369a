/** Opened in another country's spreadsheet, a file is cut at another delimiter, so any of them needs quotes. */
const NEEDS_QUOTES = /["\r\n,;\t|]/;
const PLAIN_NUMBER = /^[+-](?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?%?$/i;

/**
 * Spreadsheets run a cell that begins with = + - @ or a control character as a formula, and a formula can call
 * programs and the network; a leading apostrophe makes it text. A plain number such as -5 or +1,5 can call
 * nothing and stays, so that the user's own columns can still be added up.
 */
export function neutralized(cell: string): string {
  switch (cell.charCodeAt(0)) {
    case 0x2b: // +
    case 0x2d: // -
      return PLAIN_NUMBER.test(cell) ? cell : `'${cell}`;
    case 0x3d: // =
    case 0x40: // @
    case 0x09:
    case 0x0a:
    case 0x0d:
      return `'${cell}`;
    default:
      return cell;
  }
}

const written = (cell: string): string => {
  const safe = neutralized(cell);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Cells as one piece of a CSV line, without its line end. */
export const writeCells = (cells: readonly string[], delimiter: string): string => {
  let line = '';
  for (let i = 0; i < cells.length; i++) line += (i === 0 ? '' : delimiter) + written(cells[i] as string);
  return line;
};
