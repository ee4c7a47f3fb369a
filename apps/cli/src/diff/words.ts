import { type Label, label } from '@licet/engine';

export const DIFF_WORDS = {
  added: label('Rules added', 'Règles ajoutées'),
  amended: label('Rules amended', 'Règles modifiées'),
  removed: label('Rules removed', 'Règles supprimées'),
  sets: label('Country groups and lists', 'Groupes de pays et listes'),
  params: label('Dated numbers', 'Nombres datés'),
  chips: label('Chips whose answer changed, to', 'Puces dont la réponse a changé, vers'),
  noChip: label(
    'No chip of the catalog has another answer, to',
    "Aucune puce du catalogue n'a une autre réponse, vers",
  ),
} as const satisfies Record<string, Label>;
