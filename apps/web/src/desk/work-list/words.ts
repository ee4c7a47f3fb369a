import { type Label, label } from '@licet/engine';

export const WORK_WORDS = {
  title: label('Work list', 'Liste de travail'),
  all: label('All', 'Toutes'),
  why: label('Why held', 'Motif'),
  any: label('any reason', 'tout motif'),
  order: label('Order', 'Commande'),
  customer: label('Customer', 'Client'),
  item: label('Item', 'Article'),
  quantity: label('Units', 'Unités'),
  value: label('Value', 'Valeur'),
  to: label('To', 'Vers'),
  exportDate: label('Export', 'Export'),
  status: label('Status', 'État'),
  reason: label('Reason', 'Motif'),
  keys: label(
    'Keys: ↑ ↓ choose a line, Enter opens it, J and K too.',
    'Touches : ↑ ↓ choisissent une ligne, Entrée l’ouvre ; J et K aussi.',
  ),
  none: label(
    'No line is like this. Import an order book, or choose another state.',
    'Aucune ligne ne correspond. Importez un carnet de commandes ou choisissez un autre état.',
  ),
  import: label('Import', 'Importer'),
  lines: label('{count} lines', '{count} lignes'),
  more: label('{count} lines so far; more come as you scroll', '{count} lignes ; la suite vient en défilant'),
  cite: label(
    'Licet desk, work list, {count} lines shown.',
    'Bureau Licet, liste de travail, {count} lignes affichées.',
  ),
} as const;

export const STATUSES = ['held', 'released', 'free', 'open', 'shipped', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];

export const STATUS_WORDS: Readonly<Record<Status, Label>> = {
  held: label('held', 'bloquée'),
  released: label('released', 'débloquée'),
  free: label('free', 'libre'),
  open: label('not determined', 'non déterminée'),
  shipped: label('shipped', 'expédiée'),
  cancelled: label('cancelled', 'annulée'),
};

/** What a hold is called in a column; the whole reason stands on the line's own page. */
export const HOLD_WORDS: Readonly<Record<string, Label>> = {
  'not-asked': label('cannot be asked', 'question impossible'),
  prohibited: label('prohibited', 'interdit'),
  undetermined: label('undetermined', 'indéterminé'),
  'license-required': label('license required', 'licence requise'),
  'license-exception': label('exception, on conditions', 'exception sous conditions'),
  'no-parties': label('no party named', 'aucune partie nommée'),
  'red-flag': label('red flag', 'signal d’alerte'),
  'parties-not-screened': label('parties not screened', 'parties non filtrées'),
  'screening-failed': label('screening failed', 'filtrage en échec'),
  'possible-listing': label('possible hit', 'touche possible'),
  'party-listed': label('party on a list', 'partie listée'),
  'lists-uncertain': label('lists uncertain', 'listes incertaines'),
  'came-back': label('came back', 'revenue'),
};
