import { label } from '@licet/engine';

export const DESK_WORDS = {
  desk: label('Work list', 'Liste de travail'),
  'desk-licenses': label('Licenses', 'Licences'),
  'desk-screening': label('Screening', 'Filtrage'),
  'desk-import': label('Import', 'Importation'),
  'desk-stock': label('Stock', 'Stock'),
  'desk-flips': label('What would flip', 'Ce qui basculerait'),
  'desk-audit': label('Audit', 'Journal'),
  'desk-users': label('Users', 'Utilisateurs'),
  menu: label('Desk pages', 'Pages du bureau'),
  signInTitle: label('Sign in to the desk', 'Se connecter au bureau'),
  email: label('Email', 'Courriel'),
  password: label('Password', 'Mot de passe'),
  signIn: label('Sign in', 'Se connecter'),
  signOut: label('Sign out', 'Se déconnecter'),
  elsewhere: label('Sign in with your company’s account', 'Se connecter avec le compte de votre société'),
  firstRun: label(
    'The password of the first account was printed where the server was started.',
    'Le mot de passe du premier compte a été affiché au démarrage du serveur.',
  ),
  noServer: label('No desk answers here', 'Aucun bureau ne répond ici'),
  noServerHelp: label(
    'These pages need a Licet server; the public pages do not. Start one with “npm start”, or open the address of your company’s desk.',
    'Ces pages ont besoin d’un serveur Licet ; les pages publiques, non. Démarrez-en un avec « npm start », ou ouvrez l’adresse du bureau de votre société.',
  ),
  loading: label('Loading…', 'Chargement…'),
  again: label('Try again', 'Réessayer'),
  unreachable: label(
    'The server could not be reached. Nothing that you typed is lost; try again when the connection is back.',
    'Le serveur est injoignable. Rien de ce que vous avez saisi n’est perdu ; réessayez quand la connexion sera rétablie.',
  ),
  refused: label('The server refused this', 'Le serveur a refusé'),
  expired: label(
    'Your session has ended. Sign in again: what you typed is kept.',
    'Votre session est terminée. Reconnectez-vous : votre saisie est conservée.',
  ),
  demo: label(
    'Demo: company, parties, orders and license are invented.',
    'Démonstration : la société, les parties, les commandes et la licence sont inventées.',
  ),
} as const;
