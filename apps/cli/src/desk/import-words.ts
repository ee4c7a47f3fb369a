import { type Label, label } from '@licet/engine';

export const IMPORT_WORDS = {
  mapping: {
    remembered: label(
      'Columns, as confirmed for this sender',
      'Colonnes, comme confirmées pour cet expéditeur',
    ),
    proposed: label(
      'Columns, as proposed from the headings',
      'Colonnes, comme proposées d’après les en-têtes',
    ),
  },
  ignored: label('left out', 'ignorée'),
  confirm: label(
    'Is each column right? yes to go on: ',
    'Chaque colonne est-elle juste ? oui pour continuer : ',
  ),
  notConfirmed: label(
    'Nothing was imported. Set a column with --map "Column=field", leave one out with --map "Column=", and confirm with --yes.',
    'Rien n’a été importé. Fixez une colonne avec --map "Colonne=champ", ignorez-en une avec --map "Colonne=", et confirmez avec --yes.',
  ),
  fields: label('Fields', 'Champs'),
  required: label('required', 'requis'),
  missing: label('No column says', 'Aucune colonne ne dit'),
  created: label('created', 'créés'),
  changed: label('changed', 'modifiés'),
  unchanged: label('unchanged', 'inchangés'),
  refused: label('refused', 'refusés'),
  determined: label('lines determined', 'lignes déterminées'),
  held: label('held', 'bloquées'),
  row: label('row', 'ligne'),
  expected: label('expected', 'attendu'),
  more: label('and more: --problems FILE writes them all', 'et d’autres : --problems FICHIER les écrit tous'),
  state: {
    done: label('Imported', 'Importé'),
    cancelled: label('Cancelled; what was told so far is in', 'Annulé ; ce qui est compté est enregistré'),
    refused: label(
      'Nothing was imported, since a row was refused',
      'Rien n’a été importé, une ligne étant refusée',
    ),
  } satisfies Record<string, Label>,
  dry: label('Dry run, nothing was changed', 'Essai, rien n’a été modifié'),
  reading: label('rows', 'lignes'),
  determining: label('lines determined', 'lignes déterminées'),
} as const;
