import { type Label, label } from '@licet/engine';

/** Headings and small words of the memo. French sets a space before colons; here it does not break. */
export const WORDS = {
  memo: label('Export control memo', "Note de contrôle à l'exportation"),
  ofLine: label('of one order line', "d'une ligne de commande"),
  ofLicense: label('of one license', "d'une licence"),
  order: label('Order', 'Commande'),
  line: label('line', 'ligne'),
  to: label('to', 'vers'),
  on: label('on', 'le'),
  status: label('Status', 'Statut'),
  noDetermination: label('Not determined', 'Non déterminé'),
  neverAsked: label(
    'This line was never determined. Nothing can be said of it.',
    "Cette ligne n'a jamais été déterminée. Rien ne peut en être dit.",
  ),
  reviewPolicy: label('Review policy', "Politique d'examen"),
  paragraphs: label('Paragraphs', 'Paragraphes'),
  classification: label('Classification', 'Classement'),
  noParagraph: label('no paragraph of the rules modelled', 'aucun paragraphe modélisé'),
  why: label('Why', 'Pourquoi'),
  noRequirement: label('No paragraph requires a license.', "Aucun paragraphe n'exige de licence."),
  held: label('Why it is held', 'Pourquoi elle est bloquée'),
  wasHeld: label('What it is held for without the release', 'Motif de blocage, sans la libération'),
  problem: label('The rules could not be asked', "Les règles n'ont pu être consultées"),
  missing: label('Missing', 'Manquant'),
  exceptions: label('License exceptions', 'Exceptions de licence'),
  conditions: label('Conditions', 'Conditions'),
  transaction: label('Transaction', 'Transaction'),
  item: label('Item', 'Article'),
  quantity: label('Quantity', 'Quantité'),
  value: label('Value', 'Valeur'),
  tpp: label('TPP', 'TPP'),
  from: label('From', 'De'),
  destination: label('Destination', 'Destination'),
  exportDate: label('Export date', "Date d'exportation"),
  gate: label('Import there', 'Importation sur place'),
  parties: label('Parties', 'Parties'),
  role: label('Role', 'Rôle'),
  name: label('Name', 'Nom'),
  place: label('Country, address', 'Pays, adresse'),
  screening: label('Screening', 'Filtrage'),
  nobody: label('Nobody is named as a party.', "Aucune partie n'est nommée."),
  changedSince: label(
    'as determined; the record was changed since',
    'à la détermination ; la fiche a changé depuis',
  ),
  decidedBy: label('by decision', 'par la décision'),
  basis: label('Basis', 'Fondement'),
  day: label('Day asked about', 'Jour considéré'),
  known: label('Law as known on', 'Droit tel que connu le'),
  reading: label('Reading', 'Lecture'),
  edition: label('Edition (SHA-256)', 'Édition (SHA-256)'),
  snapshot: label('List snapshot', 'Instantané des listes'),
  notScreened: label('none: nobody was screened', "aucun : personne n'a été filtré"),
  imported: label('imported on', 'importé le'),
  determined: label('Determined', 'Déterminé'),
  by: label('by', 'par'),
  cause: label('cause', 'motif'),
  coverage: label('Modelled in part or only pointed at', 'Modélisé en partie, ou seulement signalé'),
  toNote: label('To note', 'À noter'),
  releases: label('Release', 'Libération'),
  noRelease: label('Nobody has released this line.', "Personne n'a libéré cette ligne."),
  needsNoRelease: label(
    'The line is free by its determination; no release was needed.',
    "La ligne est libre par sa détermination ; aucune libération n'était requise.",
  ),
  stands: label('stands', 'valable'),
  expired: label('expired', 'expirée'),
  reason: label('Reason', 'Motif'),
  licenses: label('Licenses drawn', 'Licences utilisées'),
  noLicense: label('No license was drawn.', "Aucune licence n'a été utilisée."),
  license: label('License', 'Licence'),
  appliedOn: label('applied for on', 'demandée le'),
  decidedOn: label('decided on', 'décidée le'),
  expiresOn: label('good until', "valable jusqu'au"),
  allowed: label('Allowed', 'Accordé'),
  used: label('Used', 'Utilisé'),
  reserved: label('Reserved', 'Réservé'),
  noLimit: label('no limit', 'sans limite'),
  drawdowns: label('Drawdowns', 'Tirages'),
  drawdown: label('Drawdown', 'Tirage'),
  licenseLines: label('What the license allows', 'Ce que la licence permet'),
  exceptionUses: label('License exceptions used', 'Exceptions de licence utilisées'),
  notified: label('notified on', 'notifié le'),
  earliest: label('earliest shipment', 'expédition au plus tôt le'),
  tasks: label('Tasks and conditions', 'Tâches et conditions'),
  what: label('What', 'Quoi'),
  owner: label('Owner', 'Responsable'),
  due: label('Due', 'Échéance'),
  evidence: label('Evidence', 'Pièce'),
  none: label('none', 'aucune'),
  documents: label('Documents', 'Documents'),
  noDocuments: label('No document was added.', "Aucun document n'a été ajouté."),
  notIncluded: label('NOT INCLUDED', 'NON JOINT'),
  history: label('Earlier and other determinations', 'Déterminations antérieures ou autres'),
  superseded: label('Superseded', 'Remplacée'),
  outcome: label('Outcome', 'Résultat'),
  askedBy: label('By', 'Par'),
  causeOf: label('Cause', 'Motif'),
  determination: label('determination', 'détermination'),
  retention: label('Retention', 'Conservation'),
  keepUntil: label('Keep at least until', "À conserver au moins jusqu'au"),
  noDay: label('No last day yet', 'Pas encore de dernier jour'),
  proof: label('Proof', 'Preuve'),
  logEntries: label('Log entries', 'Entrées du journal'),
  head: label('End of the log', 'Fin du journal'),
  hashOf: label('SHA-256 of transaction.json', 'SHA-256 de transaction.json'),
  verify: label(
    'To check this bundle without the server: licet audit verify-bundle FILE',
    'Pour vérifier ce dossier sans le serveur : licet audit verify-bundle FICHIER',
  ),
  english: label(
    '',
    "Les règles de ce programme ne redonnent pas cette réponse ; les motifs sont cités en anglais, tels qu'enregistrés.",
  ),
  letters: label(
    'Characters that the font of this memo lacks stand as code points [U+...], Chinese beside its sound in pinyin, which is no part of the name. The names as recorded are in transaction.json.',
    'Les caractères absents de la police de cette note figurent comme points de code [U+...], le chinois à côté de sa prononciation pinyin, qui ne fait pas partie du nom. Les noms enregistrés sont dans transaction.json.',
  ),
  exportedBy: label('Exported by', 'Exporté par'),
  notAdvice: label('Not legal advice.', "Ceci n'est pas un avis juridique."),
  page: label('page', 'page'),
  of: label('of', 'sur'),
  unknown: label('unknown', 'inconnu'),
} as const satisfies Record<string, Label>;

