import type { Label, Language } from '@licet/engine';
import { setParams, useAddress } from '../app/address.ts';
import { remember, remembered } from '../app/remembered.ts';
import { unbroken } from './unbroken.ts';

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

/** A table in one language. */
export type WordsOf<Table extends Words> = { readonly [Name in keyof Table]: string };

const said = new WeakMap<Words, Partial<Record<Language, WordsOf<Words>>>>();

/** The words of one table in the reader's language; French on the lines where they belong. */
export function useWords<Table extends Words>(table: Table): WordsOf<Table> {
  const language = useLanguage();
  const known = said.get(table) ?? {};
  if (known[language] === undefined) {
    const text = (words: Label): string => (language === 'fr' ? unbroken(words.fr) : words.en);
    known[language] = Object.fromEntries(Object.entries(table).map(([name, words]) => [name, text(words)]));
    said.set(table, known);
  }
  return known[language] as WordsOf<Table>;
}

export { fill } from './fill.ts';
