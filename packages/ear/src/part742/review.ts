import { constant, type Exception, label, type Node, param, unless } from '@licet/engine';
import {
  and,
  CHINA_AND_MACAU,
  compare,
  example,
  is,
  isIn,
  isNot,
  not,
  or,
  provision,
  ref,
  rule,
  to,
} from '../build.ts';
import {
  FR_87_62186,
  FR_88_2821,
  FR_88_73458,
  FR_89_23876,
  FR_89_96790,
  FR_90_4544,
  FR_91_1684,
} from '../instruments/federal-register.ts';
import { POST_2025_12_08 } from '../instruments/statements.ts';
import { DIFFUSION_APPLIES, DIFFUSION_POSTURE, version } from '../version.ts';

const COVERS = '742.6(b)(10)';
export const APPROVAL = constant('presumption-of-approval');
export const CASE_BY_CASE = constant('case-by-case');
export const DENIAL = constant('presumption-of-denial');
export const FLAT_DENIAL = constant('policy-of-denial');

export const where = (en: string, fr: string, when: Node, yields: Node): Exception => ({
  label: label(en, fr),
  when,
  yields,
});

/** Macau and D:5, and parties headquartered there. */
const restricted = or(ref.macauOrD5, ref.headquartered);
const cn = {
  'shipment.to': 'CN',
  'party.hq': ['CN'],
  'party.parent': ['CN'],
  'party.endUserPlace': 'CN',
  'shipment.from': 'US',
  'shipment.route': 'export',
};
const chip = { 'item.kind': 'ic', 'item.dieArea': 814, 'item.datacenter': true, 'item.ioBandwidth': 1028 };
const dd = {
  'dd.certified': true,
  'dd.chinaShare': 40,
  'dd.usSupply': true,
  'dd.barredParty': false,
  'dd.remoteUsersDisclosed': true,
  'dd.labTest': true,
  'dd.siteAndCustomer': true,
};

/** (b)(10)(iii)(B): approval up to the country's allocation, cumulative 2025 to 2027, then a policy of denial. */
const allocation = provision(
  '742.6(b)(10)/allocation-used-up',
  COVERS,
  label('country allocation of the Diffusion Rule used up', 'quota du pays (règle de diffusion) épuisé'),
  { kind: 'definition' },
  [
    version(
      '2025-01-13',
      FR_90_4544,
      '742.6(b)(10)(iii)(B)',
      and(not(to('supp. 5(a)')), compare('review.countryTpp', '>', param('742.6/country-allocation'))),
      {
        applies: DIFFUSION_APPLIES,
        posture: DIFFUSION_POSTURE,
      },
    ),
  ],
  [
    example('2025-06-16', { 'shipment.to': 'CH', 'review.countryTpp': 790000001 }, true),
    example('2025-06-16', { 'shipment.to': 'CH', 'review.countryTpp': 790000000 }, false),
    example(
      '2025-06-16',
      { 'shipment.to': 'JP', 'review.countryTpp': 900000000 },
      false,
      'supp. 5(a) has no cap',
    ),
  ],
);

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

