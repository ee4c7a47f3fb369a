import { label } from '@licet/engine';

export const CONTROL_WORDS = {
  day: label('Day', 'Jour'),
  known: label('As known on', 'Tel que connu le'),
  destination: label('Destination', 'Destination'),
  item: label('Chip or server', 'Puce ou serveur'),
  reading: label('What counts as law', 'Ce qui vaut loi'),
  text: label('the codified text alone', 'le seul texte codifié'),
  enforced: label('the text as enforced, with letters', 'le texte tel qu’appliqué, avec les lettres'),
  announced: label('every official statement', 'chaque déclaration officielle'),
  bill: label('As if passed: {bill}', 'Comme si adopté : {bill}'),
  json: label('JSON', 'JSON'),
  csv: label('CSV', 'CSV'),
  cite: label('Cite this', 'Citer'),
  copied: label('Copied', 'Copié'),
  copy: label('Copy', 'Copier'),
  close: label('Close', 'Fermer'),
  twins: label('This view as data', 'Cette vue en données'),
  P: label('primary text seen', 'texte primaire lu'),
  S: label('secondary source', 'source secondaire'),
  M: label('from memory, not verified', 'de mémoire, non vérifié'),
  I: label('our inference', 'notre déduction'),
  confidence: label('Confidence', 'Confiance'),
  empty: label('Nothing to show.', 'Rien à montrer.'),
  unknownPlace: label(
    'No place is called “{given}”. Choose one of the list.',
    'Aucun lieu ne s’appelle « {given} ». Choisissez dans la liste.',
  ),
  unknownItem: label(
    'No chip or server is called “{given}”. Choose one of the list.',
    'Aucune puce ni serveur ne s’appelle « {given} ». Choisissez dans la liste.',
  ),
  badDay: label(
    'Write a day as YYYY-MM-DD, from {from}.',
    'Écrivez un jour au format AAAA-MM-JJ, à partir du {from}.',
  ),
} as const;
