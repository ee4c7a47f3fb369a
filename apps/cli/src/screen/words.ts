import { type Label, label } from '@licet/engine';
import type { How, LapsedBecause, Remark, Verdict } from '@licet/screening';

export const VERDICT_WORDS: Readonly<Record<Verdict, Label>> = {
  match: label('match', 'correspondance'),
  possible: label('possible', 'possible'),
  related: label('related', 'apparenté'),
};

/** How a word of the name was found in the listed one. */
export const HOW_WORDS: Readonly<Record<How, Label>> = {
  same: label('same', 'identique'),
  'legal-form': label('legal form', 'forme juridique'),
  abbreviation: label('abbreviation', 'abréviation'),
  translation: label('translation', 'traduction'),
  transliteration: label('transliteration', 'translittération'),
  synonym: label('synonym', 'synonyme'),
  initial: label('initial', 'initiale'),
  spacing: label('spacing', 'espaces'),
  typo: label('typing error', 'faute de frappe'),
  sound: label('sounds alike', 'même son'),
};

/** What besides the words counted. A detail, where there is one, follows in brackets. */
export const REMARK_WORDS: Readonly<Record<Remark['code'], Label>> = {
  'same-country': label('The country agrees', 'Le pays concorde'),
  'other-country': label('The list gives another country', 'La liste donne un autre pays'),
  'same-place': label('The place agrees', 'Le lieu concorde'),
  'other-place': label('The names speak of different places', 'Les noms désignent des lieux différents'),
  'same-address': label('The address agrees', "L'adresse concorde"),
  'number-differs': label('The numbers in the names differ', 'Les numéros dans les noms diffèrent'),
  'order-differs': label('The words stand in another order', 'Les mots sont dans un autre ordre'),
  'shared-brand': label(
    'A shared brand, such as a sister company: a red flag, no listing',
    "Une marque commune, p. ex. une société sœur : un signal d'alerte, pas une inscription",
  ),
  'generic-name': label(
    'The name consists of general words, which many bear',
    'Le nom est fait de mots généraux, que beaucoup portent',
  ),
  'weak-alias': label('The alias is weak in the words of the list', 'Alias faible selon la liste'),
  'other-script': label('The names are in different scripts', "Les noms sont d'écritures différentes"),
  'listing-day-unknown': label(
    'The list does not say since when: taken as listed on that day',
    'La liste ne dit pas depuis quand : réputé inscrit ce jour-là',
  ),
};

export const LAPSED_WORDS: Readonly<Record<LapsedBecause, Label>> = {
  expired: label('has expired', 'a expiré'),
  'entry-changed': label(
    'no longer holds: its list says something else now',
    'ne vaut plus : la liste dit désormais autre chose',
  ),
  suspended: label(
    'does not count: a line behind it in decisions.jsonl cannot be read and may have revoked it',
    'ne compte pas : une ligne qui la suit dans decisions.jsonl est illisible et a pu la révoquer',
  ),
};

export const SCREEN_WORDS = {
  match: label('Match', 'Correspondance'),
  possible: label('Possible match: a person has to look', 'Correspondance possible : à examiner'),
  related: label('Clear, with a red flag', "Libre, avec un signal d'alerte"),
  clear: label('Clear: no hit', 'Libre : aucun résultat'),
  hits: label('hits', 'résultats'),
  snapshot: label('Snapshot', 'Instantané'),
  asOf: label('as of', 'au'),
  ofDay: label('of', 'du'),
  primary: label('primary name', 'nom principal'),
  alias: label('alias', 'alias'),
  countries: label('Countries', 'Pays'),
  citation: label('Citation', 'Référence'),
  requirement: label('License requirement', 'Exigence de licence'),
  policy: label('Review policy', "Politique d'examen"),
  footnote: label('Footnote', 'Note'),
  unclear: label('unclear', 'incertaine'),
  query: label('asked', 'demandé'),
  listed: label('listed', 'inscrit'),
  how: label('how', 'comment'),
  likeness: label('likeness', 'ressemblance'),
  weight: label('weight', 'poids'),
  missing: label('-', '-'),
  more: label('more hits; --limit N shows them', 'autres résultats ; --limit N les montre'),
  silenced: label('Silenced by a decision', 'Écartés par une décision'),
  decision: label('Decision', 'Décision'),
  until: label('until', "jusqu'au"),
  confirmed: label('Confirmed as this party', 'Confirmé comme cette partie'),
  undo: label('Undo: licet decide --revoke', 'Annuler : licet decide --revoke'),
  departures: label(
    'Parties that had left their list before Licet first saw it are not known.',
    "Les parties radiées avant que Licet n'ait vu leur liste ne sont pas connues.",
  ),
  cutOff: label(
    'decisions.jsonl: the last line is cut off and counts for nothing; whoever wrote it should record the decision again.',
    'decisions.jsonl : la dernière ligne est coupée et ne compte pas ; son auteur devrait consigner de nouveau la décision.',
  ),
  notScreened: label('parties-not-screened', 'parties-not-screened (parties non filtrées)'),
} as const satisfies Record<string, Label>;
