/** Languages in which every rule, fact and flag can be said. */
export type Language = 'en' | 'fr';

/** One text in each language. Texts live beside what they name, never in components. */
export type Label = Readonly<Record<Language, string>>;

export const label = (en: string, fr: string): Label => ({ en, fr });
