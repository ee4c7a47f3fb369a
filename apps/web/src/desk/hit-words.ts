import { type Label, label } from '@licet/engine';

export const HIT_WORDS = {
  asked: label('asked', 'demandé'),
  listed: label('listed', 'listé'),
  how: label('how', 'comment'),
  likeness: label('likeness', 'ressemblance'),
  weight: label('weight', 'poids'),
  why: label('Word by word', 'Mot à mot'),
  score: label('score {score}', 'score {score}'),
  since: label('listed {day}', 'inscrit le {day}'),
  alias: label('by its other name “{alias}”', 'par son autre nom « {alias} »'),
  same: label('It is the same', 'C’est la même'),
  notSame: label('It is not the same', 'Ce n’est pas la même'),
  reason: label('What you checked', 'Ce que vous avez vérifié'),
  decided: label('Decided by {who}: {reason}', 'Décidé par {who} : {reason}'),
  recorded: label(
    'Recorded. Determine the lines again for it to count.',
    'Enregistré. Redéterminez les lignes pour que cela compte.',
  ),
} as const;

export const VERDICT_WORDS: Readonly<Record<string, Label>> = {
  match: label('match', 'correspondance'),
  possible: label('possible hit', 'touche possible'),
  related: label('shares a brand', 'partage une marque'),
  clear: label('no hit', 'aucune touche'),
  failed: label('could not be screened', 'n’a pu être filtrée'),
  'not-screened': label('not screened', 'non filtrée'),
};

export const HOW_WORDS: Readonly<Record<string, Label>> = {
  same: label('same', 'identique'),
  'legal-form': label('legal form', 'forme juridique'),
  abbreviation: label('abbreviation', 'abréviation'),
  translation: label('translation', 'traduction'),
  transliteration: label('transliteration', 'translittération'),
  synonym: label('synonym', 'synonyme'),
  initial: label('initial', 'initiale'),
  spacing: label('spacing', 'espacement'),
  typo: label('typing error', 'faute de frappe'),
  sound: label('sounds alike', 'sonorité voisine'),
};

export const NOTE_WORDS: Readonly<Record<string, Label>> = {
  'same-country': label('same country', 'même pays'),
  'other-country': label('another country', 'un autre pays'),
  'same-place': label('same place', 'même lieu'),
  'other-place': label('another place', 'un autre lieu'),
  'same-address': label('same address', 'même adresse'),
  'number-differs': label('a number differs', 'un numéro diffère'),
  'order-differs': label('another order of words', 'un autre ordre des mots'),
  'shared-brand': label('a shared brand', 'une marque partagée'),
  'generic-name': label('a name that many have', 'un nom répandu'),
  'weak-alias': label('a weak alias', 'un alias faible'),
  'other-script': label('another script', 'une autre écriture'),
  'listing-day-unknown': label('the list does not say since when', 'la liste ne dit pas depuis quand'),
};
