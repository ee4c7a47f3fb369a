import { type Label, label } from '@licet/engine';

export const LINE_WORDS = {
  title: label('Line', 'Ligne'),
  none: label(
    'Which line? Choose one from the work list.',
    'Quelle ligne ? Choisissez-en une dans la liste de travail.',
  ),
  back: label('Work list', 'Liste de travail'),
  goods: label('{count} × {item} to {place}, export {day}', '{count} × {item} vers {place}, export le {day}'),
  worth: label('{value} for {customer}', '{value} pour {customer}'),
  answer: label('Determination', 'Détermination'),
  none2: label('Not determined yet.', 'Pas encore déterminée.'),
  made: label(
    'Made {at} by {who} ({cause}); law of {on} as known {known}.',
    'Faite le {at} par {who} ({cause}) ; droit du {on} tel que connu le {known}.',
  ),
  classification: label('Classification', 'Classement'),
  requirements: label('What asks for a license', 'Ce qui exige une licence'),
  exceptions: label('License exceptions', 'Exceptions de licence'),
  missing: label('What is missing', 'Ce qui manque'),
  ask: label('ask: {who}', 'demander à : {who}'),
  flags: label('To note', 'À noter'),
  differs: label('Under another reading', 'Selon une autre lecture'),
  since: label('So since {day}', 'Ainsi depuis le {day}'),
  next: label('Changes on {day}', 'Change le {day}'),
  proof: label('Edition {edition}, lists {snapshot}', 'Édition {edition}, listes {snapshot}'),
  noLists: label('none', 'aucune'),
  check: label('The same question as a check', 'La même question en vérification'),
  again: label('Determine again', 'Déterminer à nouveau'),
  parties: label('Parties', 'Parties'),
  licenses: label('Licenses', 'Licences'),
  fits: label('fits', 'convient'),
  reserve: label('Reserve', 'Réserver'),
  reserved: label(
    'Reserved on a license line: {quantity} units.',
    'Réservé sur une ligne de licence : {quantity} unités.',
  ),
  cancelReservation: label('Cancel the reservation', 'Annuler la réservation'),
  cancelReason: label('Why it is cancelled', 'Motif de l’annulation'),
  noLicense: label(
    'No license line was granted that could cover this line.',
    'Aucune ligne de licence accordée ne pourrait couvrir cette ligne.',
  ),
  release: label('Release', 'Débloquer'),
  releaseTitle: label('Release by a second person', 'Déblocage par une seconde personne'),
  ownWork: label(
    'You determined or changed this line, so somebody else has to release it.',
    'Vous avez déterminé ou modifié cette ligne : une autre personne doit la débloquer.',
  ),
  notApprover: label(
    'Releasing needs the role approver; you are: {roles}.',
    'Débloquer exige le rôle approver ; vous êtes : {roles}.',
  ),
  releaseReason: label('Why it may go', 'Pourquoi elle peut partir'),
  released: label('Released {at} by {who}: {reason}', 'Débloquée le {at} par {who} : {reason}'),
  expired: label('expired {at}', 'expiré le {at}'),
  withdraw: label('Withdraw the release', 'Retirer le déblocage'),
  ship: label('Record the shipment', 'Enregistrer l’expédition'),
  shippedOn: label('Shipped on', 'Expédiée le'),
  blocks: label('What blocks a shipment on {day}', 'Ce qui bloque une expédition le {day}'),
  blocksNothing: label(
    'Nothing that is recorded blocks a shipment on {day}.',
    'Rien de ce qui est inscrit ne bloque une expédition le {day}.',
  ),
  toCome: label(
    '{day} is still to come: a shipment is recorded once the goods have left.',
    'Le {day} est à venir : une expédition s’enregistre quand les biens sont partis.',
  ),
  toKnow: label('To know before it leaves', 'À savoir avant le départ'),
  gate: label('May it be imported there', 'Peut-elle y être importée'),
  gateReason: label('Source of this', 'Source'),
  save: label('Save', 'Enregistrer'),
  papers: label('Documents', 'Documents'),
  add: label('Add a document', 'Ajouter un document'),
  noPapers: label('No document yet.', 'Aucun document.'),
  tasks: label('Tasks', 'Tâches'),
  noTasks: label('No task.', 'Aucune tâche.'),
  newTask: label('New task', 'Nouvelle tâche'),
  history: label('History', 'Historique'),
  superseded: label('superseded', 'remplacée'),
  bundle: label('Audit bundle', 'Dossier d’audit'),
  bundleHelp: label(
    'Memo, determinations, documents and log entries, with hashes.',
    'Mémo, déterminations, documents et entrées du journal, avec empreintes.',
  ),
  cite: label(
    'Licet desk, line {line}, determination {determination}, edition {edition}.',
    'Bureau Licet, ligne {line}, détermination {determination}, édition {edition}.',
  ),
} as const;

export const ROLE_WORDS: Readonly<Record<string, Label>> = {
  purchaser: label('purchaser', 'acheteur'),
  'intermediate-consignee': label('intermediate consignee', 'destinataire intermédiaire'),
  consignee: label('consignee', 'destinataire'),
  'ultimate-consignee': label('ultimate consignee', 'destinataire final'),
  'end-user': label('end user', 'utilisateur final'),
  owner: label('owner', 'propriétaire'),
};

export const CAUSE_WORDS: Readonly<Record<string, Label>> = {
  import: label('import', 'importation'),
  'changed-line': label('the line changed', 'ligne modifiée'),
  'changed-item': label('the item changed', 'article modifié'),
  'changed-party': label('a party changed', 'partie modifiée'),
  'decided-hit': label('a hit was decided', 'touche tranchée'),
  'new-rules': label('new rules', 'nouvelles règles'),
  'new-list': label('new lists', 'nouvelles listes'),
  'by-hand': label('by hand', 'à la main'),
  lookback: label('lookback', 'rétrospective'),
};

export const GATE_WORDS: Readonly<Record<string, Label>> = {
  unknown: label('unknown', 'inconnu'),
  open: label('yes', 'oui'),
  closed: label('no', 'non'),
};