type Words = Readonly<Record<string, Label>>;

export const STATUSES: Words = {
  open: label('open', 'ouverte'),
  free: label('free', 'libre'),
  held: label('held', 'bloquée'),
  released: label('released', 'libérée'),
  shipped: label('shipped', 'expédiée'),
  cancelled: label('cancelled', 'annulée'),
  applied: label('applied for', 'demandée'),
  'returned-without-action': label('returned without action', 'retournée sans suite'),
  denied: label('denied', 'refusée'),
  granted: label('granted', 'accordée'),
  expired: label('expired', 'expirée'),
  revoked: label('revoked', 'révoquée'),
  done: label('done', 'faite'),
};

export const DRAWDOWNS: Words = {
  reserved: label('reserved', 'réservé'),
  shipped: label('shipped', 'expédié'),
  returned: label('returned', 'retourné'),
  cancelled: label('cancelled', 'annulé'),
};

export const ROLES: Words = {
  purchaser: label('Purchaser', 'Acheteur'),
  'intermediate-consignee': label('Intermediate consignee', 'Destinataire intermédiaire'),
  'ultimate-consignee': label('Ultimate consignee', 'Destinataire final'),
  'end-user': label('End user', 'Utilisateur final'),
  consignee: label('Consignee', 'Destinataire'),
  owner: label('Owner', 'Propriétaire'),
};

export const VERDICTS: Words = {
  match: label('MATCH', 'CORRESPONDANCE'),
  possible: label('POSSIBLE MATCH', 'CORRESPONDANCE POSSIBLE'),
  related: label('no match, but a shared brand', 'aucune correspondance, mais une marque partagée'),
  clear: label('no hit', 'aucune touche'),
  failed: label('COULD NOT BE SCREENED', "N'A PU ÊTRE FILTRÉE"),
  'not-screened': label('NOT SCREENED', 'NON FILTRÉE'),
};

export const GATES: Words = {
  unknown: label('unknown', 'inconnue'),
  open: label('open', 'ouverte'),
  closed: label('CLOSED', 'FERMÉE'),
};

export const CONDITIONS: Words = {
  met: label('met', 'remplie'),
  'to-do': label('to do', 'à faire'),
  failed: label('FAILED', 'NON REMPLIE'),
  open: label('open', 'ouverte'),
};

export const EXCEPTIONS: Words = {
  available: label('available', 'disponible'),
  barred: label('not available', 'non disponible'),
  undetermined: label('undetermined', 'indéterminée'),
};

export const READINGS: Words = {
  text: label('the codified text alone', 'le seul texte codifié'),
  enforced: label(
    'the text less what is announced as not enforced, plus letters',
    'le texte moins ce qui est annoncé comme non appliqué, plus les lettres',
  ),
  announced: label(
    'as if every official statement were law',
    'comme si chaque déclaration officielle faisait loi',
  ),
};

export const CAUSES: Words = {
  import: label('import', 'import'),
  'changed-line': label('changed line', 'ligne modifiée'),
  'changed-item': label('changed item', 'article modifié'),
  'changed-party': label('changed party', 'partie modifiée'),
  'decided-hit': label('decided hit', 'touche tranchée'),
  'new-rules': label('new rules', 'nouvelles règles'),
  'new-list': label('new list', 'nouvelle liste'),
  'by-hand': label('by hand', 'à la main'),
  lookback: label('lookback', 'réexamen'),
};

export const COVERAGE: Words = {
  partial: label('in part', 'en partie'),
  pointer: label('only pointed at', 'seulement signalé'),
};
