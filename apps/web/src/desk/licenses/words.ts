import { type Label, label } from '@licet/engine';

export const LICENSE_WORDS = {
  title: label('Licenses', 'Licences'),
  none: label(
    'No license yet. Record an application, or import a file of licenses.',
    'Aucune licence. Enregistrez une demande ou importez un fichier de licences.',
  ),
  granted: label('granted {day}, expires {expires}', 'accordée le {day}, expire le {expires}'),
  left: label('{count} days left', '{count} jours restants'),
  applied: label('applied {day}', 'demandée le {day}'),
  quantity: label('Units', 'Unités'),
  value: label('Value', 'Valeur'),
  tpp: label('TPP', 'TPP'),
  noBar: label(
    '{measure}: {used} used and {reserved} reserved, without limit',
    '{measure} : {used} utilisés et {reserved} réservés, sans limite',
  ),
  bar: label(
    '{measure}: {used} used and {reserved} reserved of {limit}',
    '{measure} : {used} utilisés et {reserved} réservés sur {limit}',
  ),
  for: label('{eccn} to {place}', '{eccn} vers {place}'),
  any: label('any place', 'tout lieu'),
  conditions: label('Conditions and alerts', 'Conditions et alertes'),
  noTasks: label('None open.', 'Aucune en cours.'),
  due: label('due {day}', 'échéance le {day}'),
  ratio: label('The 50 % of the rule of 15 January 2026', 'Les 50 % de la règle du 15 janvier 2026'),
  ratioHelp: label(
    'TPP shipped to China and Macau over TPP shipped to customers in the United States, for one commodity.',
    'TPP expédiés vers la Chine et Macao rapportés aux TPP expédiés à des clients aux États-Unis, pour une marchandise.',
  ),
  commodity: label('Commodity', 'Marchandise'),
  nextLine: label('With the next order line', 'Avec la prochaine ligne'),
  show: label('Show', 'Afficher'),
  now: label('Now', 'Aujourd’hui'),
  next: label('With it', 'Avec elle'),
  within: label('within the limit', 'dans la limite'),
  above: label('above the limit', 'au-dessus de la limite'),
  unknown: label('unknown', 'inconnu'),
  room: label('room for {tpp} TPP more', 'il reste {tpp} TPP'),
  open: label(
    '{count} lines of which it cannot be said whether they count',
    '{count} lignes dont on ne peut dire si elles comptent',
  ),
  apply: label('Record an application', 'Enregistrer une demande'),
  number: label('Number', 'Numéro'),
  agency: label('Agency', 'Administration'),
  appliedOn: label('Applied on', 'Demandée le'),
  save: label('Save', 'Enregistrer'),
  cite: label('Licet desk, licenses on {day}.', 'Bureau Licet, licences au {day}.'),
} as const;

export const STATUS: Readonly<Record<string, Label>> = {
  applied: label('applied for', 'demandée'),
  'returned-without-action': label('returned without action', 'retournée sans suite'),
  denied: label('denied', 'refusée'),
  granted: label('granted', 'accordée'),
  expired: label('expired', 'expirée'),
  revoked: label('revoked', 'révoquée'),
};
