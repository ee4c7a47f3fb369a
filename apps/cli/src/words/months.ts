import { fold } from './fold.ts';

const NAMES = [
  'january jan janvier janv',
  'february feb fevrier fevr fev',
  'march mar mars',
  'april apr avril avr',
  'may mai',
  'june jun juin',
  'july jul juillet juil',
  'august aug aout',
  'september sep sept septembre',
  'october oct octobre',
  'november nov novembre',
  'december dec decembre',
] as const;

const byName: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, month) => names.split(' ').map((name) => [name, month + 1] as const)),
);

/** The month that a word names in English or French, 1 to 12. */
export const monthOf = (word: string): number | undefined => byName.get(fold(word).replace(/\.$/, ''));
