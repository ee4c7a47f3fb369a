import type { Iso, Language } from '@licet/engine';
import { shortDay } from './day.ts';
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

function formatOf(language: Language): Format {
  const [numbers, dates] = language === 'fr' ? ['fr-FR', 'fr-FR'] : ['en-US', 'en-GB'];
  const instant = kept(() => new Intl.DateTimeFormat(dates, { dateStyle: 'medium', timeStyle: 'short' }));
  const number = kept((digits: number) => new Intl.NumberFormat(numbers, { maximumFractionDigits: digits }));
  const percent = kept(
    (digits: number) => new Intl.NumberFormat(numbers, { style: 'percent', maximumFractionDigits: digits }),
  );
  const money = kept((currency: string) => new Intl.NumberFormat(numbers, { style: 'currency', currency }));
  return {
    language,
    number: (value, digits = 3) => number(digits).format(value),
    day: (value) => shortDay(value, language),
    instant: (value) => instant('').format(new Date(value)),
    money(minor, currency) {
      const form = money(currency);
      return form.format(minor / 10 ** (form.resolvedOptions().maximumFractionDigits ?? 2));
    },
    percent: (share, digits = 1) => percent(digits).format(share),
  };
}

/** Made when first asked for, once: making a formatter costs a thousand times what using one does. */
function kept<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const all = new Map<Key, Made>();
  return (key) => {
    const made = all.get(key) ?? make(key);
    all.set(key, made);
    return made;
  };
}

const formats = kept(formatOf);

/** The reader's form; the same object as long as the language is the same. */
export const useFormat = (): Format => formats(useLanguage());
