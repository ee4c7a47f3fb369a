import { countryByCode } from '@licet/catalog';
import type { Label, Language } from '@licet/engine';

/** Thousands apart; a narrow space would have no glyph. */
export function grouped(value: number, language: Language): string {
  const [whole = '', part] = String(value).split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',');
  return part === undefined ? parted : `${parted}${language === 'fr' ? ',' : '.'}${part}`;
}

/** Minor units as money: `USD 1,200.50`. A currency that nobody knows is told in its minor units. */
export function money(minor: number, currency: string, language: Language): string {
  const digits = minorDigits(currency);
  if (digits === undefined) return `${grouped(minor, language)} × 0.01 ${currency}`;
  const text = String(minor).padStart(digits + 1, '0');
  const whole = grouped(Number(text.slice(0, text.length - digits)), language);
  const part = digits === 0 ? '' : `${language === 'fr' ? ',' : '.'}${text.slice(-digits)}`;
  return language === 'fr' ? `${whole}${part}\u00a0${currency}` : `${currency}\u00a0${whole}${part}`;
}

function minorDigits(currency: string): number | undefined {
  if (!Intl.supportedValuesOf('currency').includes(currency)) return undefined;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
}

/** Thousandths of TPP. */
export const tpp = (thousandths: number, language: Language): string =>
  grouped(thousandths / 1_000, language);

/** `China (CN)`. */
export function country(code: string | null, language: Language): string {
  if (code === null) return '';
  const found = countryByCode(code);
  return found === undefined ? code : `${found[language]} (${code})`;
}

/** `2026-09-20 14:05 UTC`. */
export const moment = (instant: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(instant)
    ? `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
    : instant;

/** The word for a code, or the code where there is none. */
export const wordOf = (words: Readonly<Record<string, Label>>, code: string, language: Language): string =>
  words[code]?.[language] ?? code;
