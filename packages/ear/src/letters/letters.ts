import {
  type Example,
  type Instrument,
  type Iso,
  type Label,
  label,
  type Node,
  type Rule,
  type Version,
} from '@licet/engine';
import {
  and,
  CHINA,
  CHINA_AND_MACAU,
  compare,
  example,
  is,
  isIn,
  kind,
  not,
  or,
  provision,
  ref,
  to,
} from '../build.ts';
import {
  AMD_2022_08_26,
  AMD_2024_03,
  AMD_2025_04_15,
  INTEL_2025_04,
  NVIDIA_2022_08_26,
  NVIDIA_2023_10_23,
  NVIDIA_2025_04_09,
  SUMMER_2023,
} from '../instruments/letters.ts';
import { version } from '../version.ts';

const COVERS = 'letters';
const goods = kind('ic', 'computer');
const model = (...names: string[]) => isIn('item.model', names);
const chip = { 'item.kind': 'ic', 'item.datacenter': true };
const h20 = {
  ...chip,
  'item.model': 'H20',
  'item.memoryBandwidth': 4000,
  'item.ioBandwidth': 1028,
  'item.tpp': 2368,
};

interface Letter {
  readonly id: string;
  readonly title: Label;
  readonly by: Instrument;
  readonly from: Iso;
  readonly to?: Iso;
  /** What the letter reaches: items and places. */
  readonly reach: Node;
  readonly review?: string;
  readonly rest?: Partial<Version>;
  /** Facts that it reaches, on a day when it stands. */
  readonly sample: { readonly on: Iso; readonly facts: Parameters<typeof example>[1] };
}

/**
 * A letter binds its addressee alone: a requirement for the addressee, and a flag for everybody else whom
 * its words would reach, since BIS can send another any day. Examples run under `text`, which knows no letters.
 */
function letter({ id, title, by, from, to: end, reach, review, rest = {}, sample }: Letter): readonly Rule[] {
  const addressee = isIn('exporter.name', by.addressees ?? []);
  const text = (body: Node): Version =>
    version(from, by, by.id, body, {
      ...(end === undefined ? {} : { to: end }),
      open: ['letter-binds-whom'],
      ...rest,
    });
  const none: readonly Example[] = [
    example(
      sample.on,
      { ...sample.facts, 'exporter.name': by.addressees?.[0] ?? '' },
      false,
      'the codified text knows no letter',
    ),
    example(sample.on, { ...sample.facts, 'exporter.name': 'another exporter' }, false),
    example('2022-08-25', sample.facts, false),
  ];
  return [
    provision(
      `letters/${id}`,
      COVERS,
      title,
      { kind: 'requirement', gate: 'letter', ...(review === undefined ? {} : { review }) },
      [text(and(addressee, reach))],
      none,
    ),
    provision(
      `letters/${id}/others`,
      COVERS,
      label(
        `would be reached by a letter to ${by.addressees?.join(' and ')}`,
        `serait visé par une lettre à ${by.addressees?.join(' et ')}`,
      ),
      { kind: 'flag', flag: 'letter-binds-other' },
      [
        version(from, by, by.id, and(not(addressee), reach), {
          ...(end === undefined ? {} : { to: end }),
          note: label(
            `A letter binds ${by.addressees?.join(' and ')} for such items (${by.id}); it does not bind this exporter, but BIS can inform any exporter at any time.`,
            `Une lettre lie ${by.addressees?.join(' et ')} pour de tels articles (${by.id}) ; elle ne lie pas cet exportateur, mais le BIS peut informer tout exportateur à tout moment.`,
          ),
        }),
      ],
      none,
    ),
  ];
}

const A100_LEVEL = and(compare('item.tpp', '>=', 4992), compare('item.ioBandwidth', '>=', 600));
const MIDDLE_EAST = ['AE', 'BH', 'EG', 'IQ', 'IR', 'JO', 'KW', 'LB', 'OM', 'PS', 'QA', 'SA', 'SY', 'YE'];

/** Bandwidths that press reported from the notice to Intel (FT, 16 Apr 2025): inclusive, any one is enough. */
const REPORTED_BANDWIDTHS = or(
  compare('item.memoryBandwidth', '>=', 1400),
  compare('item.ioBandwidth', '>=', 1100),
  compare('item.combinedBandwidth', '>=', 1700),
);
const CHINA_D5_OR_HEADQUARTERED = or(ref.macauOrD5, ref.headquartered);
/** For NVIDIA and AMD the same numbers are our inference: their filings name the chip and "like" circuits. */
const inferred = { confidence: 'I', open: ['letter-bandwidths', 'letter-binds-whom'] } as const;

