import { type Label, type Language, label } from '@licet/engine';

type Details = Readonly<Record<string, string | undefined>>;

/**
 * What can be wrong with a question before any rule is asked. Each text says what was given, what was
 * expected, and the way out; the texts are pinned by tests.
 */
const MESSAGES = {
  'unknown-item': (d: Details) =>
    label(
      `item: there is no item '${d.given}'. Nearest: ${d.nearest}. All of them: licet chips. Or describe it: --fact item.tpp=...`,
      `article : il n'y a pas d'article « ${d.given} ». Les plus proches : ${d.nearest}. Tous : licet chips. Ou décrivez-le : --fact item.tpp=...`,
    ),
  'unsure-item': (d: Details) =>
    label(
      `item: '${d.given}' is not the name of an item. Did you mean ${d.suggestions}?`,
      `article : « ${d.given} » n'est pas le nom d'un article. Vouliez-vous dire ${d.suggestions} ?`,
    ),
  'unknown-country': (d: Details) =>
    label(
      `${d.option}: there is no country '${d.given}'. Nearest: ${d.nearest}. Write a name or a two-letter code such as CN.`,
      `${d.option} : il n'y a pas de pays « ${d.given} ». Les plus proches : ${d.nearest}. Écrivez un nom ou un code à deux lettres, p. ex. CN.`,
    ),
  'unsure-country': (d: Details) =>
    label(
      `${d.option}: '${d.given}' is not the name of one country. Did you mean ${d.suggestions}?`,
      `${d.option} : « ${d.given} » ne désigne pas un seul pays. Vouliez-vous dire ${d.suggestions} ?`,
    ),
  'no-item': () =>
    label(
      'item: what goes? Write --item "H20", or describe it: --fact item.tpp=2368 --fact item.dieArea=814.',
      'article : qu\'est-ce qui part ? Écrivez --item "H20", ou décrivez-le : --fact item.tpp=2368 --fact item.dieArea=814.',
    ),
  'no-destination': () =>
    label(
      'to: where does it go? Write --to CN, or --to "Singapore".',
      'to : où va-t-il ? Écrivez --to CN, ou --to "Singapour".',
    ),
  'export-from-abroad': (d: Details) =>
    label(
      `route: an export leaves the United States, but --from is ${d.from}. Leave --route out, or write --route reexport.`,
      `route : une exportation part des États-Unis, or --from est ${d.from}. Omettez --route, ou écrivez --route reexport.`,
    ),
  'reexport-from-us': (d: Details) =>
    label(
      `route: a ${d.route} leaves a place outside the United States, but --from is US. Write --from SG, for example, or --route export.`,
      `route : « ${d.route} » part d'un lieu hors des États-Unis, or --from est US. Écrivez --from SG, par exemple, ou --route export.`,
    ),
  'transfer-elsewhere': (d: Details) =>
    label(
      `route: a transfer stays in one country, but --from is ${d.from} and --to is ${d.to}. Write --route reexport.`,
      `route : un transfert reste dans un pays, or --from est ${d.from} et --to est ${d.to}. Écrivez --route reexport.`,
    ),
  'fact-form': (d: Details) =>
    label(
      `fact: expected name=value, got '${d.given}'. Write for example --fact item.tpp=2368.`,
      `fact : nom=valeur attendu, reçu « ${d.given} ». Écrivez par exemple --fact item.tpp=2368.`,
    ),
  'bad-language': (d: Details) =>
    label(`lang: expected en or fr, got '${d.given}'.`, `lang : en ou fr attendu, reçu « ${d.given} ».`),
  'days-reversed': (d: Details) =>
    label(
      `dates: ${d.from} is not before ${d.to}. Write the earlier day first.`,
      `dates : ${d.from} n'est pas avant ${d.to}. Écrivez d'abord le jour le plus ancien.`,
    ),
  'unknown-name': (d: Details) =>
    label(
      `${d.what}: there is no '${d.given}'. Nearest: ${d.nearest}.`,
      `${d.what} : il n'y a pas de « ${d.given} ». Les plus proches : ${d.nearest}.`,
    ),
  'words-and-item': () =>
    label(
      'Write the question in words or with --item, not both.',
      'Écrivez la question en mots ou avec --item, pas les deux.',
    ),
  'words-missing': (d: Details) =>
    label(
      `Understood too little of '${d.given}'. Missing: ${d.missing}.${d.leftOver ? ` Not understood: ${d.leftOver}.` : ''} Write for example: licet check "8x H200 to Singapore, 1000 units, parent in China".`,
      `Trop peu compris de « ${d.given} ». Manque : ${d.missing}.${d.leftOver ? ` Non compris : ${d.leftOver}.` : ''} Écrivez par exemple : licet check "8x H200 vers Singapour, 1000 unités, société mère en Chine".`,
    ),
  'words-unsure': (d: Details) =>
    label(
      `Not sure what '${d.given}' means: ${d.unsure}.`,
      `Sens incertain de « ${d.given} » : ${d.unsure}.`,
    ),
  'no-party': () =>
    label(
      'name: who is to be screened? Write licet screen "NAME", or --file parties.csv -o hits.csv.',
      'nom : qui faut-il filtrer ? Écrivez licet screen "NOM", ou --file parties.csv -o hits.csv.',
    ),
  'name-and-file': () =>
    label('Write a name or --file, not both.', 'Écrivez un nom ou --file, pas les deux.'),
  'file-options': () =>
    label(
      '--country and --address are for one name. In a file the country stands in a column of its own.',
      '--country et --address valent pour un seul nom. Dans un fichier, le pays a sa propre colonne.',
    ),
  'decide-what': () =>
    label(
      'decide: write --not-the-same or --same with --party, --entry and --reason; or --list; or --revoke ID with --reason.',
      'decide : écrivez --not-the-same ou --same avec --party, --entry et --reason ; ou --list ; ou --revoke ID avec --reason.',
    ),
  'unknown-entry': (d: Details) =>
    label(
      `entry: there is no entry '${d.given}' in the snapshot ${d.snapshot}. licet screen shows the id of each hit in brackets.`,
      `entry : il n'y a pas d'entrée « ${d.given} » dans l'instantané ${d.snapshot}. licet screen montre l'identifiant de chaque résultat entre parenthèses.`,
    ),
  'party-form': (d: Details) =>
    label(
      `party: expected role=name, got '${d.given}'. Write for example --party "end-user=Northwind Cloud;country=SG".`,
      `partie : rôle=nom attendu, reçu « ${d.given} ». Écrivez par exemple --party "end-user=Northwind Cloud;country=SG".`,
    ),
  'party-role': (d: Details) =>
    label(
      `party: there is no role '${d.given}'. Expected one of: ${d.expected}.${d.nearest ? ` Did you mean ${d.nearest}?` : ''}`,
      `partie : il n'y a pas de rôle « ${d.given} ». Attendu : ${d.expected}.${d.nearest ? ` Vouliez-vous dire ${d.nearest} ?` : ''}`,
    ),
  'party-detail': (d: Details) =>
    label(
      `${d.option}: expected country or address behind the name, got '${d.given}'. Write for example "Northwind Cloud;country=SG;address=1 Harbour Road".`,
      `${d.option} : country (pays) ou address (adresse) attendu après le nom, reçu « ${d.given} ». Écrivez par exemple "Northwind Cloud;country=SG;address=1 Harbour Road".`,
    ),
  'owners-of-whom': (d: Details) =>
    label(
      `owners: ${d.file} says who holds companies, but no party is named. Name one: --consignee "NAME".`,
      `owners : ${d.file} dit qui détient des sociétés, mais aucune partie n'est citée. Citez-en une : --consignee "NOM".`,
    ),
  'owners-unknown-party': (d: Details) =>
    label(
      `owners: none of the companies in ${d.file} is ${d.given}. Nearest: ${d.nearest}. Write the name as it stands in the file.`,
      `owners : aucune société de ${d.file} n'est ${d.given}. Les plus proches : ${d.nearest}. Écrivez le nom tel qu'il figure dans le fichier.`,
    ),
  'owners-unreadable': (d: Details) =>
    label(
      `owners: ${d.file} cannot be read (${d.why}). Expected a CSV file with the columns owner, owned, percent.`,
      `owners : ${d.file} ne peut être lu (${d.why}). Attendu : un fichier CSV avec les colonnes owner, owned, percent.`,
    ),
  'not-written': (d: Details) =>
    label(`${d.file}: could not be written (${d.why}).`, `${d.file} : écriture impossible (${d.why}).`),
} as const satisfies Record<string, (details: Details) => Label>;

export type BadInputCode = keyof typeof MESSAGES;

/** The question cannot be put. `code` is stable; `suggestions` are what a person may have meant. */
export class BadInput extends Error {
  readonly code: BadInputCode;
  readonly details: Details;
  readonly suggestions: readonly string[];

  constructor(code: BadInputCode, details: Details = {}, suggestions: readonly string[] = []) {
    const quoted = suggestions.map((one) => `'${one}'`).join(', ');
    const all = suggestions.length > 0 ? { ...details, suggestions: quoted } : details;
    super(MESSAGES[code](all).en);
    this.name = 'BadInput';
    this.code = code;
    this.details = all;
    this.suggestions = suggestions;
  }

  in(language: Language): string {
    return MESSAGES[this.code](this.details)[language];
  }
}