/** The class that 91 FR 1684 moved to case-by-case review; all limits strict. */
const caseByCaseClass = provision(
  '742.6(b)(10)/case-by-case-class',
  COVERS,
  label(
    'export below 21,000 TPP and 6,500 GB/s to an end user in China or Macau, certified',
    'exportation sous 21 000 TPP et 6 500 Go/s vers un utilisateur en Chine ou à Macao, certifiée',
  ),
  { kind: 'definition' },
  [
    version(
      '2026-01-15',
      FR_91_1684,
      '742.6(b)(10)(iii)(A)(1)',
      and(
        isIn('shipment.from', ['US']),
        isIn('shipment.route', ['export']),
        isIn('party.endUserPlace', CHINA_AND_MACAU),
        compare('item.tpp', '<', 21000),
        compare('item.memoryBandwidth', '<', 6500),
        rule('748/dd-certification'),
      ),
      { open: ['preamble-sold-in-us'] },
    ),
  ],
  [
    example('2026-02-02', { ...cn, ...dd, 'item.tpp': 15831.2, 'item.memoryBandwidth': 4800 }, true, 'H200'),
    example(
      '2026-02-02',
      {
        ...cn,
        ...dd,
        'item.tpp': 15831.2,
        'item.memoryBandwidth': 4800,
        'shipment.from': 'SG',
        'shipment.route': 'reexport',
      },
      false,
    ),
    example('2026-02-02', { ...cn, ...dd, 'item.tpp': 36000, 'item.memoryBandwidth': 8000 }, false, 'B200'),
    example('2026-02-02', { ...cn, ...dd, 'item.tpp': 15000 }, null, 'DRAM bandwidth unknown'),
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

const ddConditions = [
  ...conditionsDd.map(([name, en, fr, paragraph]) => ({
    text: label(en, fr),
    cite: `supp. 2 to part 748, ${paragraph}`,
    test: name === 'dd.barredParty' ? isNot(name) : is(name),
  })),
  {
    text: label(
      'Keep TPP shipped to China and Macau at or below 50 percent of that shipped to U.S. customers',
      'Garder la TPP livrée en Chine et à Macao à 50 % au plus de celle des clients américains',
    ),
    cite: 'supp. 2 to part 748, (dd)(1)(iii)',
    test: compare('dd.chinaShare', '<=', 50),
  },
];

const byPlace = unless(
  APPROVAL,
  where('to Macau or D:5', 'vers Macao ou D:5', ref.macauOrD5, DENIAL),
  where('to a party headquartered there', 'à une partie qui y a son siège', ref.headquartered, DENIAL),
);

const since2026 = (outside: Node) =>
  unless(
    outside,
    where(
      'to Macau or D:5, or a party headquartered there',
      'vers Macao ou D:5, ou une partie qui y a son siège',
      and(restricted, not(rule('742.6(b)(10)/case-by-case-class'))),
      DENIAL,
    ),
    where(
      'certified export below both limits',
      'exportation certifiée sous les deux limites',
      and(restricted, rule('742.6(b)(10)/case-by-case-class')),
      CASE_BY_CASE,
    ),
  );

const withAllocation = unless(
  APPROVAL,
  where(
    'country allocation used up',
    'quota du pays épuisé',
    rule('742.6(b)(10)/allocation-used-up'),
    FLAT_DENIAL,
  ),
);

const reviewA = provision(
  '742.6(b)(10)/a',
  COVERS,
  label('review of .a items', 'examen des articles .a'),
  { kind: 'review' },
  [
    version('2022-10-07', FR_87_62186, '742.6(b)(10)', DENIAL, { confidence: 'S' }),
    version('2023-01-17', FR_88_2821, '742.6(b)(10)', DENIAL),
    version('2023-11-17', FR_88_73458, '742.6(b)(10)(ii)', byPlace),
    version(
      '2024-12-02',
      FR_89_96790,
      '742.6(b)(10)(iii)',
      unless(
        APPROVAL,
        where(
          'to or for Macau or D:5',
          'vers ou pour Macao ou D:5',
          and(restricted, ref.forDataCenters),
          DENIAL,
        ),
        where(
          '.a circuit not for data centers',
          'circuit .a hors centres de données',
          and(restricted, not(ref.forDataCenters)),
          CASE_BY_CASE,
        ),
      ),
    ),
    version(
      '2025-01-13',
      FR_90_4544,
      '742.6(b)(10)(iii)',
      unless(
        withAllocation,
        where('to or for Macau or D:5', 'vers ou pour Macao ou D:5', restricted, DENIAL),
      ),
    ),
    // Promised in a post; counts under the reading `announced` only.
    version(
      '2025-12-08',
      POST_2025_12_08,
      'post of 8 Dec 2025',
      unless(
        withAllocation,
        where(
          'to or for Macau or D:5',
          'vers ou pour Macao ou D:5',
          and(restricted, not(isIn('item.model', ['H200']))),
          DENIAL,
        ),
        where(
          'H200 to approved customers',
          'H200 à des clients approuvés',
          and(restricted, isIn('item.model', ['H200'])),
          CASE_BY_CASE,
        ),
      ),
      {
        conditions: [
          {
            text: label(
              '25 percent of the sale to the United States, as announced',
              '25 % de la vente aux États-Unis, comme annoncé',
            ),
            cite: 'post of 8 Dec 2025',
          },
        ],
      },
    ),
    version('2026-01-15', FR_91_1684, '742.6(b)(10)(iii)', since2026(withAllocation), {
      conditions: ddConditions,
    }),
  ],
  [
    example('2022-12-01', { ...cn }, 'presumption-of-denial'),
    example(
      '2023-12-01',
      { 'shipment.to': 'KZ', 'party.hq': ['KZ'], 'party.parent': ['KZ'] },
      'presumption-of-approval',
    ),
    example(
      '2024-12-10',
      { ...cn, 'item.datacenter': false },
      'case-by-case',
      '.a circuit not for data centers',
    ),
    example('2025-03-03', { ...cn, 'item.datacenter': false }, 'presumption-of-denial', 'that class is gone'),
    example(
      '2026-02-02',
      { ...cn, ...dd, ...chip, 'item.tpp': 15831.2, 'item.memoryBandwidth': 4800 },
      'case-by-case',
    ),
    example(
      '2026-02-02',
      {
        ...cn,
        ...dd,
        ...chip,
        'item.tpp': 15831.2,
        'item.memoryBandwidth': 4800,
        'shipment.route': 'reexport',
        'shipment.from': 'SG',
      },
      'presumption-of-denial',
    ),
    example(
      '2026-02-02',
      { ...cn, ...dd, ...chip, 'item.tpp': 5000, 'item.memoryBandwidth': 7000 },
      'presumption-of-denial',
      'both limits must be met',
    ),
    example('2026-02-02', { ...cn, ...dd, ...chip, 'item.tpp': 15000 }, null, 'DRAM bandwidth decides'),
  ],
);

const reviewB = provision(
  '742.6(b)(10)/b',
  COVERS,
  label('review of .b items', 'examen des articles .b'),
  { kind: 'review' },
  [
    version('2023-11-17', FR_88_73458, '742.6(b)(10)(ii)', byPlace),
    version(
      '2024-12-02',
      FR_89_96790,
      '742.6(b)(10)(iii)',
      unless(
        APPROVAL,
        where(
          'to or for Macau or D:5',
          'vers ou pour Macao ou D:5',
          and(restricted, not(ref.forDataCenters)),
          DENIAL,
        ),
        where(
          '.b circuit for data centers',
          'circuit .b pour centres de données',
          and(restricted, ref.forDataCenters),
          CASE_BY_CASE,
        ),
      ),
    ),
    version('2025-01-13', FR_90_4544, '742.6(b)(10)(iv)', byPlace),
    version('2026-01-15', FR_91_1684, '742.6(b)(10)(iii)(A)(1), (b)(1)(i)(B)', since2026(CASE_BY_CASE), {
      conditions: ddConditions,
      open: ['b-items-outside-d5'],
    }),
  ],
  [
    example('2024-06-03', { ...cn }, 'presumption-of-denial'),
    example('2024-12-10', { ...cn, 'item.datacenter': true }, 'case-by-case'),
    example(
      '2025-06-02',
      { 'shipment.to': 'SA', 'party.hq': ['SA'], 'party.parent': ['SA'] },
      'presumption-of-approval',
    ),
    example(
      '2026-06-02',
      { 'shipment.to': 'SA', 'party.hq': ['SA'], 'party.parent': ['SA'] },
      'case-by-case',
      'no policy of its own is left',
    ),
  ],
);

const reviewC = provision(
  '742.6(b)(10)/c',
  COVERS,
  label('review of high-bandwidth memory', 'examen de la mémoire HBM'),
  { kind: 'review' },
  [
    version(
      '2024-12-02',
      FR_89_96790,
      '742.6(b)(10)(ii)',
      unless(
        APPROVAL,
        where(
          'entity headquartered in Macau or D:5',
          'entité ayant son siège à Macao ou en D:5',
          ref.headquartered,
          DENIAL,
        ),
      ),
    ),
  ],
  [
    example('2025-02-10', { ...cn }, 'presumption-of-denial'),
    example(
      '2025-02-10',
      { 'shipment.to': 'CN', 'party.hq': ['US'], 'party.parent': ['US'] },
      'presumption-of-approval',
    ),
    example('2025-02-10', { 'shipment.to': 'CN', 'party.hq': ['US'] }, null),
  ],
);

const reviewTechnology = provision(
  '742.6(b)(10)/technology',
  COVERS,
  label('review of technology', 'examen de la technologie'),
  { kind: 'review' },
  [
    version('2022-10-07', FR_87_62186, '742.6(b)(10)', DENIAL, { confidence: 'S' }),
    version('2023-11-17', FR_88_73458, '742.6(b)(10)(ii)', byPlace),
  ],
  [
    example('2022-12-01', { ...cn }, 'presumption-of-denial'),
    example('2024-06-03', { ...cn }, 'presumption-of-denial'),
    example(
      '2024-06-03',
      { 'shipment.to': 'VN', 'party.hq': ['VN'], 'party.parent': ['VN'] },
      'presumption-of-approval',
    ),
  ],
);

const reviewWeights = provision(
  '742.6(b)(13)/4E091',
  '774/4E091',
  label('review of closed model weights', 'examen des poids de modèle fermé'),
  { kind: 'review' },
  [
    version(
      '2025-01-13',
      FR_90_4544,
      '742.6(b)(13)',
      unless(DENIAL, where('supplement no. 5(a)', 'supplément 5(a)', to('supp. 5(a)'), APPROVAL)),
      {
        confidence: 'S',
        posture: DIFFUSION_POSTURE,
      },
    ),
  ],
  [
    example('2025-06-16', { 'shipment.to': 'CH' }, 'presumption-of-denial'),
    example('2025-06-16', { 'shipment.to': 'JP' }, 'presumption-of-approval'),
    example('2025-06-16', {}, null),
  ],
);

/**
 * Review of what only the headquarters test catches. Until 4 Apr 2024 744.23(d) said "case-by-case" and
 * 742.6(b)(10)(ii), read by its words, "denial" for such parties: two policies in print, the stricter is taken.
 */
const headquartersA = provision(
  '744.23(d)/a-headquarters',
  '744.23(d)',
  label(
    'review of .a items for parties from Macau or D:5 elsewhere',
    'examen des articles .a pour des parties de Macao ou D:5 ailleurs',
  ),
  { kind: 'review' },
  [
    version('2023-11-17', FR_88_73458, '742.6(b)(10)(ii), 744.23(d)', DENIAL, {
      confidence: 'I',
      open: ['headquarters-review-2023'],
    }),
    version(
      '2024-04-04',
      FR_89_23876,
      '744.23(d)(1), (3)(i)',
      unless(
        DENIAL,
        where(
          'not designed or marketed for data centers',
          'hors centres de données',
          not(ref.forDataCenters),
          CASE_BY_CASE,
        ),
      ),
    ),
    version('2025-01-13', FR_90_4544, '742.6(b)(10)(iii)(A)(1)', DENIAL),
    version('2025-12-08', POST_2025_12_08, 'post of 8 Dec 2025', rule('742.6(b)(10)/a')),
    version('2026-01-15', FR_91_1684, '742.6(b)(10)(iii)(A)(1)', rule('742.6(b)(10)/a'), {
      conditions: ddConditions,
    }),
  ],
  [
    example('2024-01-05', {}, 'presumption-of-denial'),
    example('2024-06-03', { 'item.datacenter': false }, 'case-by-case'),
    example('2024-06-03', { 'item.datacenter': true }, 'presumption-of-denial'),
    example('2025-03-03', { 'item.datacenter': false }, 'presumption-of-denial'),
  ],
);

const headquartersBc = provision(
  '744.23(d)/bc-headquarters',
  '744.23(d)',
  label(
    'review of .b items and memory for parties from Macau or D:5 elsewhere',
    'examen des articles .b et mémoires pour des parties de Macao ou D:5 ailleurs',
  ),
  { kind: 'review' },
  [
    version('2023-11-17', FR_88_73458, '742.6(b)(10)(ii), 744.23(d)', DENIAL, {
      confidence: 'I',
      open: ['headquarters-review-2023'],
    }),
    version('2024-04-04', FR_89_23876, '744.23(d)(3)(i)', CASE_BY_CASE, {
      open: ['hbm-headquarters-review'],
    }),
  ],
  [
    example('2024-01-05', {}, 'presumption-of-denial'),
    example('2024-06-03', {}, 'case-by-case'),
    example('2025-02-10', {}, 'case-by-case'),
  ],
);

export default [
  allocation,
  certification,
  caseByCaseClass,
  reviewA,
  reviewB,
  reviewC,
  reviewTechnology,
  reviewWeights,
  headquartersA,
  headquartersBc,
];
