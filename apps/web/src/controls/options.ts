import { chips, countries, servers } from '@licet/catalog';
import type { Language } from '@licet/engine';
import { useLanguage } from '../words/language.ts';

/** What can be chosen from a list of suggestions, and what helps to tell it from others. */
export interface Option {
  readonly value: string;
  readonly hint?: string;
}

/** Every chip and server of the catalog. */
export const ITEM_OPTIONS: readonly Option[] = [...chips, ...servers].map(({ name }) => ({ value: name }));

const places: Partial<Record<Language, readonly Option[]>> = {};

/** Names of countries in the reader's language and order, with their codes. */
export function usePlaceOptions(): readonly Option[] {
  const language = useLanguage();
  if (places[language] === undefined) {
    const { compare } = new Intl.Collator(language);
    places[language] = countries
      .map((one) => ({ value: one[language], hint: one.code }))
      .sort((a, b) => compare(a.value, b.value));
  }
  return places[language];
}
