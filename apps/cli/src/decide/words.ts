import { type Label, label } from '@licet/engine';

export const DECIDE_WORDS = {
  'not-the-same': label('is not', "n'est pas"),
  'is-the-same': label('is', 'est'),
  silenced: label(
    'From now on this pair is silenced, and no other. The hit comes back when either side changes.',
    "Désormais cette paire est écartée, et aucune autre. Le résultat revient dès que l'un des deux côtés change.",
  ),
  confirmed: label(
    'From now on this pair is a match, whatever its score, until either side changes.',
    "Désormais cette paire est une correspondance, quel que soit son score, jusqu'à ce que l'un des deux côtés change.",
  ),
  undo: label('Undo:', 'Annuler :'),
  none: label('No decision is on record.', "Aucune décision n'est consignée."),
  revoked: label('Revoked on', 'Révoquée le'),
  expired: label('Expired.', 'Expirée.'),
  suspended: label(
    'Does not count: a line behind it cannot be read and may have revoked it.',
    'Ne compte pas : une ligne qui la suit est illisible et a pu la révoquer.',
  ),
} as const satisfies Record<string, Label>;
