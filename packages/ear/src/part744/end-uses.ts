import { label, unless } from '@licet/engine';
import {
  and,
  CHINA,
  CHINA_AND_MACAU,
  example,
  is,
  kind,
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
  FR_89_18780,
  FR_89_23876,
} from '../instruments/federal-register.ts';
import { CASE_BY_CASE, DENIAL, FLAT_DENIAL, where } from '../part742/review.ts';
import { version } from '../version.ts';

const COVERS = '744.23';
const chip = {
  'item.kind': 'ic',
  'item.tpp': 3120,
  'item.dieArea': 378.6,
  'item.datacenter': false,
  'item.ioBandwidth': 64,
};
const local = { 'shipment.to': 'CN', 'party.hq': ['CN'], 'party.parent': ['CN'] };
const restricted = or(ref.macauOrD5, ref.headquartered);

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
      version('2023-11-17', FR_88_73458, cites[1], and(use, restricted)),
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
    example('2024-06-03', { ...local, 'item.kind': 'ic', 'endUse.supercomputer': true }, true),
    example('2024-06-03', { ...local, 'item.kind': 'ic', 'endUse.supercomputer': false }, false),
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
    example('2024-06-03', { ...local, 'endUse.advancedNodeFab': true }, true, '7 nm logic fab, any item'),
    example('2024-06-03', { ...local, 'endUse.advancedNodeFab': false }, false),
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
    example('2024-06-03', { ...local, ...chip, 'item.encryption': 'none', 'endUse.equipment': true }, true),
    example('2024-06-03', { ...local, ...chip, 'item.encryption': 'none', 'endUse.equipment': false }, false),
    example(
      '2024-06-03',
      {
        ...chip,
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

const review = provision(
  '744.23(d)',
  '744.23(d)',
  label('review under 744.23', 'examen au titre du 744.23'),
  { kind: 'review' },
  [
    version('2022-10-07', FR_87_62186, '744.23(d)', DENIAL),
    version(
      '2023-11-17',
      FR_88_73458,
      '744.23(d)',
      unless(CASE_BY_CASE, where('to Macau or D:5', 'vers Macao ou D:5', ref.macauOrD5, DENIAL)),
    ),
    version(
      '2024-04-04',
      FR_89_23876,
      '744.23(d)',
      unless(
        DENIAL,
        where(
          '3A090, 4A090 and .z, unless for data centers and .a',
          '3A090, 4A090 et .z, sauf centres de données et .a',
          or(ref.bClass, ref.cClass, and(ref.aClass, not(ref.forDataCenters))),
          CASE_BY_CASE,
        ),
        where(
          'neither there nor headquartered there',
          'ni là-bas ni y ayant son siège',
          not(restricted),
          CASE_BY_CASE,
        ),
      ),
    ),
  ],
  [
    example('2022-12-01', local, 'presumption-of-denial'),
    example('2024-06-03', { ...local, ...chip }, 'presumption-of-denial', 'not a 3A090 item'),
    example(
      '2024-06-03',
      { ...local, ...chip, 'item.tpp': 5285 },
      'case-by-case',
      '.a item not for data centers',
    ),
  ],
);

/** 744.21: military end use or user. Listed items for most countries, any item for Russia and Belarus. */
const someItems = ['CN', 'HK', 'KH', 'MM', 'VE'];
const military = (countries: readonly string[]) =>
  or(
    and(
      or(is('party.militaryEndUser'), is('endUse.military')),
      or(and(to(countries), rule('774/on-the-list')), to(['RU', 'BY'])),
    ),
    and(is('party.meuList'), rule('774/on-the-list')),
  );
const militaryEndUse = provision(
  '744.21/military',
  '744.21',
  label('military end use or end user', 'usage ou utilisateur final militaire'),
  { kind: 'requirement', gate: 'end-use', review: '744.21(e)' },
  [
    version('2022-08-26', EARLIER, '744.21(a), supp. 2 to part 744', military(someItems), {
      confidence: 'P',
      open: ['app-of-4a994'],
    }),
    version('2024-03-15', FR_89_18780, '744.21(a), supp. 2 to part 744', military([...someItems, 'NI']), {
      open: ['app-of-4a994'],
    }),
  ],
  [
    example(
      '2024-06-03',
      { ...local, ...chip, 'party.militaryEndUser': true, 'party.meuList': false, 'endUse.military': true },
      true,
    ),
    example(
      '2024-06-03',
      {
        ...chip,
        'shipment.to': 'SA',
        'party.militaryEndUser': true,
        'party.meuList': false,
        'endUse.military': true,
      },
      false,
      'Saudi Arabia is not named',
    ),
    example(
      '2024-06-03',
      { 'shipment.to': 'RU', 'party.militaryEndUser': true, 'endUse.military': true },
      true,
      'any item',
    ),
  ],
);
const militaryReview = provision(
  '744.21(e)',
  '744.21',
  label('review for military end uses', 'examen des usages militaires'),
  { kind: 'review' },
  [
    version(
      '2022-08-26',
      EARLIER,
      '744.21(e)',
      unless(DENIAL, where('Russia and Belarus', 'Russie et Biélorussie', to(['RU', 'BY']), FLAT_DENIAL)),
      { confidence: 'P' },
    ),
  ],
  [
    example('2024-06-03', { 'shipment.to': 'CN' }, 'presumption-of-denial'),
    example('2024-06-03', { 'shipment.to': 'RU' }, 'policy-of-denial'),
    example('2024-06-03', {}, null),
  ],
);

/** 744.22: military-intelligence end use or user, any item; wherever the chips stand, if they are known to serve it. */
const militaryIntelligence = provision(
  '744.22/military-intelligence',
  '744.22',
  label('military-intelligence end use or end user', 'usage ou utilisateur de renseignement militaire'),
  { kind: 'requirement', gate: 'end-use', review: '744.22(e)' },
  [
    version(
      '2022-08-26',
      EARLIER,
      '744.22(a)',
      or(is('party.militaryIntelligence'), is('endUse.militaryIntelligence')),
      { confidence: 'P' },
    ),
  ],
  [
    example('2026-06-15', { 'party.militaryIntelligence': true }, true),
    example(
      '2026-06-15',
      { 'party.militaryIntelligence': false, 'endUse.militaryIntelligence': false },
      false,
    ),
    example('2026-06-15', { 'party.militaryIntelligence': false }, null),
  ],
);
const intelligenceReview = provision(
  '744.22(e)',
  '744.22',
  label('review for military intelligence', 'examen pour le renseignement militaire'),
  { kind: 'review' },
  [version('2022-08-26', EARLIER, '744.22(e)', DENIAL, { confidence: 'P' })],
  [
    example('2022-09-10', {}, 'presumption-of-denial'),
    example('2024-06-03', {}, 'presumption-of-denial'),
    example('2026-06-03', {}, 'presumption-of-denial'),
  ],
);

/** 744.2 to 744.4: weapons; each section has its own countries and terms. */
const weapons = provision(
  '744.2-744.4/weapons',
  '744.2',
  label(
    'nuclear, missile, chemical or biological end use',
    'usage nucléaire, missile, chimique ou biologique',
  ),
  { kind: 'requirement', gate: 'end-use' },
  [version('2022-08-26', EARLIER, '744.2, 744.3, 744.4', is('endUse.weapons'), { confidence: 'S' })],
  [
    example('2024-06-03', { 'endUse.weapons': true }, true),
    example('2024-06-03', { 'endUse.weapons': false }, false),
    example('2024-06-03', {}, null),
  ],
);

/** 744.6: what U.S. persons may not support without a license (General Prohibition Seven). */
const usPersons = provision(
  '744.6/us-persons',
  '744.6',
  label(
    'support by a U.S. person (General Prohibition 7)',
    'soutien d’une personne américaine (interdiction générale 7)',
  ),
  { kind: 'requirement', gate: 'conduct' },
  [version('2022-08-26', EARLIER, '744.6, 736.2(b)(7)', is('endUse.usPersonSupport'), { confidence: 'S' })],
  [
    example('2024-06-03', { 'endUse.usPersonSupport': true }, true),
    example('2024-06-03', { 'endUse.usPersonSupport': false }, false),
    example('2024-06-03', {}, null),
  ],
);

export default [
  supercomputer,
  advancedNode,
  equipment,
  review,
  militaryEndUse,
  militaryReview,
  militaryIntelligence,
  intelligenceReview,
  weapons,
  usPersons,
];
