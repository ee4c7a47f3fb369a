import { day, label } from '@licet/engine';
import {
  ABROAD,
  and,
  CHINA,
  CHINA_AND_MACAU,
  compare,
  example,
  isIn,
  not,
  or,
  provision,
  ref,
  rule,
  to,
} from '../build.ts';
import {
  EARLIER,
  FR_87_62186,
  FR_88_2821,
  FR_88_73458,
  FR_89_96790,
  FR_90_4544,
  FR_91_43034,
} from '../instruments/federal-register.ts';
import { GUIDANCE_2026_05_31, UAE_AS_ENFORCED } from '../instruments/guidance.ts';
import { a30, h100, hbm } from '../samples.ts';
import { DIFFUSION_APPLIES, DIFFUSION_POSTURE, version } from '../version.ts';

const COVERS = '742.6(a)(6)';

/** An entity headquartered in, or whose ultimate parent is headquartered in, Macau or a D:5 country. Not an ownership share. */
const headquartered = provision(
  '742.6/headquartered-in-Macau-or-D:5',
  COVERS,
  label(
    'party headquartered, or with an ultimate parent, in Macau or D:5',
    'partie ayant son siège ou sa mère ultime à Macao ou en D:5',
  ),
  { kind: 'definition' },
  [
    version(
      '2022-08-26',
      EARLIER,
      '742.6(a)(6), 744.23(a)(3)',
      or(
        isIn('party.hq', 'D:5'),
        isIn('party.hq', ['MO']),
        isIn('party.parent', 'D:5'),
        isIn('party.parent', ['MO']),
      ),
      { confidence: 'P' },
    ),
  ],
  [
    example('2024-06-03', { 'party.hq': ['SG'], 'party.parent': ['CN'] }, true),
    example('2024-06-03', { 'party.hq': ['SG'], 'party.parent': ['KZ'] }, false, 'D:1 does not count'),
    example('2024-06-03', { 'party.hq': ['CN'] }, true, 'whoever its parent is'),
    example('2024-06-03', { 'party.hq': ['SG'] }, null, 'parent unknown'),
  ],
);

/** Goods under way to Macau on 17 Jan 2023 could still go until 16 Feb 2023 (88 FR 2821). */
const underWayToMacau = and(to(['MO']), compare('shipment.aboardOn', '<=', day('2023-01-17')));

const destinationA = provision(
  '742.6(a)(6)/a-destination',
  COVERS,
  label(
    'advanced computing item (.a) to a restricted destination',
    'article de calcul avancé (.a) vers une destination visée',
  ),
  { kind: 'requirement', gate: 'ccl', review: '742.6(b)(10)/a' },
  [
    version('2022-10-07', FR_87_62186, '742.6(a)(6)', and(to(CHINA), ref.aClass), {
      open: ['first-day-of-3a090'],
    }),
    version('2022-10-21', FR_87_62186, '742.6(a)(6)', and(to(CHINA), ref.aClass)),
    version(
      '2023-01-17',
      FR_88_2821,
      '742.6(a)(6)',
      and(to(CHINA_AND_MACAU), not(underWayToMacau), ref.aClass),
      {
        open: ['macau-savings-last-day'],
      },
    ),
    version('2023-02-17', FR_88_2821, '742.6(a)(6)', and(to(CHINA_AND_MACAU), ref.aClass)),
    version('2023-11-17', FR_88_73458, '742.6(a)(6)(iii)', and(ref.restrictedGroup, ref.aClass)),
    version('2025-01-13', FR_90_4544, '742.6(a)(6)(iii)(A)', and(ABROAD, ref.aClass), {
      applies: DIFFUSION_APPLIES,
      posture: DIFFUSION_POSTURE,
      open: ['diffusion-posture'],
    }),
    version(
      '2026-07-10',
      UAE_AS_ENFORCED,
      '742.6(a)(6)(iii)(A), supp. 8 to part 740',
      and(or(ref.restrictedGroup, and(to(['AE']), not(ref.approvedUae))), ref.aClass),
      { confidence: 'I', open: ['diffusion-posture', 'uae-approved-a'] },
    ),
  ],
  [
    example('2022-12-01', { ...h100, 'shipment.to': 'CN' }, true),
    example('2023-01-16', { ...h100, 'shipment.to': 'MO' }, false, 'Macau the day before'),
    example(
      '2023-02-01',
      { ...h100, 'shipment.to': 'MO', 'shipment.aboardOn': day('2023-01-10') },
      false,
      'under way',
    ),
    example(
      '2023-02-17',
      { ...h100, 'shipment.to': 'MO', 'shipment.aboardOn': day('2023-01-10') },
      true,
      'too late',
    ),
    example('2023-12-01', { ...h100, 'shipment.to': 'VN' }, true),
    example('2025-06-16', { ...h100, 'shipment.to': 'CH' }, true, 'worldwide, as printed'),
  ],
);

