import { label } from '@licet/engine';
import { and, compare, example, is, isNot, kind, not, or, provision, ref, rule } from '../build.ts';
import {
  EARLIER,
  FR_87_62186,
  FR_88_73458,
  FR_89_96790,
  FR_90_5298,
  FR_91_17851,
} from '../instruments/federal-register.ts';
import { version } from '../version.ts';

const COVERS = '774/3A090';
const NOTE_1 = 'supp. 1 to part 774, 3A090 note 1';
const a100 = {
  'item.kind': 'ic',
  'item.tpp': 4992,
  'item.ioBandwidth': 664,
  'item.dieArea': 826,
  'item.datacenter': true,
};

/** Lines of 3A090.a since 17 Nov 2023: TPP of 4800, or TPP of 1600 with a performance density of 5.92. */
const linesOfA = or(
  compare('item.tpp', '>=', 4800),
  and(compare('item.tpp', '>=', 1600), compare('item.performanceDensity', '>=', 5.92)),
);

/** Lines of 3A090.b: half open, below those of .a. */
const linesOfB = or(
  and(
    compare('item.tpp', '>=', 2400),
    compare('item.tpp', '<', 4800),
    compare('item.performanceDensity', '>=', 1.6),
    compare('item.performanceDensity', '<', 5.92),
  ),
  and(
    compare('item.tpp', '>=', 1600),
    compare('item.performanceDensity', '>=', 3.2),
    compare('item.performanceDensity', '<', 5.92),
  ),
);

/** Note 2: neither .a nor .b reaches what is not designed or marketed for data centers and has TPP below 4800. */
const note2 = provision(
  '774/3A090-note-2',
  COVERS,
  label(
    'outside data centers and below 4800 TPP (Note 2)',
    'hors centres de données et sous 4800 TPP (note 2)',
  ),
  { kind: 'definition' },
  [
    version(
      '2023-11-17',
      FR_88_73458,
      'supp. 1 to part 774, 3A090 note 2',
      and(isNot('item.datacenter'), compare('item.tpp', '<', 4800)),
    ),
  ],
  [
    example(
      '2024-02-01',
      { 'item.tpp': 4707.2, 'item.datacenter': false },
      true,
      'RTX 4090 D, 93 short of 4800',
    ),
    example('2024-02-01', { 'item.tpp': 4800, 'item.datacenter': false }, false, 'exactly 4800 is not below'),
    example('2024-02-01', { 'item.tpp': 3000 }, null, 'nobody said what it is marketed for'),
  ],
);

/** Note 1, ways out by count of transistors, by the year of the shipment: printed with a hole, not filled here. */
const counted = (billion: number | undefined) =>
  and(
    is('item.packagerAttests'),
    billion === undefined
      ? compare('item.transistors', '<', 30)
      : or(
          compare('item.transistors', '<', 30),
          and(isNot('item.hasHbm'), compare('item.transistors', '<', billion)),
        ),
  );
const presumption = (billion?: number) =>
  and(kind('ic'), is('item.fabricatorShips'), not(is('item.designerAttested')), not(counted(billion)));
const gap = { open: ['transistor-count-gap'] };

/**
 * Note 1: a foundry or OSAT company that ships a leading-edge logic circuit must presume 3A090.a and a data
 * center, unless an approved or authorized designer attests otherwise or the transistor count is low.
 */
