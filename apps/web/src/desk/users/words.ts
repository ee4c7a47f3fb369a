import { type Label, label } from '@licet/engine';

export const USER_WORDS = {
  title: label('Users', 'Utilisateurs'),
  name: label('Name', 'Nom'),
  email: label('Email', 'Courriel'),
  roles: label('Roles', 'Rôles'),
  state: label('State', 'État'),
  active: label('active', 'actif'),
  disabled: label('disabled', 'désactivé'),
  disable: label('Disable', 'Désactiver'),
  enable: label('Enable', 'Réactiver'),
  open: label('Open an account', 'Ouvrir un compte'),
  password: label(
    'First password (none for who signs in elsewhere)',
    'Premier mot de passe (aucun pour qui se connecte ailleurs)',
  ),
  save: label('Save', 'Enregistrer'),
  edit: label('Change the roles of {name}', 'Changer les rôles de {name}'),
  cite: label('Licet desk, accounts.', 'Bureau Licet, comptes.'),
} as const;

export const ROLE_NAMES: Readonly<Record<string, Label>> = {
  'order-desk': label('order desk', 'bureau des commandes'),
  analyst: label('analyst', 'analyste'),
  approver: label('approver', 'approbateur'),
  'license-manager': label('license manager', 'gestionnaire de licences'),
  auditor: label('auditor', 'auditeur'),
  administrator: label('administrator', 'administrateur'),
};
