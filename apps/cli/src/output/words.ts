import {
  type Label,
  type Language,
  label,
  OUTCOME_WORDS,
  type Outcome,
  policyWords,
  type Reading,
} from '@licet/engine';

export { OUTCOME_WORDS, policyWords };

/** `License required, presumption of denial`. */
export function answerWords(
  answer: { readonly outcome: Outcome; readonly reviewPolicy: string | null },
  language: Language,
): string {
  const words = OUTCOME_WORDS[answer.outcome][language];
  if (answer.reviewPolicy === null) return words;
  const policy = policyWords(answer.reviewPolicy, language);
  switch (answer.outcome) {
    // What is forbidden is not reviewed; what an exception carries is reviewed only without it.
    case 'prohibited':
      return words;
    case 'license-exception':
      return `${words} (${WORDS.else[language]} ${policy})`;
    default:
      return `${words}, ${policy}`;
  }
}

export const READING_WORDS: Readonly<Record<Reading, Label>> = {
  text: label('text: the codified text alone', 'text : le seul texte codifié'),
  enforced: label(
    'enforced: the text less what is announced as not enforced, plus letters',
    'enforced : le texte moins ce qui est annoncé comme non appliqué, plus les lettres',
  ),
  announced: label(
    'announced: as if every official statement were law',
    'announced : comme si chaque déclaration officielle faisait loi',
  ),
};

