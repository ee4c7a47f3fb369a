import { label, type Node } from '@licet/engine';
import { and, example, or, provision, ref, to } from '../build.ts';
import { EARLIER, FR_90_42315 } from '../instruments/federal-register.ts';
import { CASE_BY_CASE, FLAT_DENIAL } from '../policies.ts';
import { version } from '../version.ts';

const COVERS = '746';

/** Part 746 as a gate: it says that a license is needed and which section to read. */
const embargo = (
  section: string,
  en: string,
  fr: string,
  codes: readonly string[],
  also: Node[] = [],
  examples: ReturnType<typeof example>[] = [],
) =>
  provision(
    section,
    COVERS,
    label(`embargo: ${en} (read ${section})`, `embargo : ${fr} (lire ${section})`),
    section === '746.3'
      ? { kind: 'requirement', gate: 'embargo' }
      : { kind: 'requirement', gate: 'embargo', review: `${section}/review` },
    [version('2022-08-26', EARLIER, section, and(to(codes), ...also), { confidence: 'P' })],
    examples,
  );

const place = (inside: string): ReturnType<typeof example>[] => [
  example('2024-06-03', { 'shipment.to': inside }, true),
  example('2024-06-03', { 'shipment.to': 'FR' }, false),
  example('2024-06-03', {}, null),
];

const denial = (
  section: string,
  en: string,
  fr: string,
  later: ReturnType<typeof version>[] = [],
  confidence: 'P' | 'S' = 'P',
) =>
  provision(
    `${section}/review`,
    COVERS,
    label(`review under ${section}: ${en}`, `examen au titre du ${section} : ${fr}`),
    { kind: 'review' },
    [version('2022-08-26', EARLIER, section, FLAT_DENIAL, { confidence }), ...later],
    [
      example('2022-09-10', {}, 'policy-of-denial'),
      example('2024-06-03', {}, 'policy-of-denial'),
      example('2025-08-01', {}, 'policy-of-denial'),
    ],
  );

export default [
  embargo('746.2', 'Cuba', 'Cuba', ['CU'], [], place('CU')),
  denial('746.2', 'Cuba, listed exceptions apart', 'Cuba, hors exceptions listées'),
  embargo(
    '746.3',
    'Iraq, items controlled for RS',
    'Irak, articles contrôlés RS',
    ['IQ'],
    [or(ref.aClass, ref.bClass, ref.cClass)],
    [
      example(
        '2024-06-03',
        { 'shipment.to': 'IQ', 'item.kind': 'ic', 'item.tpp': 15831.2, 'item.datacenter': true },
        true,
      ),
      example(
        '2024-06-03',
        {
          'shipment.to': 'IQ',
          'item.kind': 'ic',
          'item.tpp': 100,
          'item.dieArea': 100,
          'item.datacenter': false,
        },
        false,
      ),
      example('2024-06-03', { 'shipment.to': 'FR' }, false),
    ],
  ),
  embargo('746.4', 'North Korea', 'Corée du Nord', ['KP'], [], place('KP')),
  // 746.4(b) is case-by-case by default; computers and electronics are denied under 742.19(b), not re-read.
  denial('746.4', 'North Korea', 'Corée du Nord', [], 'S'),
  embargo('746.7', 'Iran', 'Iran', ['IR'], [], place('IR')),
  denial('746.7', 'Iran, and OFAC decides', 'Iran, et l’OFAC décide'),
  embargo('746.8', 'Russia and Belarus', 'Russie et Biélorussie', ['RU', 'BY'], [], place('RU')),
  denial('746.8', 'Russia and Belarus, listed cases apart', 'Russie et Biélorussie, hors cas listés'),
  embargo('746.9', 'Syria', 'Syrie', ['SY'], [], place('SY')),
  denial('746.9', 'Syria', 'Syrie', [
    version('2025-09-02', FR_90_42315, '746.9(c)', CASE_BY_CASE, { open: ['syria-review'] }),
  ]),
];
