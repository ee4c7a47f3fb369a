import { BadInput, lawErrorIn } from '@licet/cli/in-browser';
import { type Label, type Language, LicetError, label } from '@licet/engine';
import { fill } from '../words/fill.ts';

/** What is wrong with a part of the question, in words for people, and what may have been meant. */
export interface Trouble {
  readonly code: string;
  readonly text: string;
  readonly suggestions: readonly string[];
}

/** Where the command line would name its own options, the page says what to do on the page. */
const ON_THE_PAGE: Readonly<Record<string, Label>> = {
  'unknown-item': label(
    'No item is called “{given}”. Choose one of the catalog, or give its own figures under “All fields”.',
    'Aucun article ne s’appelle « {given} ». Choisissez dans le catalogue, ou donnez ses valeurs sous « Tous les champs ».',
  ),
  'unsure-item': label(
    '“{given}” is not the name of one item. Which is meant?',
    '« {given} » ne désigne pas un seul article. Lequel ?',
  ),
  'unknown-country': label(
    'No country is called “{given}”. Write a name or a two-letter code.',
    'Aucun pays ne s’appelle « {given} ». Écrivez un nom ou un code à deux lettres.',
  ),
  'unsure-country': label(
    '“{given}” is not the name of one country. Which is meant?',
    '« {given} » ne désigne pas un seul pays. Lequel ?',
  ),
  'export-from-abroad': label(
    'An export leaves the United States, but this one departs from {from}. Leave the kind of movement out, or choose reexport.',
    'Une exportation part des États-Unis, or celle-ci part de {from}. Retirez la nature du mouvement, ou choisissez la réexportation.',
  ),
  'reexport-from-us': label(
    'A reexport or transfer leaves a place outside the United States, but this one departs from there. Change one of the two.',
    'Une réexportation ou un transfert part d’un lieu hors des États-Unis, or celui-ci en part. Changez l’un des deux.',
  ),
  'transfer-elsewhere': label(
    'A transfer stays in one country, but this one goes from {from} to {to}. Choose reexport.',
    'Un transfert reste dans un pays, or celui-ci va de {from} à {to}. Choisissez la réexportation.',
  ),
  'unknown-fact': label(
    'There is no fact called “{given}”. Choose one of the list under “All fields”.',
    'Il n’y a pas de fait « {given} ». Choisissez dans la liste sous « Tous les champs ».',
  ),
  'party-detail': label(
    'Behind a name stands “;country=…” or “;address=…”, not “{given}”.',
    'Derrière un nom se place « ;country=… » ou « ;address=… », et non « {given} ».',
  ),
};

const TOO_LONG = label(
  'The question has {length} characters; up to {most} are read. Say it in one sentence, or use the fields.',
  'La question a {length} caractères ; {most} au plus sont lus. Dites-la en une phrase, ou utilisez les champs.',
);

/** A text that is no question: said, and not read in part. */
export const tooLong = (length: number, most: number, language: Language): Trouble => ({
  code: 'too-long',
  text: fill(TOO_LONG[language], { length, most }),
  suggestions: [],
});

/** A refusal in the reader's language. What is no refusal is thrown on: it is our mistake, not the reader's. */
export function troubleOf(error: unknown, language: Language): Trouble {
  if (!(error instanceof BadInput || error instanceof LicetError)) throw error;
  const { code, details } = error;
  const own = ON_THE_PAGE[code];
  const values = Object.fromEntries(
    Object.entries(details).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const said = error instanceof BadInput ? error.in(language) : lawErrorIn(error, language);
  return {
    code,
    text: own === undefined ? said : fill(own[language], values),
    suggestions: suggestionsOf(error),
  };
}

function suggestionsOf(error: BadInput | LicetError): readonly string[] {
  if (error instanceof BadInput && error.suggestions.length > 0) return error.suggestions;
  const { nearest, hint } = error.details;
  if (error.code === 'unknown-fact') return [];
  const text = hint ?? nearest;
  return typeof text === 'string' && text !== '' ? text.split(/, | or /) : [];
}