/** Headings and small words of the printed answer. */
export const WORDS = {
  presumed: label(
    'Presumed (nobody said; --strict presumes nothing)',
    'Présumé (nul ne l’a dit ; --strict ne présume rien)',
  ),
  item: label('Item', 'Article'),
  why: label('Why', 'Pourquoi'),
  change: label('What would change it', 'Ce qui changerait la réponse'),
  exceptions: label('License exceptions', 'Exceptions de licence'),
  conditions: label('Conditions', 'Conditions'),
  flags: label('To note', 'À noter'),
  citations: label('Citations', 'Références'),
  described: label('Item as described', 'Article décrit'),
  understood: label('Understood', 'Compris'),
  notUnderstood: label('Not understood, and left aside', 'Non compris, et laissé de côté'),
  to: label('to', 'vers'),
  from: label('from', 'depuis'),
  on: label('on', 'le'),
  reading: label('reading', 'lecture'),
  asKnown: label('as known on', 'tel que connu le'),
  review: label('Review', 'Examen'),
  classification: label('Classification', 'Classement'),
  noParagraph: label('no paragraph of the rules modelled reached', 'aucun paragraphe modélisé atteint'),
  noGate: label('No gate of part 732 asks for a license', 'Aucune étape de la partie 732 n’exige de licence'),
  noThreshold: label(
    'No threshold is compared with a known figure.',
    'Aucun seuil n’est comparé à une valeur connue.',
  ),
  together: label('Also open, and decisive only together', 'Aussi ouverts, décisifs seulement ensemble'),
  diligence: label(
    'If diligence shows a listed, blocked or military party, or an end use of part 744',
    'Si la diligence révèle une partie listée, bloquée ou militaire, ou un usage de la partie 744',
  ),
  conditionUnmet: label(
    'a condition named above is not met',
    "une condition citée plus haut n'est pas remplie",
  ),
  turnsOn: label('it turns on:', 'cela dépend de :'),
  needs: label('Needed', 'Manquant'),
  askOf: label('ask:', 'demander à :'),
  ifWord: label('if', 'si'),
  since: label('So since', 'Ainsi depuis'),
  before: label('before', 'avant'),
  always: label('So since the rules began.', 'Ainsi depuis le début des règles.'),
  fromDay: label('From', 'À partir du'),
  by: label('by', 'par'),
  underReading: label('Under the reading', 'Selon la lecture'),
  available: label('available', 'disponible'),
  barred: label('not available', 'non disponible'),
  undetermined: label('undetermined', 'indéterminée'),
  availableOn: label('is available, on conditions', 'est disponible, sous conditions'),
  isAvailable: label('is available', 'est disponible'),
  exception: label('License Exception', "L'exception de licence"),
  shortOf: label('short of', 'sous'),
  over: label('over', 'au-dessus de'),
  exactly: label('exactly at', 'exactement à'),
  nearest: label('Nearest thresholds', 'Seuils les plus proches'),
  strictly: label('Nothing presumed (--strict).', 'Rien de présumé (--strict).'),
  notLegalAdvice: label(
    'Not legal advice. The full proof: add --json.',
    'Ceci n’est pas un avis juridique. Preuve complète : ajoutez --json.',
  ),
  parties: label('Parties', 'Parties'),
  screenedAgainst: label('Screened against snapshot', "Filtré avec l'instantané"),
  importedOn: label('of', 'du'),
  asOfDay: label('as of', 'au'),
  notCompared: label(
    'not screened: no list was ever imported. Import them: licet lists sync',
    "non filtré : aucune liste n'a jamais été importée. Importez-les : licet lists sync",
  ),
  notScreenable: label('could not be screened', "n'a pu être filtré"),
  noHit: label('no hit', 'aucune touche'),
  onlyBrand: label('no match, but a shared brand', 'aucune correspondance, mais une marque partagée'),
  sharesBrand: label('shares a brand with', 'partage une marque avec'),
  settle: label('Settle it', 'À trancher'),
  silencedHit: label('silenced by decision', 'écarté par la décision'),
  confirmedBy: label('confirmed by decision', 'confirmé par la décision'),
  requirement: label('License requirement', 'Exigence de licence'),
  footnote: label('Footnote', 'Note'),
  footnoteUnclear: label('Footnote not clear from the sources', 'Note peu claire selon les sources'),
  productRule: label('foreign direct product rule', 'règle du produit direct étranger'),
  programs: label('Programs', 'Programmes'),
  heldByListed: label('listed parties hold', 'des parties listées détiennent'),
  noRecord: label('no record of its owners in', 'aucun registre de ses propriétaires dans'),
  dayUnknown: label(
    'The list does not say since when: taken as listed on that day',
    'La liste ne dit pas depuis quand : réputé inscrit ce jour-là',
  ),
  moreHits: label('more hits: add --json', 'autres touches : ajoutez --json'),
  partly: label('Not fully modelled', 'Modélisé en partie seulement'),
  seeCoverage: label('see licet coverage', 'voir licet coverage'),
  places: label('places', 'lieux'),
  more: label('more', 'de plus'),
  else: label('else', 'sinon'),
  yes: label('yes', 'oui'),
  no: label('no', 'non'),
  unknown: label('unknown', 'inconnu'),
  disputed: label('disputed', 'contesté'),
  toDo: label('to do', 'à faire'),
  firstOfMonth: label('no day of the month was said; taken', 'aucun jour du mois indiqué ; retenu'),
  nextYear: label('no year was said; taken the next one,', 'aucune année indiquée ; retenu le prochain,'),
  howToAnswer: label(
    'Answer with a value; Enter takes the usual presumption, ? says that nobody can tell, * presumes all the rest.',
    'Répondez par une valeur ; Entrée prend la présomption usuelle, ? dit que nul ne sait, * présume tout le reste.',
  ),
  nobodyCanTell: label('nobody can tell', 'nul ne sait'),
  which: {
    itemOrFigures: label(
      'Which chip or server? (Enter: describe it by its figures)',
      'Quelle puce ou quel serveur ? (Entrée : le décrire par ses valeurs)',
    ),
    item: label('Which chip or server?', 'Quelle puce ou quel serveur ?'),
    to: label('To which country?', 'Vers quel pays ?'),
    of: label('Which is meant by', 'Que faut-il entendre par'),
  },
} as const;

/** What each part of a question is called. */
export const PART_WORDS = {
  item: label('item', 'article'),
  to: label('destination', 'destination'),
  from: label('place of departure', 'lieu de départ'),
  route: label('route', 'nature du mouvement'),
  exporter: label('exporter', 'exportateur'),
  hq: label('headquarters', 'siège'),
  parent: label('ultimate parent', 'société mère ultime'),
  consignee: label('consignee', 'destinataire'),
  endUser: label('end user', 'utilisateur final'),
  party: label('party', 'partie'),
  owners: label('owners', 'propriétaires'),
  endUserPlace: label('place of the end user', "lieu de l'utilisateur final"),
  quantity: label('quantity', 'quantité'),
  fact: label('fact', 'fait'),
  on: label('day', 'jour'),
  known: label('known on', 'connu le'),
  reading: label('reading', 'lecture'),
  bill: label('bill', 'proposition de loi'),
  strict: label('strict', 'strict'),
  place: label('place', 'lieu'),
} as const satisfies Record<string, Label>;
