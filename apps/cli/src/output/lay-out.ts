import type { Language } from '@licet/engine';

/** Breaks a text into lines of at most `width`, each after the first indented. Addresses are never broken. */
export function fold(text: string, width: number, first = '', rest = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = empty ? line + word : `${line} ${word}`;
    if (!empty && longer.length > width) {
      lines.push(line);
      line = rest + word;
    } else {
      line = longer;
    }
    empty = false;
  }
  lines.push(line);
  return lines.join('\n');
}

/** A list item: `  - text`, folded under itself. */
export const bullet = (text: string, width: number, mark = '-'): string =>
  fold(text, width, `  ${mark} `, ' '.repeat(3 + mark.length));

/** Columns as wide as their widest cell; the last one is folded to what is left of the width. */
export function table(rows: readonly (readonly string[])[], width: number): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const before = widths.slice(0, -1).reduce((total, one) => total + one + 2, 0);
  const left = Math.max(20, width - before);
  return rows
    .map((row) => {
      const head = row
        .slice(0, -1)
        .map((cell, column) => cell.padEnd((widths[column] ?? 0) + 2))
        .join('');
      const last = row.length === columns ? (row.at(-1) ?? '') : '';
      return fold(last, before + left, head, ' '.repeat(before)).trimEnd();
    })
    .join('\n');
}

/** `4,707.2`, in French `4 707,2`: digits in groups, as one reads them. (Intl would cost a tenth of the start.) */
export function group(value: number, language: Language): string {
  const [whole = '', decimals] = String(Math.round(value * 1e4) / 1e4).split('.');
  const [thousands, point] = language === 'fr' ? [' ', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return decimals === undefined ? grouped : grouped + point + decimals;
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** French spacing of colons and semicolons; addresses and what already has its space stay as they are. */
export const spaced = (text: string): string => text.replace(/(?<=[\p{L}\d)\]"])([:;])(?=\s)/gu, ' $1');
