import { type Label, label } from '@licet/engine';

export const COVERAGE_WORDS = {
  from: label('The rules begin on', 'Les règles commencent le'),
  through: label('the sources were read up to', "les sources ont été lues jusqu'au"),
  modelled: label('Modelled', 'Modélisé'),
  partial: label('Partial: what is left out', 'Partiel : ce qui manque'),
  'pointed-at': label('Only pointed at: read the place itself', 'Seulement signalé : lire le texte lui-même'),
  taken: label('Taken', 'Retenu'),
} as const satisfies Record<string, Label>;
