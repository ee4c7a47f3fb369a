import { label } from '@licet/engine';
import { and, compare, example, is, isIn, or, provision, ref, rule, to } from '../build.ts';
import { EARLIER, FR_87_62186, FR_88_73458, FR_90_4544 } from '../instruments/federal-register.ts';
import { DIFFUSION_APPLIES, DIFFUSION_POSTURE, version } from '../version.ts';

const chip = {
  'item.kind': 'ic',
  'item.tpp': 8000,
  'item.dieArea': 800,
  'item.datacenter': true,
  'item.ioBandwidth': 700,
};
const controlled = or(ref.aClass, ref.bClass, ref.cClass, rule('774/3E001'));

/** 734.4: more than 25 percent controlled U.S. content, 10 percent for E:1 and E:2; no zero line names 3A090, 4A090 or .z. */
const deMinimis = provision(
  '734.4/above-de-minimis',
  '734.4',
  label('more than de minimis U.S. content', 'contenu américain au-delà du minimis'),
  { kind: 'definition' },
  [
    version(
      '2022-08-26',
      EARLIER,
      '734.4(c), (d)',
      or(
        compare('item.usContent', '>', 25),
        and(compare('item.usContent', '>', 10), or(to('E:1'), to('E:2'))),
      ),
      { confidence: 'P' },
    ),
  ],
  [
    example('2024-06-03', { 'item.usContent': 15, 'shipment.to': 'IR' }, true),
    example('2024-06-03', { 'item.usContent': 15, 'shipment.to': 'DE' }, false),
    example('2024-06-03', { 'item.usContent': 25, 'shipment.to': 'DE' }, false, 'exactly 25 is de minimis'),
  ],
);

/** 734.9(h), advanced computing: direct product and 3A090, 4A090 or .z; where it goes has widened. */
const advancedComputing = provision(
  '734.9(h)',
  '734.9',
  label('advanced computing foreign direct product', 'produit direct étranger de calcul avancé'),
  { kind: 'definition' },
  [
    version(
      '2022-10-07',
      FR_87_62186,
      '734.9(h)',
      and(is('item.directProduct'), controlled, or(to('D:5'), to(['MO']))),
      {
        applies: '2022-10-21',
        confidence: 'I',
      },
    ),
    version(
      '2023-11-17',
      FR_88_73458,
      '734.9(h)',
      and(is('item.directProduct'), controlled, or(ref.restrictedGroup, ref.headquartered)),
    ),
    version('2025-01-13', FR_90_4544, '734.9(h)', and(is('item.directProduct'), controlled), {
      applies: DIFFUSION_APPLIES,
      posture: DIFFUSION_POSTURE,
      open: ['fdp-worldwide'],
    }),
  ],
  [
    example('2024-06-03', { ...chip, 'item.directProduct': true, 'shipment.to': 'CN' }, true),
    example(
      '2024-06-03',
      {
        ...chip,
        'item.directProduct': true,
        'shipment.to': 'DE',
        'party.hq': ['DE'],
        'party.parent': ['DE'],
      },
      false,
    ),
    example('2024-06-03', { ...chip, 'item.directProduct': false, 'shipment.to': 'CN' }, false),
    example(
      '2025-06-16',
      { ...chip, 'item.directProduct': true, 'shipment.to': 'DE' },
      true,
      'worldwide, as printed',
    ),
  ],
);

/** 734.9(e) footnotes 1, 4, 5; (g) footnote 3; (f) Russia and Belarus; (i) supercomputer in the PRC or Macau; (j) Iran. */
const other = provision(
  '734.9/other',
  '734.9',
  label('another foreign direct product rule', 'autre règle de produit direct étranger'),
  { kind: 'definition' },
  [
    version(
      '2022-08-26',
      EARLIER,
      '734.9(e), (f), (g), (i), (j)',
      and(
        is('item.directProduct'),
        or(
          isIn('party.footnote', ['1', '3', '4', '5']),
          and(is('endUse.supercomputer'), to(['CN', 'HK', 'MO'])),
          to(['IR', 'RU', 'BY']),
        ),
      ),
      { confidence: 'S' },
    ),
  ],
  [
    example(
      '2024-06-03',
      {
        'item.directProduct': true,
        'party.footnote': '4',
        'endUse.supercomputer': false,
        'shipment.to': 'CN',
      },
      true,
    ),
    example(
      '2024-06-03',
      {
        'item.directProduct': true,
        'party.footnote': 'none',
        'endUse.supercomputer': false,
        'shipment.to': 'IR',
      },
      true,
    ),
    example(
      '2024-06-03',
      {
        'item.directProduct': true,
        'party.footnote': 'none',
        'endUse.supercomputer': false,
        'shipment.to': 'DE',
      },
      false,
    ),
  ],
);

/** 734.3: in the United States or of U.S. origin, wherever; or foreign-made and reached by content or by a direct product rule. */
const subject = provision(
  '734.3/subject-to-the-EAR',
  '734.3',
  label('subject to the EAR', 'soumis aux EAR'),
  { kind: 'jurisdiction' },
  [
    version(
      '2022-08-26',
      EARLIER,
      '734.3(a)',
      or(
        isIn('shipment.from', ['US']),
        is('item.usOrigin'),
        rule('734.4/above-de-minimis'),
        rule('734.9(h)'),
        rule('734.9/other'),
        // BIS presumes these chips to be products of U.S. technology made without the license they needed.
        rule('736.2(b)(10)/Ascend'),
      ),
      { confidence: 'P' },
    ),
  ],
  [
    example('2024-06-03', { 'shipment.from': 'US' }, true),
    example('2024-06-03', { 'shipment.from': 'SG', 'item.usOrigin': true }, true, 'wherever located'),
    example(
      '2024-06-03',
      {
        'shipment.from': 'KR',
        'item.usOrigin': false,
        'item.usContent': 0,
        'item.directProduct': false,
        'shipment.to': 'DE',
      },
      false,
    ),
    example('2024-06-03', { 'shipment.from': 'KR', 'shipment.to': 'DE', 'item.usOrigin': false }, null),
  ],
);

export default [deMinimis, advancedComputing, other, subject];
