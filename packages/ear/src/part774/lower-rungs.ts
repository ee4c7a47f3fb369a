import { label } from '@licet/engine';
import { and, compare, example, is, isIn, kind, not, or, provision, ref, rule } from '../build.ts';
import { EARLIER, FR_87_62186, FR_90_4544 } from '../instruments/federal-register.ts';
import { DIFFUSION_APPLIES, DIFFUSION_POSTURE, version } from '../version.ts';

const COVERS = '774/3A991-4A994';
const below = and(not(ref.meetsA), not(ref.meetsB));
const gaming = { 'item.tpp': 3120, 'item.dieArea': 378.6, 'item.datacenter': false, 'item.ioBandwidth': 64 };

/** 3A991.p: circuits not elsewhere specified with 8 TOPS or more, or I/O of 150 GB/s or more. */
const meetsP = provision(
  '774/3A991.p-parameters',
  COVERS,
  label('meets 3A991.p', 'répond à 3A991.p'),
  { kind: 'definition' },
  [
    // The letter was not seen in the print of 2022, only that 87 FR 62186 revised the entry.
    version(
      '2022-10-07',
      FR_87_62186,
      'supp. 1 to part 774, 3A991.p',
      and(or(compare('item.tops', '>=', 8), compare('item.ioBandwidth', '>=', 150)), below),
      { confidence: 'S' },
    ),
  ],
  [
    example('2024-06-03', gaming, true, 'RTX 4080'),
    example(
      '2024-06-03',
      { 'item.tpp': 15831.2, 'item.dieArea': 814, 'item.datacenter': true, 'item.ioBandwidth': 1028 },
      false,
      'is 3A090',
    ),
    example(
      '2024-06-03',
      { 'item.tpp': 8, 'item.tops': 1, 'item.ioBandwidth': 10, 'item.dieArea': 50, 'item.datacenter': false },
      false,
    ),
  ],
);

const paragraphP = provision(
  '774/3A991.p',
  COVERS,
  label('integrated circuit of 3A991.p', 'circuit intégré de 3A991.p'),
  { kind: 'classification', paragraph: '3A991.p' },
  [
    version(
      '2022-10-07',
      FR_87_62186,
      'supp. 1 to part 774, 3A991.p',
      and(kind('ic'), rule('774/3A991.p-parameters')),
      {
        confidence: 'S',
      },
    ),
  ],
  [
    example('2024-06-03', { ...gaming, 'item.kind': 'ic' }, true),
    example('2024-06-03', { ...gaming, 'item.kind': 'computer' }, false),
    example('2022-09-10', { ...gaming, 'item.kind': 'ic' }, false),
  ],
);

const paragraphL = provision(
  '774/4A994.l',
  COVERS,
  label('computer or assembly of 4A994.l', 'ordinateur ou assemblage de 4A994.l'),
  { kind: 'classification', paragraph: '4A994.l' },
  [
    version(
      '2022-10-07',
      FR_87_62186,
      'supp. 1 to part 774, 4A994.l',
      and(kind('computer'), rule('774/3A991.p-parameters')),
      {
        confidence: 'S',
      },
    ),
  ],
  [
    example('2024-06-03', { ...gaming, 'item.kind': 'computer' }, true),
    example('2024-06-03', { ...gaming, 'item.kind': 'ic' }, false),
    example('2022-09-10', { ...gaming, 'item.kind': 'computer' }, false),
  ],
);

/** Any entry of the list that the engine can tell: what 744.21 reaches for most of its countries. */
const listed = provision(
  '774/on-the-list',
  COVERS,
  label('classified on the Commerce Control List', 'classé sur la liste de contrôle'),
  { kind: 'definition' },
  [
    version(
      '2022-08-26',
      EARLIER,
      'supp. 1 to part 774',
      or(
        ref.aClass,
        ref.bClass,
        ref.cClass,
        rule('774/3A991.p-parameters'),
        isIn('item.encryption', ['mass-market', 'restricted']),
      ),
      { confidence: 'I' },
    ),
  ],
  [
    example('2024-06-03', { ...gaming, 'item.kind': 'ic' }, true),
    example('2024-06-03', { 'item.kind': 'ic', 'item.encryption': 'mass-market' }, true),
    example(
      '2024-06-03',
      {
        'item.kind': 'ic',
        'item.tpp': 8,
        'item.tops': 1,
        'item.ioBandwidth': 10,
        'item.dieArea': 50,
        'item.datacenter': false,
        'item.encryption': 'none',
      },
      false,
    ),
  ],
);

/** 4E091: weights of a closed model trained with 10^26 operations or more. */
const weights = provision(
  '774/4E091',
  '774/4E091',
  label('closed model weights of 4E091', 'poids de modèle fermé de 4E091'),
  { kind: 'classification', paragraph: '4E091' },
  [
    version(
      '2025-01-13',
      FR_90_4544,
      'supp. 1 to part 774, 4E091',
      and(kind('weights'), compare('item.trainingOperations', '>=', 100), not(is('item.openWeights'))),
      { applies: DIFFUSION_APPLIES, posture: DIFFUSION_POSTURE },
    ),
  ],
  [
    // Examples run under the reading `text`, where what is printed counts.
    example(
      '2025-06-16',
      { 'item.kind': 'weights', 'item.trainingOperations': 200, 'item.openWeights': false },
      true,
    ),
    example(
      '2025-06-16',
      { 'item.kind': 'weights', 'item.trainingOperations': 200, 'item.openWeights': true },
      false,
    ),
    example(
      '2025-06-16',
      { 'item.kind': 'weights', 'item.trainingOperations': 99, 'item.openWeights': false },
      false,
    ),
    example(
      '2025-02-01',
      { 'item.kind': 'weights', 'item.trainingOperations': 200, 'item.openWeights': false },
      false,
      'compliance from 15 May 2025',
    ),
  ],
);

const technology = provision(
  '774/3E001',
  '774/3E001',
  label('technology of 3E001 for 3A090', 'technologie de 3E001 pour 3A090'),
  { kind: 'classification', paragraph: '3E001' },
  [
    version(
      '2022-10-07',
      FR_87_62186,
      'supp. 1 to part 774, 3E001',
      and(kind('technology'), isIn('item.technologyFor', ['3A090'])),
    ),
  ],
  [
    example('2024-06-03', { 'item.kind': 'technology', 'item.technologyFor': '3A090' }, true),
    example('2024-06-03', { 'item.kind': 'technology', 'item.technologyFor': 'other' }, false),
    example('2024-06-03', { 'item.kind': 'ic', 'item.technologyFor': '3A090' }, false),
  ],
);

export default [meetsP, paragraphP, paragraphL, listed, weights, technology];
