import { label } from '@licet/engine';
import { and, CHINA, CHINA_AND_MACAU, example, is, kind, provision, RESTRICTED, rule, to } from '../build.ts';
import { FR_87_62186, FR_88_2821, FR_88_73458 } from '../instruments/federal-register.ts';
import { gamingCard, inChina } from '../samples.ts';
import { version } from '../version.ts';

const COVERS = '744.23';

const inRestrictedPlace = (
  id: string,
  cites: readonly [string, string],
  en: string,
  fr: string,
  use: ReturnType<typeof and>,
  examples: ReturnType<typeof example>[],
) =>
  provision(
    id,
    COVERS,
    label(en, fr),
    { kind: 'requirement', gate: 'end-use', review: '744.23(d)' },
    [
      version('2022-10-07', FR_87_62186, cites[0], and(use, to(CHINA))),
      version('2023-01-17', FR_88_2821, cites[0], and(use, to(CHINA_AND_MACAU))),
      version('2023-11-17', FR_88_73458, cites[1], and(use, RESTRICTED)),
    ],
    examples,
  );

const supercomputer = inRestrictedPlace(
  '744.23(a)(1)/supercomputer',
  ['744.23(a)(1), (2)', '744.23(a)(1)'],
  'supercomputer end use in Macau or D:5',
  'usage en supercalculateur à Macao ou en D:5',
  and(is('endUse.supercomputer'), kind('ic', 'computer')),
  [
    example('2024-06-03', { ...inChina, 'item.kind': 'ic', 'endUse.supercomputer': true }, true),
    example('2024-06-03', { ...inChina, 'item.kind': 'ic', 'endUse.supercomputer': false }, false),
    example(
      '2023-06-03',
      { 'shipment.to': 'IQ', 'item.kind': 'ic', 'endUse.supercomputer': true },
      false,
      'China and Macau only, then',
    ),
  ],
);

const advancedNode = inRestrictedPlace(
  '744.23(a)(2)/advanced-node',
  ['744.23(a)(2)(iii)', '744.23(a)(2)(i)'],
  'facility producing advanced-node circuits in Macau or D:5',
  'usine de circuits de nœud avancé à Macao ou en D:5',
  and(is('endUse.advancedNodeFab')),
  [
    example('2024-06-03', { ...inChina, 'endUse.advancedNodeFab': true }, true, '7 nm logic fab, any item'),
    example('2024-06-03', { ...inChina, 'endUse.advancedNodeFab': false }, false),
    example(
      '2024-06-03',
      { 'shipment.to': 'JP', 'party.hq': ['JP'], 'party.parent': ['JP'], 'endUse.advancedNodeFab': true },
      false,
    ),
  ],
);

const equipment = inRestrictedPlace(
  '744.23(a)(4)/equipment',
  ['744.23(a)(2)(v)', '744.23(a)(4)'],
  'semiconductor manufacturing equipment made in Macau or D:5',
  'équipements de semi-conducteurs fabriqués à Macao ou en D:5',
  and(is('endUse.equipment'), rule('774/on-the-list')),
  [
    example(
      '2024-06-03',
      { ...inChina, ...gamingCard, 'item.encryption': 'none', 'endUse.equipment': true },
      true,
    ),
    example(
      '2024-06-03',
      { ...inChina, ...gamingCard, 'item.encryption': 'none', 'endUse.equipment': false },
      false,
    ),
    example(
      '2024-06-03',
      {
        ...gamingCard,
        'item.encryption': 'none',
        'shipment.to': 'JP',
        'party.hq': ['JP'],
        'party.parent': ['JP'],
        'endUse.equipment': true,
      },
      false,
    ),
  ],
);

export default [supercomputer, advancedNode, equipment];