export default [
  ...letter({
    id: '2022-08-26/NVIDIA',
    title: label('letter of 26 Aug 2022 to NVIDIA', 'lettre du 26 août 2022 à NVIDIA'),
    by: NVIDIA_2022_08_26,
    from: '2022-08-26',
    reach: and(goods, to([...CHINA, 'RU']), or(model('A100', 'A100X', 'H100'), A100_LEVEL)),
    sample: { on: '2022-09-10', facts: { ...chip, 'item.model': 'A100', 'shipment.to': 'HK' } },
  }),
  ...letter({
    id: '2022-08-26/AMD',
    title: label('letter of August 2022 to AMD', 'lettre d’août 2022 à AMD'),
    by: AMD_2022_08_26,
    from: '2022-08-26',
    reach: and(goods, to([...CHINA, 'RU']), model('Instinct MI250', 'Instinct MI250X')),
    sample: { on: '2022-09-10', facts: { ...chip, 'item.model': 'Instinct MI250', 'shipment.to': 'CN' } },
  }),
  ...letter({
    id: '2023-summer',
    title: label('letters of summer 2023 for some other places', 'lettres de l’été 2023 pour d’autres lieux'),
    by: SUMMER_2023,
    // The filing covers the quarter to 30 Jul 2023 and gives no day.
    from: '2023-05-01',
    to: '2023-11-17',
    reach: and(
      goods,
      to(MIDDLE_EAST),
      model('A100', 'H100', 'Instinct MI250', 'Instinct MI250X'),
      is('letter.placeNamed'),
    ),
    rest: { confidence: 'S', open: ['unpublished-letter', 'letter-binds-whom'] },
    sample: { on: '2023-09-01', facts: { ...chip, 'item.model': 'H100', 'shipment.to': 'SA' } },
  }),
  ...letter({
    id: '2023-10-23/NVIDIA',
    title: label('letter of 23 Oct 2023 to NVIDIA', 'lettre du 23 octobre 2023 à NVIDIA'),
    by: NVIDIA_2023_10_23,
    from: '2023-10-23',
    to: '2023-11-17',
    reach: and(
      goods,
      or(ref.restrictedGroup, ref.headquartered),
      compare('item.tpp', '>=', 4800),
      is('item.datacenter'),
    ),
    review: 'letters/2023-10-23/review',
    sample: { on: '2023-10-30', facts: { ...chip, 'item.tpp': 5864, 'shipment.to': 'CN' } },
  }),
  ...letter({
    id: '2024-03/AMD',
    title: label(
      'answer of March 2024 to AMD on its part for China',
      'réponse de mars 2024 à AMD sur sa puce pour la Chine',
    ),
    by: AMD_2024_03,
    from: '2024-03-05',
    reach: and(goods, to(CHINA_AND_MACAU), model('Instinct MI309')),
    // Only the month was reported.
    rest: { confidence: 'M', open: ['letter-binds-whom'] },
    sample: { on: '2024-06-03', facts: { ...chip, 'item.model': 'Instinct MI309', 'shipment.to': 'CN' } },
  }),
  ...letter({
    id: '2025-04-09/NVIDIA',
    title: label('letter of 9 Apr 2025 to NVIDIA', 'lettre du 9 avril 2025 à NVIDIA'),
    by: NVIDIA_2025_04_09,
    from: '2025-04-09',
    reach: and(goods, CHINA_D5_OR_HEADQUARTERED, model('H20')),
    review: 'letters/2025-04/review',
    sample: { on: '2025-06-02', facts: { ...h20, 'shipment.to': 'MO' } },
  }),
  ...letter({
    id: '2025-04-09/NVIDIA-like',
    title: label(
      'letter of 9 Apr 2025 to NVIDIA, circuits of like bandwidth',
      'lettre du 9 avril 2025 à NVIDIA, circuits de débit comparable',
    ),
    by: NVIDIA_2025_04_09,
    from: '2025-04-09',
    reach: and(goods, CHINA_D5_OR_HEADQUARTERED, not(model('H20')), REPORTED_BANDWIDTHS),
    rest: inferred,
    sample: { on: '2025-06-02', facts: { ...h20, 'item.model': 'other', 'shipment.to': 'CN' } },
  }),
  ...letter({
    id: '2025-04/Intel',
    title: label('letter of April 2025 to Intel', 'lettre d’avril 2025 à Intel'),
    by: INTEL_2025_04,
    from: '2025-04-09',
    reach: and(goods, CHINA_D5_OR_HEADQUARTERED, REPORTED_BANDWIDTHS),
    rest: { confidence: 'S', open: ['letter-bandwidths', 'letter-binds-whom'] },
    sample: { on: '2025-06-02', facts: { ...chip, 'item.memoryBandwidth': 3700, 'shipment.to': 'CN' } },
  }),
  ...letter({
    id: '2025-04-15/AMD',
    title: label('letter of April 2025 to AMD', 'lettre d’avril 2025 à AMD'),
    by: AMD_2025_04_15,
    from: '2025-04-15',
    reach: and(goods, CHINA_D5_OR_HEADQUARTERED, model('Instinct MI308X')),
    review: 'letters/2025-04/review',
    sample: { on: '2025-06-02', facts: { ...chip, 'item.model': 'Instinct MI308X', 'shipment.to': 'CN' } },
  }),
  ...letter({
    id: '2025-04-15/AMD-like',
    title: label(
      'letter of April 2025 to AMD, circuits of like bandwidth',
      'lettre d’avril 2025 à AMD, circuits de débit comparable',
    ),
    by: AMD_2025_04_15,
    from: '2025-04-15',
    reach: and(goods, CHINA_D5_OR_HEADQUARTERED, not(model('Instinct MI308X')), REPORTED_BANDWIDTHS),
    rest: inferred,
    sample: { on: '2025-06-02', facts: { ...chip, 'item.memoryBandwidth': 5300, 'shipment.to': 'CN' } },
  }),
];
