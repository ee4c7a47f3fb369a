import { type Language, LicetError, label } from '@licet/engine';
import { SnapshotError } from '@licet/screening';
import { BadInput } from '../errors/bad-input.ts';
import { isOurs, lawErrorIn } from '../errors/law-error.ts';
import { screeningFailure } from '../errors/screening-error.ts';

const AS_ARGUMENTS = label(
  '(--item, --to and the like are the arguments item, to, ... here; --fact name=value is facts: {"name": value}; --party is an entry of parties.)',
  '(--item, --to, etc. sont ici les arguments item, to, ... ; --fact nom=valeur est facts : {"nom": valeur} ; --party est une entrée de parties.)',
);

const IN_A_TERMINAL = label(
  '(What begins with licet is typed in a terminal, by the user.)',
  '(Ce qui commence par licet se tape dans un terminal, par l’utilisateur.)',
);

const OUR_FAULT = label(
  'this is a bug of Licet, not of the question; nothing was answered. The log of the server has the details.',
  "c'est une erreur de Licet, pas de la question ; rien n'a été répondu. Le journal du serveur a les détails.",
);

const NOT_SCREENED = label('nobody was screened', "personne n'a été filtré");

/** `[unknown-item] item: there is no item ...`: the stable code, what was wrong, and the way out. */
export interface Refused {
  readonly text: string;
  /** For the log, where it is our fault. */
  readonly bug?: unknown;
}

/** What a call that failed says. Only errors that Licet raises on purpose are told in their own words. */
export function refused(error: unknown, language: Language): Refused {
  const told = toldBy(error, language);
  if (told === undefined) return { text: `[internal] ${OUR_FAULT[language]}`, bug: error };
  const { code = 'refused' } = error as { code?: string };
  const hints = [
    ...(/--[a-z]/.test(told) ? [AS_ARGUMENTS[language]] : []),
    ...(/\blicet [a-z]/.test(told) ? [IN_A_TERMINAL[language]] : []),
  ];
  return { text: [`[${code}] ${told}`, ...hints].join('\n') };
}

function toldBy(error: unknown, language: Language): string | undefined {
  if (error instanceof BadInput) return error.in(language);
  if (error instanceof LicetError) return isOurs(error) ? undefined : lawErrorIn(error, language);
  const failure = screeningFailure(error, language)?.text;
  if (failure === undefined || !(error instanceof SnapshotError)) return failure;
  return `${NOT_SCREENED[language]}: ${failure}`;
}
