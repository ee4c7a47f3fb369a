import { label } from '@licet/engine';

export const SHELL_WORDS = {
  skip: label('Skip to the content', 'Aller au contenu'),
  nav: label('Pages', 'Pages'),
  map: label('Map', 'Carte'),
  check: label('Check', 'Question'),
  chip: label('Chips', 'Puces'),
  timeline: label('Timeline', 'Chronologie'),
  rules: label('Rules', 'Règles'),
  matrix: label('Matrix', 'Matrice'),
  desk: label('Desk', 'Bureau'),
  language: label('Français', 'English'),
  theme: label('Theme', 'Thème'),
  auto: label('as the system', 'comme le système'),
  light: label('light', 'clair'),
  dark: label('dark', 'sombre'),
  loading: label('Loading…', 'Chargement…'),
  through: label(
    'Sources read up to {day}; later days are answered and flagged. Not legal advice.',
    'Sources lues jusqu’au {day} ; les jours suivants sont traités et signalés. Ceci n’est pas un avis juridique.',
  ),
  notFound: label('There is no page here', 'Il n’y a pas de page ici'),
  notFoundHelp: label(
    'The address may be mistyped. Begin at the map.',
    'L’adresse est peut-être erronée. Commencez par la carte.',
  ),
  broken: label('This page broke', 'Cette page a échoué'),
  brokenHelp: label(
    'Nothing was sent or changed. Reload the page; if it breaks again, the text below says where.',
    'Rien n’a été envoyé ni modifié. Rechargez la page ; si l’échec se répète, le texte ci-dessous dit où.',
  ),
  reload: label('Reload', 'Recharger'),
} as const;
