import type { Percent } from '../holding.ts';

/** The smallest step that we keep: "more than 50" begins just above it, "less than 50" ends just below. */
const STEP = 1e-6;

const UNKNOWN = /^(?:|unknown|inconnue?|n\/?a|n\.?d\.?|na|nc|\?|-+|–|—|null|none given)$/;
const NUMBER = String.raw`(\d{1,3}(?:[.,]\d+)?)\s*%?`;
const EXACT = new RegExp(`^=?${NUMBER}$`);
const RANGE = new RegExp(
  `^(?:between\\s+|entre\\s+|from\\s+|de\\s+)?${NUMBER}\\s*(?:-|–|—|to|and|à|a|et)\\s*${NUMBER}$`,
);
const MORE = new RegExp(`^(?:>|more than|over|above|plus de)\\s*${NUMBER}$`);
const LESS = new RegExp(`^(?:<|less than|under|below|moins de)\\s*${NUMBER}$`);
const AT_LEAST = new RegExp(
  `^(?:>=|=>|≥|at least|au moins)\\s*${NUMBER}$|^${NUMBER}\\s*(?:\\+|or more|ou plus)$`,
);
const AT_MOST = new RegExp(
  `^(?:<=|=<|≤|at most|up to|au plus|jusqu.à)\\s*${NUMBER}$|^${NUMBER}\\s*(?:or less|ou moins)$`,
);

/**
 * A percentage as people and registers write it: `50`, `50 %`, `50,5 %`, `>50`, `25-50`, `unknown` or nothing.
 * Undefined where the text is none of these: then nothing may be read into it.
 *
 * A share of one is refused as well as any fraction: `0.5` is half a percent here, as its column says.
 */
export function readPercent(text: string): Percent | undefined {
  const written = text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
  if (written.length > 60) return undefined;
  if (UNKNOWN.test(written)) return 'unknown';
  const [exact] = numbers(EXACT, written);
  if (exact !== undefined) return valid([exact, exact]);
  const [low, high] = numbers(RANGE, written);
  if (low !== undefined && high !== undefined) return valid([low, high]);
  const [more] = numbers(MORE, written);
  if (more !== undefined) return valid([more + STEP, 100]);
  const [less] = numbers(LESS, written);
  if (less !== undefined) return valid([0, less - STEP]);
  const [least] = numbers(AT_LEAST, written);
  if (least !== undefined) return valid([least, 100]);
  const [most] = numbers(AT_MOST, written);
  return most === undefined ? undefined : valid([0, most]);
}

const numbers = (pattern: RegExp, text: string): number[] =>
  (pattern.exec(text) ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => Number(part.replace(',', '.')));

function valid([low, high]: readonly [number, number]): Percent | undefined {
  if (!(low >= 0 && low <= high && high <= 100)) return undefined;
  return low === high ? low : [low, high];
}
