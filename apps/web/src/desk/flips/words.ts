import { label } from '@licet/engine';

export const FLIP_WORDS = {
  title: label('What would flip', 'Ce qui basculerait'),
  help: label(
    'Lines are determined again where rules, lists, parties, items or decisions on hits have changed. Look first; nothing is changed by looking.',
    'Les lignes sont redéterminées là où règles, listes, parties, articles ou décisions ont changé. Regardez d’abord : regarder ne modifie rien.',
  ),
  cause: label('Because of', 'En raison de'),
  every: label('every line, whatever has changed', 'toutes les lignes, quoi qu’il ait changé'),
  look: label('Look', 'Regarder'),
  accept: label('Accept: determine them again', 'Accepter : les redéterminer'),
  working: label(
    'Determining. This may take a while; the page may be left.',
    'Détermination en cours. Cela peut durer ; vous pouvez quitter la page.',
  ),
  looked: label(
    '{looked} lines looked at, {determined} determined again, {changed} answers differ.',
    '{looked} lignes examinées, {determined} redéterminées, {changed} réponses différentes.',
  ),
  dry: label('Only looked at: nothing was changed.', 'Simple examen : rien n’a été modifié.'),
  done: label('Done and recorded.', 'Fait et enregistré.'),
  nowHeld: label('Would be held', 'Seraient bloquées'),
  nowFree: label('Would be free', 'Seraient libres'),
  otherwise: label('Otherwise different', 'Autrement différentes'),
  sum: label(
    '{lines} lines, {units} units, {tpp} TPP, {value}',
    '{lines} lignes, {units} unités, {tpp} TPP, {value}',
  ),
  unknownTpp: label('{count} without TPP on record', '{count} sans TPP connus'),
  line: label('Line', 'Ligne'),
  before: label('Before', 'Avant'),
  after: label('After', 'Après'),
  units: label('Units', 'Unités'),
  tpp: label('TPP', 'TPP'),
  value: label('Value', 'Valeur'),
  why: label('Why', 'Motif'),
  unknown: label('unknown', 'inconnu'),
  nothing: label('No line would flip.', 'Aucune ligne ne basculerait.'),
  more: label('and {count} more', 'et {count} de plus'),
  cite: label(
    'Licet desk, lines that flip ({cause}), {day}.',
    'Bureau Licet, lignes qui basculent ({cause}), {day}.',
  ),
} as const;
