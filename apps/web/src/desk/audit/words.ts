import { label } from '@licet/engine';

export const AUDIT_WORDS = {
  title: label('Audit log', 'Journal d’audit'),
  subject: label(
    'About (order-line:…, license:…, user:…; nothing for all)',
    'À propos de (order-line:…, license:…, user:… ; rien pour tout)',
  ),
  search: label('Search', 'Chercher'),
  verify: label('Verify the whole chain', 'Vérifier toute la chaîne'),
  verified: label('{count} entries, unbroken. Head {hash}.', '{count} entrées, sans rupture. Tête {hash}.'),
  broken: label(
    '{count} findings: the log was tampered with or damaged.',
    '{count} anomalies : le journal a été altéré ou endommagé.',
  ),
  seq: label('No.', 'N°'),
  at: label('When', 'Quand'),
  actor: label('Who', 'Qui'),
  action: label('What', 'Quoi'),
  about: label('About', 'À propos de'),
  data: label('Details', 'Détails'),
  keep: label('Keep until', 'À conserver jusqu’au'),
  hash: label('Hash', 'Empreinte'),
  previous: label('Hash of the entry before', 'Empreinte de l’entrée précédente'),
  none: label('No entry is about this.', 'Aucune entrée à ce propos.'),
  choose: label('Choose an entry to see it whole.', 'Choisissez une entrée pour la voir en entier.'),
  bundle: label('Audit bundle of this line', 'Dossier d’audit de cette ligne'),
  cite: label(
    'Licet desk, audit log{about}, {count} entries.',
    'Bureau Licet, journal d’audit{about}, {count} entrées.',
  ),
} as const;
