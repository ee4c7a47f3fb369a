import { label } from '@licet/engine';
import { and, compare, example, is, isNot, provision, rule } from '../build.ts';
import { FR_91_1684 } from '../instruments/federal-register.ts';
import { version } from '../version.ts';

export const dd = {
  'dd.certified': true,
  'dd.chinaShare': 40,
  'dd.usSupply': true,
  'dd.barredParty': false,
  'dd.remoteUsersDisclosed': true,
  'dd.labTest': true,
  'dd.siteAndCustomer': true,
};

/** Paragraph (dd) of supplement no. 2 to part 748: what the exporter certifies with the application. */
const certification = provision(
  '748/dd-certification',
  '748/supp-2-dd',
  label('certification of paragraph (dd)', 'certification du paragraphe (dd)'),
  { kind: 'definition' },
  [
    version(
      '2026-01-15',
      FR_91_1684,
      'supp. 2 to part 748, (dd)',
      and(
        is('dd.certified'),
        is('dd.usSupply'),
        compare('dd.chinaShare', '<=', 50),
        isNot('dd.barredParty'),
        is('dd.siteAndCustomer'),
        is('dd.remoteUsersDisclosed'),
        is('dd.labTest'),
      ),
    ),
  ],
  [
    example('2026-02-02', dd, true),
    example('2026-02-02', { ...dd, 'dd.chinaShare': 50 }, true, 'exactly half is allowed'),
    example('2026-02-02', { ...dd, 'dd.chinaShare': 51 }, false),
    example('2026-02-02', { ...dd, 'dd.labTest': false }, false),
  ],
);

const conditionsDd = [
  [
    'dd.certified',
    'File the certification of paragraph (dd) with the application, or commit to file it before export',
    'Déposer la certification (dd) avec la demande, ou s’engager à la déposer avant exportation',
    '(dd)',
  ],
  [
    'dd.usSupply',
    'Certify sufficient U.S. supply: no delay to U.S. orders, no diversion of foundry capacity',
    'Certifier l’offre américaine suffisante : ni retard ni détournement de capacité',
    '(dd)(1)(ii)',
  ],
  [
    'dd.barredParty',
    'No military, military-intelligence or weapons end use, no 744.8 or 744.11 party, no remote access by one',
    'Aucun usage militaire ou d’armement, aucune partie 744.8 ou 744.11, aucun accès distant par elle',
    '(dd)(1)(iv)',
  ],
  [
    'dd.siteAndCustomer',
    "Describe the consignee's know-your-customer procedure, IaaS terms and physical security",
    'Décrire la connaissance du client, les clauses IaaS et la sûreté du site',
    '(dd)(1)(v), (vii), (viii)',
  ],
  [
    'dd.remoteUsersDisclosed',
    'List remote users located or headquartered in BY, CN, CU, IR, MO, KP, RU or VE',
    'Lister les utilisateurs distants de BY, CN, CU, IR, MO, KP, RU ou VE',
    '(dd)(1)(vi)',
  ],
  [
    'dd.labTest',
    'Have every shipment tested by a U.S.-headquartered third-party laboratory in U.S. customs territory',
    'Faire tester chaque envoi par un laboratoire tiers américain sur le territoire douanier',
    '(dd)(1)(ix)',
  ],
] as const;

/** The certification matters only to what is below both limits; nothing it says opens a way for the rest. */
const inTheClass = rule('742.6(b)(10)/case-by-case-parameters');

export const ddConditions = [
  ...conditionsDd.map(([name, en, fr, paragraph]) => ({
    text: label(en, fr),
    cite: `supp. 2 to part 748, ${paragraph}`,
    test: name === 'dd.barredParty' ? isNot(name) : is(name),
    when: inTheClass,
  })),
  {
    text: label(
      'Keep TPP shipped to China and Macau at or below 50 percent of that shipped to U.S. customers',
      'Garder la TPP livrée en Chine et à Macao à 50 % au plus de celle des clients américains',
    ),
    cite: 'supp. 2 to part 748, (dd)(1)(iii)',
    test: compare('dd.chinaShare', '<=', 50),
    when: inTheClass,
  },
];

export default [certification];
