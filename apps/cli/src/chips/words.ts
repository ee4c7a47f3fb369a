import { type Label, label } from '@licet/engine';

export const CHIP_WORDS = {
  released: label('released', 'sortie'),
  grade: label('grade of the row', 'qualité de la fiche'),
  memory: label('from memory', 'de mémoire'),
  disputed: label('the sources disagree', 'les sources divergent'),
  tags: label(
    '[P] primary text read, [S] datasheet or press seen, [M] from memory, [I] inference or estimate.',
    '[P] texte primaire lu, [S] fiche ou presse vue, [M] de mémoire, [I] déduction ou estimation.',
  ),
} as const satisfies Record<string, Label>;