const note1 = provision(
  '774/3A090-note-1',
  COVERS,
  label('foundry presumption of 3A090.a (Note 1)', 'présomption 3A090.a des fondeurs (note 1)'),
  { kind: 'definition' },
  [
    version('2025-01-16', FR_90_5298, NOTE_1, presumption(), { applies: '2025-01-31', ...gap }),
    version('2026-04-07', FR_91_17851, NOTE_1, presumption(), gap),
    version('2027-01-01', FR_91_17851, NOTE_1, presumption(35)),
    version('2028-01-01', FR_91_17851, NOTE_1, presumption(), gap),
    version('2029-01-01', FR_91_17851, NOTE_1, presumption(40)),
  ],
  [
    example(
      '2025-06-02',
      {
        'item.kind': 'ic',
        'item.fabricatorShips': true,
        'item.designerAttested': false,
        'item.packagerAttests': false,
      },
      true,
    ),
    example(
      '2025-06-02',
      { 'item.kind': 'ic', 'item.fabricatorShips': true, 'item.designerAttested': true },
      false,
      'way a',
    ),
    example(
      '2027-03-01',
      {
        'item.kind': 'ic',
        'item.fabricatorShips': true,
        'item.designerAttested': false,
        'item.packagerAttests': true,
        'item.hasHbm': false,
        'item.transistors': 33,
      },
      false,
      'below 35 billion without HBM, in 2027 only',
    ),
    example(
      '2028-03-01',
      {
        'item.kind': 'ic',
        'item.fabricatorShips': true,
        'item.designerAttested': false,
        'item.packagerAttests': true,
        'item.hasHbm': false,
        'item.transistors': 33,
      },
      true,
      'no count above 30 billion is printed for 2028',
    ),
    example(
      '2025-01-20',
      { 'item.kind': 'ic', 'item.fabricatorShips': true },
      false,
      'before the day of compliance',
    ),
  ],
);

/** Designed or marketed for data centers, by its maker's record or by the presumption of Note 1. */
const forDataCenters = provision(
  '774/for-data-centers',
  COVERS,
  label('designed or marketed for data centers', 'conçu ou commercialisé pour centres de données'),
  { kind: 'definition' },
  [
    version(
      '2022-08-26',
      EARLIER,
      'supp. 1 to part 774, 3A090 notes 1 and 2',
      or(is('item.datacenter'), rule('774/3A090-note-1')),
    ),
  ],
  [
    example('2024-06-03', { 'item.datacenter': true }, true),
    example('2024-06-03', { 'item.datacenter': false }, false),
    example(
      '2025-06-02',
      {
        'item.datacenter': false,
        'item.kind': 'ic',
        'item.fabricatorShips': true,
        'item.designerAttested': false,
        'item.packagerAttests': false,
      },
      true,
      'the presumption of Note 1 includes the data center',
    ),
  ],
);

/** The parameters of 3A090.a that a circuit meets, notes applied; asked of the circuits that a computer holds, too. */
const parametersOfA = provision(
  '774/3A090.a-parameters',
  COVERS,
  label('meets 3A090.a', 'répond à 3A090.a'),
  { kind: 'definition' },
  [
    version(
      '2022-10-07',
      FR_87_62186,
      'supp. 1 to part 774, 3A090.a (2022)',
      and(compare('item.ioBandwidth', '>=', 600), compare('item.tpp', '>=', 4800)),
    ),
    version(
      '2023-11-17',
      FR_88_73458,
      'supp. 1 to part 774, 3A090.a',
      or(and(linesOfA, not(rule('774/3A090-note-2'))), rule('774/3A090-note-1')),
    ),
  ],
  [
    example('2022-10-10', a100, true, 'A100: 664 GB/s and 4992'),
    example('2023-01-10', { ...a100, 'item.ioBandwidth': 464 }, false, 'A800: 464 of 600 GB/s'),
    example('2023-11-20', { ...a100, 'item.ioBandwidth': 464 }, true, 'A800: I/O no longer counts'),
    example(
      '2024-06-03',
      { 'item.tpp': 2960, 'item.dieArea': 500, 'item.datacenter': true },
      true,
      'density exactly 5.92',
    ),
    example('2024-06-03', { 'item.tpp': 3000, 'item.datacenter': true }, null, 'no die area'),
  ],
);

