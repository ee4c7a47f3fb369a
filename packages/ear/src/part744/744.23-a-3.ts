import { label } from '@licet/engine';
import { ABROAD, and, example, not, provision, ref } from '../build.ts';
import { FR_88_73458, FR_89_96790, FR_90_4544 } from '../instruments/federal-register.ts';
import { a30, h100, hbm } from '../samples.ts';
import { version } from '../version.ts';

/** For a party headquartered in Macau or D:5, at destinations where the list itself asks for no license. */
const elsewhere = (of: typeof ref.bClass, listed: typeof ref.restrictedGroup) =>
  and(ABROAD, not(listed), ref.headquartered, of);

const memory = elsewhere(ref.cClass, ref.macauOrD5);
const computing = elsewhere(ref.bClass, ref.restrictedGroup);

const headquartersB = provision(
  '744.23(a)(3)/b-headquarters',
  '744.23(a)(3)',
  label(
    'advanced computing item (.b) for a party from Macau or D:5, elsewhere',
    'article de calcul avancé (.b) pour une partie de Macao ou D:5, ailleurs',
  ),
  { kind: 'requirement', gate: 'headquarters', review: '744.23(d)/bc-headquarters' },
  [
    version('2023-11-17', FR_88_73458, '744.23(a)(3)(i)', computing),
    version('2025-01-13', FR_90_4544, '744.23(a)(3)(i)(A)', computing),
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

const headquartersC = provision(
  '744.23(a)(3)/c-headquarters',
  '744.23(a)(3)',
  label(
    'high-bandwidth memory for a party from Macau or D:5, elsewhere',
    'mémoire HBM pour une partie de Macao ou D:5, ailleurs',
  ),
  { kind: 'requirement', gate: 'headquarters', review: '744.23(d)/bc-headquarters' },
  [version('2024-12-02', FR_89_96790, '744.23(a)(3)(i)(B)', memory, { applies: '2024-12-31' })],
  [
    example('2025-02-10', { ...hbm, 'shipment.to': 'SG', 'party.hq': ['SG'], 'party.parent': ['CN'] }, true),
    example('2025-02-10', { ...hbm, 'shipment.to': 'SG', 'party.hq': ['SG'], 'party.parent': ['SG'] }, false),
    example('2024-12-20', { ...hbm, 'shipment.to': 'SG', 'party.hq': ['SG'], 'party.parent': ['CN'] }, false),
  ],
);

export default [headquartersB, headquartersC];
