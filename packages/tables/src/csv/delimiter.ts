import { rowReader } from './row-reader.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The delimiter that cuts the header into the most cells. Headers are names: unlike prices and prose they
 * seldom hold commas. Undefined while the header does not end within `head`.
 */
export function sniffDelimiter(
  head: Buffer,
  { newline, limit, final }: { newline: number; limit: number; final: boolean },
): Delimiter | undefined {
  let best: Delimiter | undefined;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const reader = rowReader({ delimiter, newline, limit });
    const [header] = [...reader.push(head), ...(final ? reader.end() : [])];
    if (header === undefined) return undefined;
    const cells = header.problem === undefined ? header.cells.length : 0;
    if (best === undefined || cells > most) {
      best = delimiter;
      most = cells;
    }
  }
  return best;
}