const destinationB = provision(
  '742.6(a)(6)/b-destination',
  COVERS,
  label(
    'advanced computing item (.b) to a restricted destination',
    'article de calcul avancé (.b) vers une destination visée',
  ),
  { kind: 'requirement', gate: 'ccl', review: '742.6(b)(10)/b' },
  [
    version('2023-11-17', FR_88_73458, '742.6(a)(6)(iii)', and(ref.restrictedGroup, ref.bClass)),
    version('2025-01-13', FR_90_4544, '742.6(a)(6)(iii)(B)', and(ref.restrictedGroup, ref.bClass)),
    version(
      '2026-07-10',
      FR_91_43034,
      '742.6(a)(6)(iii)(B)',
      and(or(ref.restrictedGroup, and(to(['AE']), not(ref.approvedUae))), ref.bClass),
    ),
  ],
  [
    example('2024-06-03', { ...a30, 'shipment.to': 'CN' }, true),
    example('2024-06-03', { ...a30, 'shipment.to': 'IL' }, false),
    example(
      '2026-08-03',
      { ...a30, 'shipment.to': 'AE', 'party.approvedUaeEntity': false },
      true,
      'the UAE is named',
    ),
    example('2026-08-03', { ...a30, 'shipment.to': 'AE', 'party.approvedUaeEntity': true }, false),
  ],
);

const destinationC = provision(
  '742.6(a)(6)/c-destination',
  COVERS,
  label('high-bandwidth memory to Macau or D:5', 'mémoire HBM vers Macao ou D:5'),
  { kind: 'requirement', gate: 'ccl', review: '742.6(b)(10)/c' },
  [
    version('2024-12-02', FR_89_96790, '742.6(a)(6)(i)(B)', and(ref.macauOrD5, ref.cClass), {
      applies: '2024-12-31',
    }),
  ],
  [
    example('2025-02-10', { ...hbm, 'shipment.to': 'MO' }, true),
    example('2025-02-10', { ...hbm, 'shipment.to': 'VN' }, false, 'D:1 only'),
    example('2024-12-20', { ...hbm, 'shipment.to': 'CN' }, false, 'compliance from 31 Dec 2024'),
  ],
);

/** Technology for the circuits; releases to foreign persons inside a country (deemed exports) are left out by (a)(6)(iv). */
const technology = provision(
  '742.6(a)(6)/technology',
  COVERS,
  label(
    'technology for 3A090 circuits to a restricted destination',
    'technologie des circuits 3A090 vers une destination visée',
  ),
  { kind: 'requirement', gate: 'ccl', review: '742.6(b)(10)/technology' },
  [
    version(
      '2022-10-07',
      FR_87_62186,
      '742.6(a)(6)',
      and(to(CHINA), not(isIn('shipment.route', ['deemed'])), rule('774/3E001')),
    ),
    version(
      '2023-01-17',
      FR_88_2821,
      '742.6(a)(6)',
      and(to(CHINA_AND_MACAU), not(isIn('shipment.route', ['deemed'])), rule('774/3E001')),
    ),
    version(
      '2023-11-17',
      FR_88_73458,
      '742.6(a)(6)(iii), (iv)',
      and(ref.restrictedGroup, not(isIn('shipment.route', ['deemed'])), rule('774/3E001')),
      {
        open: ['technology-table'],
      },
    ),
  ],
  [
    example(
      '2024-06-03',
      {
        'item.kind': 'technology',
        'item.technologyFor': '3A090',
        'shipment.to': 'CN',
        'shipment.route': 'export',
      },
      true,
    ),
    example(
      '2024-06-03',
      {
        'item.kind': 'technology',
        'item.technologyFor': '3A090',
        'shipment.to': 'US',
        'shipment.route': 'deemed',
      },
      false,
    ),
    example(
      '2024-06-03',
      {
        'item.kind': 'technology',
        'item.technologyFor': '3A090',
        'shipment.to': 'FR',
        'shipment.route': 'export',
      },
      false,
    ),
  ],
);

