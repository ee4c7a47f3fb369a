import { type Label, type Language, label } from '@licet/engine';
import { group } from '../output/lay-out.ts';

export const LISTS_WORDS = {
  snapshot: label('Snapshot', 'Instantané'),
  wouldBe: label('Dry run, nothing was kept. It would be', "Essai, rien n'a été gardé. Ce serait"),
  noChange: label('Nothing changed.', "Rien n'a changé."),
  never: label(
    'No list was ever imported. Fetch them: licet lists sync. Or import a file: licet lists import FILE.',
    "Aucune liste n'a jamais été importée. Récupérez-les : licet lists sync. Ou importez un fichier : licet lists import FICHIER.",
  ),
  feeds: label('Files in use', 'Fichiers en usage'),
  sources: label('Lists', 'Listes'),
  held: label('Held back', 'En attente'),
  noProblems: label('No problem is on record.', "Aucun problème n'est consigné."),
  feedHead: label('feed', 'flux'),
  file: label('file', 'fichier'),
  date: label('as of', 'au'),
  checked: label('checked', 'vérifié'),
  parties: label('parties', 'parties'),
  names: label('names', 'noms'),
  problems: label('problems', 'problèmes'),
  list: label('list', 'liste'),
  left: label('left', 'radiées'),
  from: label('from', 'tirée de'),
} as const satisfies Record<string, Label>;

const NUMBERED = (language: Language) => (value: number) => group(value, language);

/** `1 party`, `3 parties`. */
export function counted(value: number, language: Language, what: keyof typeof COUNTED): string {
  const [one, many] = COUNTED[what][language];
  // In French nothing is singular.
  const single = language === 'fr' ? value < 2 : value === 1;
  return `${NUMBERED(language)(value)} ${single ? one : many}`;
}

const COUNTED = {
  parties: { en: ['party', 'parties'], fr: ['partie', 'parties'] },
  names: { en: ['name', 'names'], fr: ['nom', 'noms'] },
  problems: { en: ['problem', 'problems'], fr: ['problème', 'problèmes'] },
  days: { en: ['day', 'days'], fr: ['jour', 'jours'] },
  entries: { en: ['entry', 'entries'], fr: ['entrée', 'entrées'] },
} as const satisfies Record<string, Record<Language, readonly [string, string]>>;
