import type { Language } from '@licet/engine';

/** As Intl has them; its first formatter of dates costs a slow machine more than all else that a page says. */
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
};

/** `Apr` of `2025-04-08`. */
export const shortMonth = (day: string, language: Language): string =>
  MONTHS[language][Number(day.slice(5, 7)) - 1] ?? day;

/** `8 Apr 2025`: a civil day, the same in every time zone. What is no day is shown as it is. */
export const shortDay = (day: string, language: Language): string =>
  /^\d{4}-(0[1-9]|1[0-2])-\d\d$/.test(day)
    ? `${Number(day.slice(8))} ${shortMonth(day, language)} ${day.slice(0, 4)}`
    : day;
