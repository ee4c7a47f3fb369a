import { label, type Node, param, unless } from '@licet/engine';
import {
  and,
  CHINA_AND_MACAU,
  compare,
  example,
  isIn,
  not,
  provision,
  RESTRICTED,
  ref,
  rule,
  to,
} from '../build.ts';
import {
  FR_87_62186,
  FR_88_2821,
  FR_88_73458,
  FR_89_96790,
  FR_90_4544,
  FR_91_1684,
} from '../instruments/federal-register.ts';
import { POST_2025_12_08 } from '../instruments/statements.ts';
import { dd, ddConditions } from '../part748/supplement-2-dd.ts';
import { APPROVAL, CASE_BY_CASE, DENIAL, FLAT_DENIAL, where } from '../policies.ts';
import { DIFFUSION_APPLIES, DIFFUSION_POSTURE, version } from '../version.ts';

const COVERS = '742.6(b)(10)';

const cn = {
  'shipment.to': 'CN',
  'party.hq': ['CN'],
  'party.parent': ['CN'],
  'party.endUserPlace': 'CN',
  'shipment.from': 'US',
  'shipment.route': 'export',
};

const chip = { 'item.kind': 'ic', 'item.dieArea': 814, 'item.datacenter': true, 'item.ioBandwidth': 1028 };

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

/** What 91 FR 1684 says of the item and the movement; all limits strict. */
const parameters = provision(
  '742.6(b)(10)/case-by-case-parameters',
  COVERS,
  label(
    'export below 21,000 TPP and 6,500 GB/s to an end user in China or Macau',
    'exportation sous 21 000 TPP et 6 500 Go/s vers un utilisateur en Chine ou à Macao',
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
      ),
    ),
  ],
  [
    example('2026-02-02', { ...cn, 'item.tpp': 20999.999, 'item.memoryBandwidth': 6499.999 }, true),
    example('2026-02-02', { ...cn, 'item.tpp': 21000, 'item.memoryBandwidth': 4800 }, false, 'strict'),
    example('2026-02-02', { ...cn, 'item.tpp': 15000, 'item.memoryBandwidth': 6500 }, false, 'strict'),
    example('2026-02-02', { ...cn, 'item.tpp': 15000 }, null, 'DRAM bandwidth unknown'),
  ],
);

/** The class that 91 FR 1684 moved to case-by-case review. */
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
      and(rule('742.6(b)(10)/case-by-case-parameters'), rule('748/dd-certification')),
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
      and(RESTRICTED, not(rule('742.6(b)(10)/case-by-case-class'))),
      DENIAL,
    ),
    where(
      'certified export below both limits',
      'exportation certifiée sous les deux limites',
      and(RESTRICTED, rule('742.6(b)(10)/case-by-case-class')),
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
          and(RESTRICTED, ref.forDataCenters),
          DENIAL,
        ),
        where(
          '.a circuit not for data centers',
          'circuit .a hors centres de données',
          and(RESTRICTED, not(ref.forDataCenters)),
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
        where('to or for Macau or D:5', 'vers ou pour Macao ou D:5', RESTRICTED, DENIAL),
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
          and(RESTRICTED, not(isIn('item.model', ['H200']))),
          DENIAL,
        ),
        where(
          'H200 to approved customers',
          'H200 à des clients approuvés',
          and(RESTRICTED, isIn('item.model', ['H200'])),
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
          and(RESTRICTED, not(ref.forDataCenters)),
          DENIAL,
        ),
        where(
          '.b circuit for data centers',
          'circuit .b pour centres de données',
          and(RESTRICTED, ref.forDataCenters),
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

export default [
  allocation,
  parameters,
  caseByCaseClass,
  reviewA,
  reviewB,
  reviewC,
  reviewTechnology,
  reviewWeights,
];
