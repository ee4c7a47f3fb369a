import type { Iso, Language } from '@licet/engine';
import { useMemo } from 'react';
import { useLanguage } from './language.ts';

/** Numbers and days in the reader's form. */
export interface Format {
  readonly language: Language;
  /** At most `digits` decimals (3 unless told). */
  number(value: number, digits?: number): string;
  /** `8 Apr 2025`: a civil day, the same in every time zone. */
  day(value: Iso | string): string;
  /** An instant in the reader's own zone. */
  instant(value: string): string;
  /** Minor units of a currency. */
  money(minor: number, currency: string): string;
  percent(share: number, digits?: number): string;
}

export function formatOf(language: Language): Format {
  const locale = language === 'fr' ? 'fr-FR' : 'en-US';
  const days = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const instants = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return {
    language,
    number: (value, digits = 3) => value.toLocaleString(locale, { maximumFractionDigits: digits }),
    day: (value) => days.format(new Date(`${value}T00:00:00Z`)),
    instant: (value) => instants.format(new Date(value)),
    money(minor, currency) {
      const form = new Intl.NumberFormat(locale, { style: 'currency', currency });
      const digits = form.resolvedOptions().maximumFractionDigits ?? 2;
      return form.format(minor / 10 ** digits);
    },
    percent: (share, digits = 1) =>
      share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: digits }),
  };
}

export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatOf(language), [language]);
}