const parametersOfB = provision(
  '774/3A090.b-parameters',
  COVERS,
  label('meets 3A090.b', 'répond à 3A090.b'),
  { kind: 'definition' },
  [
    version(
      '2023-11-17',
      FR_88_73458,
      'supp. 1 to part 774, 3A090.b',
      and(linesOfB, not(rule('774/3A090-note-2')), not(ref.meetsA)),
    ),
  ],
  [
    example(
      '2024-06-03',
      { 'item.tpp': 2400, 'item.dieArea': 1500, 'item.datacenter': true },
      true,
      'both lower lines closed',
    ),
    example(
      '2024-06-03',
      { 'item.tpp': 2400, 'item.dieArea': 1501, 'item.datacenter': true },
      false,
      'density 1.599',
    ),
    example(
      '2024-06-03',
      { 'item.tpp': 2368, 'item.dieArea': 814, 'item.datacenter': true },
      false,
      'H20: 32 TPP and 0.29 short',
    ),
    example('2024-06-03', { 'item.tpp': 5200, 'item.datacenter': true }, false, 'is .a whatever the area'),
  ],
);

const paragraphA = provision(
  '774/3A090.a',
  COVERS,
  label('integrated circuit of 3A090.a', 'circuit intégré de 3A090.a'),
  { kind: 'classification', paragraph: '3A090.a' },
  [version('2022-10-07', FR_87_62186, 'supp. 1 to part 774, 3A090.a', and(kind('ic'), ref.meetsA))],
  [
    example('2023-12-01', a100, true),
    example('2023-12-01', { ...a100, 'item.kind': 'computer' }, false, 'a computer is 4A090'),
    example('2022-09-10', a100, false, 'not yet law'),
  ],
);

const paragraphB = provision(
  '774/3A090.b',
  COVERS,
  label('integrated circuit of 3A090.b', 'circuit intégré de 3A090.b'),
  { kind: 'classification', paragraph: '3A090.b' },
  [version('2023-11-17', FR_88_73458, 'supp. 1 to part 774, 3A090.b', and(kind('ic'), ref.meetsB))],
  [
    example(
      '2023-12-01',
      { 'item.kind': 'ic', 'item.tpp': 2640, 'item.dieArea': 826, 'item.datacenter': true },
      true,
      'A30',
    ),
    example(
      '2023-12-01',
      { 'item.kind': 'ic', 'item.tpp': 1599, 'item.dieArea': 100, 'item.datacenter': true },
      false,
    ),
    example(
      '2023-01-10',
      { 'item.kind': 'ic', 'item.tpp': 2640, 'item.dieArea': 826, 'item.datacenter': true },
      false,
      'not yet law',
    ),
  ],
);

/** HBM: bandwidth density above 2 GB/s per mm2 of package or stack; co-packages that process are out. */
const paragraphC = provision(
  '774/3A090.c',
  COVERS,
  label('high-bandwidth memory of 3A090.c', 'mémoire HBM de 3A090.c'),
  { kind: 'classification', paragraph: '3A090.c' },
  [
    version(
      '2024-12-02',
      FR_89_96790,
      'supp. 1 to part 774, 3A090.c',
      and(kind('hbm'), compare('item.memoryDensity', '>', 2)),
      { applies: '2024-12-31' },
    ),
  ],
  [
    example(
      '2024-12-31',
      { 'item.kind': 'hbm', 'item.memoryBandwidth': 1229, 'item.packageArea': 121 },
      true,
    ),
    example(
      '2024-12-31',
      { 'item.kind': 'hbm', 'item.memoryBandwidth': 220, 'item.packageArea': 110 },
      false,
      'exactly 2 is not above',
    ),
    example(
      '2024-12-20',
      { 'item.kind': 'hbm', 'item.memoryBandwidth': 1229, 'item.packageArea': 121 },
      false,
      'compliance from 31 Dec 2024',
    ),
  ],
);

export default [
  note2,
  note1,
  forDataCenters,
  parametersOfA,
  parametersOfB,
  paragraphA,
  paragraphB,
  paragraphC,
];
