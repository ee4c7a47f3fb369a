import { CONFIDENCES } from '../source.ts';

/** What is wrong with a row, one sentence each, naming the row and the way out. Empty if nothing is. */
export type Problems = readonly string[];

/** The complaint if it is true, and nothing otherwise. */
export function when(wrong: boolean, complaint: string): Problems {
  return wrong ? [complaint] : [];
}

export function isDay(text: unknown): boolean {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // Date accepts 2025-02-30 and moves it; written back, such a day is another.
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

export function isSlug(text: unknown): boolean {
  return typeof text === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

export function isText(text: unknown): boolean {
  return typeof text === 'string' && text.trim() === text && text !== '';
}

export function checkConfidence(where: string, confidence: unknown): Problems {
  const known = (CONFIDENCES as readonly unknown[]).includes(confidence);
  return when(
    !known,
    `${where}: confidence is one of ${CONFIDENCES.join(', ')}, got ${JSON.stringify(confidence)}`,
  );
}

/** The values that occur more than once. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, place) => values.indexOf(value) !== place))];
}
