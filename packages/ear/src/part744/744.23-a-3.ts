import { label } from '@licet/engine';
import { ABROAD, and, example, not, provision, ref } from '../build.ts';
import { FR_88_73458, FR_89_96790, FR_90_4544 } from '../instruments/federal-register.ts';
import { a30, h100, hbm } from '../samples.ts';
import { version } from '../version.ts';

const elsewhere = (
  paragraph: string,
  of: typeof ref.bClass,
  outside: typeof ref.restrictedGroup,
  en: string,
  fr: string,
) => ({ paragraph, body: and(ABROAD, not(outside), ref.headquartered, of), title: label(en, fr) }) as const;

const b = elsewhere(
  '744.23(a)(3)(i)',
  ref.bClass,
  ref.restrictedGroup,
  'advanced computing item (.b) for a party from Macau or D:5, elsewhere',
  'article de calcul avancé (.b) pour une partie de Macao ou D:5, ailleurs',
);

const headquartersB = provision(
  '744.23(a)(3)/b-headquarters',
  '744.23(a)(3)',
  b.title,
  { kind: 'requirement', gate: 'headquarters', review: '744.23(d)/bc-headquarters' },
  [
    version('2023-11-17', FR_88_73458, b.paragraph, b.body),
    version('2025-01-13', FR_90_4544, '744.23(a)(3)(i)(A)', b.body),
  ],
  [
    example('2024-06-03', { ...a30, 'shipment.to': 'SG', 'party.hq': ['SG'], 'party.parent': ['CN'] }, true),
    example('2024-06-03', { ...a30, 'shipment.to': 'SG', 'party.hq': ['SG'], 'party.parent': ['SG'] }, false),
    example(
      '2024-06-03',
      { ...h100, 'shipment.to': 'SG', 'party.hq': ['SG'], 'party.parent': ['CN'] },
      false,
      '.a has a rule of its own',
    ),
  ],
);

const c = elsewhere(
  '744.23(a)(3)(i)(B)',
  ref.cClass,
  ref.macauOrD5,
  'high-bandwidth memory for a party from Macau or D:5, elsewhere',
  'mémoire HBM pour une partie de Macao ou D:5, ailleurs',
);

const headquartersC = provision(
  '744.23(a)(3)/c-headquarters',
  '744.23(a)(3)',
  c.title,
  { kind: 'requirement', gate: 'headquarters', review: '744.23(d)/bc-headquarters' },
  [version('2024-12-02', FR_89_96790, c.paragraph, c.body, { applies: '2024-12-31' })],
  [
    example('2025-02-10', { ...hbm, 'shipment.to': 'SG', 'party.hq': ['SG'], 'party.parent': ['CN'] }, true),
    example('2025-02-10', { ...hbm, 'shipment.to': 'SG', 'party.hq': ['SG'], 'party.parent': ['SG'] }, false),
    example('2024-12-20', { ...hbm, 'shipment.to': 'SG', 'party.hq': ['SG'], 'party.parent': ['CN'] }, false),
  ],
);

export default [headquartersB, headquartersC];
