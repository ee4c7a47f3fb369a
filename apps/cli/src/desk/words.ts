import type { LineStatus } from '@licet/desk';
import { type Label, type Language, label } from '@licet/engine';
import { group } from '../output/lay-out.ts';

export const DESK_WORDS = {
  upToDate: label('The database is up to date', 'La base est à jour'),
  migrated: label('Migrated', 'Base migrée'),
  backedUp: label('Backup written', 'Sauvegarde écrite'),
  restored: label('Restored', 'Restauré'),
  rows: label('rows', 'lignes'),
  documents: label(
    'The files of documents are not in it. Copy this folder as well',
    "Les fichiers des documents n'y sont pas. Copiez aussi ce dossier",
  ),
  head: label(
    'End of the log. Keep this line elsewhere: with --head it shows later whether the end was cut off.',
    'Fin du journal. Gardez cette ligne ailleurs : avec --head, elle montrera plus tard si la fin a été coupée.',
  ),
  whole: label('The log is whole', 'Le journal est entier'),
  broken: label('The log is NOT whole', "Le journal N'EST PAS entier"),
  entries: label('entries', 'entrées'),
  entry: label('entry', 'entrée'),
  changed: label('was changed after it was written', 'a été modifiée après coup'),
  missing: label('is missing', 'manque'),
  reordered: label('was written as another entry', 'a été écrite comme une autre entrée'),
  'cut-off': label('and all after it were cut off', 'et toutes les suivantes ont été coupées'),
  confirm: label(
    'All that this database holds will be gone. To go on, type: replace',
    'Tout le contenu de cette base disparaîtra. Pour continuer, tapez : replace',
  ),
  kept: label('Nothing was changed.', "Rien n'a changé."),
  bundled: label('Bundle written', 'Dossier écrit'),
  bundleWhole: label('Nothing was changed in this bundle', "Rien n'a été modifié dans ce dossier"),
  bundleBroken: label('This bundle is NOT as it was exported', "Ce dossier N'EST PAS tel qu'exporté"),
  notChecked: label('Not checked, or to note', 'Non vérifié, ou à noter'),
  files: label('files', 'fichiers'),
  determinations: label('determinations', 'déterminations'),
  noLines: label('No such line.', 'Aucune ligne de ce genre.'),
  moreLines: label('There are more: --limit.', 'Il y en a plus : --limit.'),
  released: label('Released', 'Libérée'),
  password: label('Password of', 'Mot de passe de'),
} as const satisfies Record<string, Label>;

export const STATUS_WORDS: Readonly<Record<LineStatus, Label>> = {
  open: label('open', 'ouverte'),
  free: label('free', 'libre'),
  held: label('held', 'bloquée'),
  released: label('released', 'libérée'),
  shipped: label('shipped', 'expédiée'),
  cancelled: label('cancelled', 'annulée'),
};

export const counted = (count: number, what: Label, language: Language): string =>
  `${group(count, language)} ${what[language]}`;

export const colon = (language: Language): string => (language === 'fr' ? ' :' : ':');
