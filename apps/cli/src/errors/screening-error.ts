import type { Language } from '@licet/engine';
import {
  DecisionError,
  type DecisionErrorCode,
  ListError,
  RefusedName,
  RunError,
  type RunErrorCode,
  SnapshotError,
} from '@licet/screening';
import { Refusal } from '@licet/tables';
import { isTrouble, listsErrorIn } from './lists-error.ts';

type Details = Readonly<Record<string, string | number | undefined>>;

/** Screening speaks English; these are the same sentences for readers of French. */
const FRENCH: Readonly<Record<DecisionErrorCode, (d: Details) => string>> = {
  'no-reason': () =>
    'Une décision demande un motif, qui est gardé avec elle. Écrivez --reason "..." avec ce que vous avez vérifié.',
  'no-name': () => 'Une décision est gardée avec le nom de son auteur. Écrivez --by "NOM".',
  'until-past': (d) =>
    `until : un jour après le ${d.today} est attendu, reçu ${d.given}. Une décision vaut jusqu'à la veille, et au plus tant que les deux côtés restent tels quels.`,
  'unknown-decision': (d) => `Il n'y a pas de décision « ${d.given} ». Voir : licet decide --list.`,
  'already-revoked': (d) => `La décision ${d.given} a déjà été révoquée le ${d.on}.`,
  unreadable: (d) =>
    `${d.file} : lecture impossible (${d.because}), donc aucune décision ne compte. Vérifiez les droits.`,
  unwritable: (d) =>
    `${d.file} : écriture impossible (${d.because}). Rien n'a été consigné. Faites de la place, vérifiez les droits, ou donnez à LICET_HOME un autre dossier.`,
};

const FRENCH_RUNS: Readonly<Record<RunErrorCode, (d: Details) => string>> = {
  'no-run': () =>
    "Aucun filtrage de fichier n'est consigné. Filtrez-en un : licet screen --file parties.csv -o hits.csv.",
  'unknown-run': (d) =>
    `Il n'y a pas de passage « ${d.given} ». Attendu : le début d'un seul identifiant ; le plus récent est ${d.newest}. Omettez-le pour le plus récent.`,
  damaged: (d) =>
    `Le dossier du passage ${d.given} est endommagé (${d.because}) : rien ne peut lui être comparé. Filtrez de nouveau le fichier : licet screen --file parties.csv -o hits.csv.`,
  unwritable: (d) =>
    `${d.file} : écriture impossible (${d.because}). Faites de la place, donnez à LICET_HOME un autre dossier, ou écrivez --no-record.`,
};

const FRENCH_NAMES: Readonly<Record<RefusedName['code'], string>> = {
  'name-empty':
    'nom : au moins une lettre ou un chiffre est attendu. Écrivez le nom tel qu’il figure dans les papiers.',
  'name-too-short': 'nom : une seule lettre ne désigne personne. Écrivez le nom entier.',
  'name-too-long': 'nom : trop long. Écrivez le nom seul, sans adresse ni remarques.',
};

/** What a screening that could not be made says, and how the program ends; undefined for any other error. */
export function screeningFailure(
  error: unknown,
  language: Language,
): { readonly text: string; readonly code: 1 | 2 } | undefined {
  const fr = language === 'fr';
  if (error instanceof SnapshotError || error instanceof ListError)
    return { text: listsErrorIn(error, language), code: isTrouble(error) ? 1 : 2 };
  if (error instanceof DecisionError)
    return {
      text: fr ? FRENCH[error.code](error.details) : error.message,
      code: error.code === 'unreadable' || error.code === 'unwritable' ? 1 : 2,
    };
  if (error instanceof RunError)
    return {
      text: fr ? FRENCH_RUNS[error.code](error.details) : error.message,
      code: error.code === 'unwritable' ? 1 : 2,
    };
  if (error instanceof RefusedName) return { text: refusalIn(error, language), code: 2 };
  if (error instanceof Refusal) return { text: error.message, code: 2 };
  return undefined;
}

export const refusalIn = (error: RefusedName, language: Language): string =>
  language === 'fr' ? FRENCH_NAMES[error.code] : error.message;
