import type { Label } from '@licet/engine';

/** One thing to be shown for an application under the rule of 15 Jan 2026 (91 FR 1684). */
export interface Requirement {
  /** Stable; part of the id of its task. */
  readonly key: string;
  readonly title: Label;
  readonly cite: string;
}

const requirement = (key: string, paragraph: string, en: string, fr: string): Requirement => ({
  key,
  title: { en, fr },
  cite: `supp. 2 to part 748, ${paragraph}`,
});

/**
 * The package for case-by-case review of exports to China and Macau (742.6(b)(10)(iii)(A)(1)): paragraph (dd) of
 * supplement no. 2 to part 748, as in the eCFR of 24 Sep 2026. Filed with the application, or promised before export.
 */
export const REQUIREMENTS: readonly Requirement[] = [
  requirement(
    'certification',
    '(dd)',
    'Certification filed with the application, or commitment to file it before export',
    'Certification déposée avec la demande, ou engagement de la déposer avant exportation',
  ),
  requirement(
    'us-shipments',
    '(dd)(1)(i)',
    'Units shipped to U.S. customers for U.S. use; TPP, memory, interconnect and power; reasons for changed specifications',
    'Unités livrées aux clients américains pour usage américain ; TPP, mémoire, interconnexion, puissance ; raisons des changements',
  ),
  requirement(
    'us-supply',
    '(dd)(1)(ii)',
    'No delay to U.S. orders and no diversion of foundry capacity',
    'Ni retard des commandes américaines ni détournement de capacité de fonderie',
  ),
  requirement(
    'half',
    '(dd)(1)(iii)',
    'TPP shipped to China and Macau at most half of that shipped to U.S. customers, same commodity',
    'TPP livrée en Chine et à Macao : au plus la moitié de celle des clients américains, même produit',
  ),
  requirement(
    'end-use',
    '(dd)(1)(iv)',
    'No military, military-intelligence or weapons end use; no 744.8 or 744.11 party; no remote access by one',
    'Aucun usage militaire, de renseignement ou d’armement ; aucune partie 744.8 ou 744.11, ni accès distant par elle',
  ),
  requirement(
    'know-your-customer',
    '(dd)(1)(v)',
    "Description of the consignee's know-your-customer procedure",
    'Description de la procédure de connaissance du client du destinataire',
  ),
  requirement(
    'remote-users',
    '(dd)(1)(vi)',
    'Remote users located or headquartered in BY, CN, CU, IR, MO, KP, RU or VE, where access is sold',
    'Utilisateurs distants situés ou ayant leur siège en BY, CN, CU, IR, MO, KP, RU ou VE, si l’accès est vendu',
  ),
  requirement(
    'weights',
    '(dd)(1)(vii)',
    'No moving of weights to undisclosed users and no access to algorithms for barred parties',
    'Aucun transfert de poids à des utilisateurs non déclarés, aucun accès aux algorithmes pour les parties exclues',
  ),
  requirement('site-security', '(dd)(1)(viii)', 'Physical security of the site', 'Sûreté physique du site'),
  requirement(
    'laboratory',
    '(dd)(1)(ix)',
    'Every shipment tested in U.S. customs territory by an independent U.S.-headquartered laboratory',
    'Chaque envoi testé sur le territoire douanier américain par un laboratoire indépendant ayant son siège aux États-Unis',
  ),
];