/** 742.6(a)(13): closed model weights worldwide, part of the Diffusion Rule. */
const weights = provision(
  '742.6(a)(13)/4E091',
  '774/4E091',
  label('closed model weights to any destination', 'poids de modèle fermé vers toute destination'),
  { kind: 'requirement', gate: 'ccl', review: '742.6(b)(13)/4E091' },
  [
    version('2025-01-13', FR_90_4544, '742.6(a)(13)', and(ABROAD, rule('774/4E091')), {
      applies: DIFFUSION_APPLIES,
      posture: DIFFUSION_POSTURE,
    }),
  ],
  [
    example(
      '2025-06-16',
      {
        'item.kind': 'weights',
        'item.trainingOperations': 200,
        'item.openWeights': false,
        'shipment.to': 'CH',
      },
      true,
    ),
    example(
      '2025-06-16',
      {
        'item.kind': 'weights',
        'item.trainingOperations': 200,
        'item.openWeights': true,
        'shipment.to': 'CH',
      },
      false,
    ),
    example(
      '2025-02-01',
      {
        'item.kind': 'weights',
        'item.trainingOperations': 200,
        'item.openWeights': false,
        'shipment.to': 'CH',
      },
      false,
    ),
  ],
);

/**
 * The headquarters test for .a items: in 744.23(a)(3) for destinations outside the D groups until January
 * 2025, in 742.6(a)(6)(iii)(A) since; BIS restated it as enforced worldwide on 31 May 2026.
 */
const headquartersA = provision(
  '742.6(a)(6)/a-headquarters',
  '744.23(a)(3)',
  label(
    'advanced computing item (.a) for a party from Macau or D:5, anywhere',
    'article de calcul avancé (.a) pour une partie de Macao ou D:5, partout',
  ),
  { kind: 'requirement', gate: 'headquarters', review: '744.23(d)/a-headquarters' },
  [
    version(
      '2023-11-17',
      FR_88_73458,
      '744.23(a)(3)(i)',
      and(ABROAD, not(ref.restrictedGroup), ref.headquartered, ref.aClass),
    ),
    version('2025-01-13', FR_90_4544, '742.6(a)(6)(iii)(A)', and(ABROAD, ref.headquartered, ref.aClass), {
      posture: [{ from: '2026-05-31', enforced: true, by: GUIDANCE_2026_05_31 }],
    }),
  ],
  [
    example('2024-01-05', { ...h100, 'shipment.to': 'SG', 'party.parent': ['CN'], 'party.hq': ['SG'] }, true),
    example(
      '2023-11-16',
      { ...h100, 'shipment.to': 'SG', 'party.parent': ['CN'], 'party.hq': ['SG'] },
      false,
    ),
    example('2026-06-15', { ...h100, 'shipment.to': 'DE', 'party.parent': ['RU'], 'party.hq': ['DE'] }, true),
    example(
      '2026-06-15',
      { ...h100, 'shipment.to': 'US', 'party.parent': ['CN'], 'party.hq': ['US'] },
      false,
      'no export',
    ),
  ],
);

export default [headquartered, destinationA, destinationB, destinationC, technology, weights, headquartersA];
