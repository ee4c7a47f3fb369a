import type { Language } from '@licet/engine';

const SIZES = [
  [1e9, { en: 'billion', fr: 'milliard' }],
  [1e6, { en: 'million', fr: 'million' }],
] as const;

/** Dollars as the press writes them: `$5.5 billion`, `5,5 milliards de dollars`. Nothing is rounded away. */
export function amount(usd: number, language: Language): string {
  const [size, names] = SIZES.find(([least]) => Math.abs(usd) >= least) ?? [1, undefined];
  const count = usd / size;
  const number = count.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-US', { maximumFractionDigits: 6 });
  if (language === 'en') return names ? `$${number}\u00a0${names.en}` : `$${number}`;
  if (names === undefined) return `${number}\u00a0dollars`;
  return `${number}\u00a0${names.fr}${Math.abs(count) >= 2 ? 's' : ''} de\u00a0dollars`;
}
