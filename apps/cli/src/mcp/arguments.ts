import type { Language } from '@licet/engine';
import type * as z from 'zod';
import { en, fr } from 'zod/locales';

const MOST_ISSUES = 5;
const MOST_SIGNS = 300;

const LOCALES = { en: en(), fr: fr() } as const;

/** Arguments that do not fit the schema of a tool. */
interface Misfit {
  readonly misfit: string;
}

/**
 * The arguments as the tool takes them, or what is wrong with them: the place, what was expected, the arguments that
 * there are. An argument that nobody knows is refused: leaving it out could leave out a party.
 */
export function readArguments(
  schema: z.ZodObject,
  given: unknown,
  language: Language,
): { readonly read: object } | Misfit {
  const { success, data, error } = schema.safeParse(given ?? {}, { error: LOCALES[language].localeError });
  if (success) return { read: data };
  const issues = error.issues.slice(0, MOST_ISSUES).map(({ path, message, code }) => {
    const place = path.map(String).join('.');
    const known =
      code === 'unrecognized_keys' && path.length === 0
        ? ` (${language === 'fr' ? 'attendu' : 'expected'}: ${Object.keys(schema.shape).join(', ')})`
        : '';
    return `${place === '' ? '' : `${clip(place)}: `}${clip(message)}${known}`;
  });
  const more = error.issues.length - issues.length;
  return { misfit: `[bad-arguments] ${[...issues, ...(more > 0 ? [`+ ${more}`] : [])].join('\n')}` };
}

const clip = (text: string): string => (text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}...` : text);

/** The language asked for, before anything else is read. */
export const languageAsked = (given: unknown): Language =>
  (given as { lang?: unknown } | undefined | null)?.lang === 'fr' ? 'fr' : 'en';
