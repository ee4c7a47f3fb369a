import { type Confidence, type Iso, label, type Param } from '@licet/engine';
import { FR_88_73458, FR_90_4544 } from '../instruments/federal-register.ts';

/** Dated numbers of parts 740, 742 and 748. */
const P: Confidence = 'P';

/** NVEU allocations, cumulative TPP per company and country, by quarter (748.15). */
const QUARTERS: readonly (readonly [Iso, number])[] = [
  ['2025-01-13', 633_000_000],
  ['2025-04-01', 949_500_000],
  ['2025-07-01', 1_266_000_000],
  ['2025-10-01', 1_582_500_000],
  ['2026-01-01', 1_899_000_000],
  ['2026-04-01', 2_690_250_000],
  ['2026-07-01', 3_481_500_000],
  ['2026-10-01', 4_272_750_000],
  ['2027-01-01', 5_064_000_000],
];

export const numbers: readonly Param[] = [
  {
    id: '740.8/notice-days',
    title: label('25 calendar days', '25 jours calendaires'),
    cite: '740.8(c)',
    versions: [{ from: '2023-11-17', value: 25, by: FR_88_73458, confidence: P }],
  },
  {
    id: '740.29/yearly-cap',
    title: label('26,900,000 TPP a calendar year and consignee', '26 900 000 TPP par an et destinataire'),
    cite: '740.29(a)',
    versions: [{ from: '2025-01-13', value: 26_900_000, by: FR_90_4544, confidence: P }],
  },
  {
    id: '742.6/country-allocation',
    title: label('790,000,000 TPP per country, 2025 to 2027', '790 000 000 TPP par pays, 2025 à 2027'),
    cite: '742.6(b)(10)(iii)(B)',
    versions: [{ from: '2025-01-13', value: 790_000_000, by: FR_90_4544, confidence: P }],
  },
  {
    id: '748.15/nveu-allocation',
    title: label('NVEU allocation of the quarter', 'quota NVEU du trimestre'),
    cite: '748.15',
    versions: QUARTERS.map(([from, value], i) => ({
      from,
      ...(QUARTERS[i + 1] ? { to: QUARTERS[i + 1]?.[0] as Iso } : {}),
      value,
      by: FR_90_4544,
      confidence: P,
    })),
  },
];
