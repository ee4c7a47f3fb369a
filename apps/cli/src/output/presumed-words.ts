import { type Label, label } from '@licet/engine';

const LISTS = label('no party listed (not screened)', 'aucune partie listée (non filtré)');
const MILITARY = label('no military or intelligence user', 'aucun utilisateur militaire ou du renseignement');
const NO_LETTER = label('a model that no letter names', "modèle qu'aucune lettre ne cite");
const NO_UAE = label('no approved UAE entity', 'pas une entité approuvée des EAU');

/** A presumption in a few words; `{}` is the presumed value. Equal texts are said once. */
export const PRESUMED_WORDS: Readonly<Record<string, Label>> = {
  'party.hq': label('headquartered in {} (the destination)', 'siège : {} (lieu de destination)'),
  'party.parent': label(
    'ultimate parent in {} (as headquarters)',
    'société mère ultime : {} (comme le siège)',
  ),
  'party.endUserPlace': label('used in {}', "lieu d'utilisation : {}"),
  'party.distributor': label('the consignee is the end user', "le destinataire est l'utilisateur final"),
  'party.denied': LISTS,
  'party.sdn': LISTS,
  'party.entityList': LISTS,
  'party.footnote': LISTS,
  'party.entityListReview': LISTS,
  'party.meuList': LISTS,
  'party.unverified': LISTS,
  'party.listedOwnership': label('no listed owner', 'aucun propriétaire listé'),
  'party.restrictedOwnership': label(
    'no owners from Macau or D:5',
    'aucun propriétaire de Macao ou du groupe D:5',
  ),
  'party.militaryEndUser': MILITARY,
  'party.militaryIntelligence': MILITARY,
  'party.approvedUaeEntity': NO_UAE,
  'party.lapsingApproval': NO_UAE,
  'party.validatedEndUser': label('no validated end user', 'aucun utilisateur final validé (VEU)'),
  'shipment.from': label('from {}', 'depuis : {}'),
  'shipment.route': label('{}', 'mouvement : {}'),
  'shipment.aboardOn': label('not yet under way', 'pas encore en route'),
  'exporter.name': label('exporter {} (the maker)', 'exportateur {} (le fabricant)'),
  'exporter.hq': label('exporter and its parent in {}', 'exportateur et sa société mère : {}'),
  'exporter.parent': label('exporter and its parent in {}', 'exportateur et sa société mère : {}'),
  'item.kind': label('kind of item: {}', "nature de l'article : {}"),
  'item.model': NO_LETTER,
  'item.maker': NO_LETTER,
  'item.usOrigin': label(
    'of U.S. origin or exported from there: {}',
    "d'origine américaine ou exporté de là : {}",
  ),
  'item.directProduct': label(
    'else a direct product of U.S. technology',
    'sinon produit direct de technologie américaine',
  ),
  'item.throughputComplete': label('figures complete', 'valeurs complètes'),
  'item.encryption': label('no encryption classification', 'aucun classement cryptographique'),
  'item.chipsPerUnit': label('one chip a unit', 'une puce par unité'),
  'item.fabricatorShips': label('not shipped by its foundry', 'non expédié par son fondeur'),
};

/** Lines of the printed list, by the beginnings of the facts' names. */
export const PRESUMED_LINES: readonly RegExp[] = [
  /^party\./,
  /^endUse\./,
  /^(?:shipment|exporter)\./,
  /^item\./,
];

export const END_USES = label('no prohibited end use known', 'aucun usage final interdit connu');

export const DUTIES_PRESUMED = label(
  'Terms of exceptions and certifications can be met; where they count they stand below as to do.',
  'Les obligations des exceptions et certifications peuvent être remplies ; elles figurent plus bas comme à faire.',
);
