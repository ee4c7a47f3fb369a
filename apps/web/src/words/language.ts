import type { Label, Language } from '@licet/engine';
import { useMemo } from 'react';
import { setParams, useAddress } from '../app/address.ts';
import { remember, remembered } from '../app/remembered.ts';

const LANGUAGES: readonly Language[] = ['en', 'fr'];
const isLanguage = (text: string | null): text is Language => LANGUAGES.includes(text as Language);

/** The reader's language: of the address, else the one chosen last, else the browser's, else English. */
export function useLanguage(): Language {
  const asked = useAddress().params.get('lang');
  if (isLanguage(asked)) return asked;
  const last = remembered('language');
  if (isLanguage(last)) return last;
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Switches in place; the address says so too, so that a link shows what its sender saw. */
export function setLanguage(language: Language): void {
  remember('language', language);
  setParams({ lang: language }, { replace: true });
}

/** Words of a page, in both languages. `{name}` stands for what `fill` puts there. */
export type Words = Readonly<Record<string, Label>>;

/** The words of one table in the reader's language. */
export function useWords<Table extends Words>(table: Table): { readonly [Name in keyof Table]: string } {
  const language = useLanguage();
  return useMemo(
    () =>
      Object.fromEntries(Object.entries(table).map(([name, words]) => [name, words[language]])) as {
        readonly [Name in keyof Table]: string;
      },
    [table, language],
  );
}

/** `fill('{count} lines', { count: 3 })`. A name without a value stays as it is, to be seen. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
