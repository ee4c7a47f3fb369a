import { type DatedSet, label, type SetChange } from '@licet/engine';
import { FR_89_18780, FR_89_40369, FR_91_43034, STATE_2025_11_07 } from '../instruments/federal-register.ts';

/**
 * Country groups, supplement no. 1 to part 740, as printed on 2026-09-24, with their changes since October
 * 2022. Hong Kong has no row of its own: it is listed wherever China is. Macau has its own row and is never
 * in D:5. `members` is each group before its first change.
 */
const CITE = 'supp. 1 to part 740';
const codes = (text: string): string[] => text.split(' ');

const group = (id: string, members: string, changes: readonly SetChange[] = []): DatedSet => ({
  id,
  title: label(`Country Group ${id}`, `groupe de pays ${id}`),
  cite: CITE,
  members: codes(members),
  changes,
  confidence: 'P',
});

const EU_AND_CLOSE =
  'AR AU AT BE BG CA HR CZ DK EE FI FR DE GR HU IS IN IE IT JP KR LV LT LU NL NZ NO PL PT RO SK SI ES SE CH TR GB';

const UAE = (change: 'add' | 'remove'): SetChange => ({
  code: 'AE',
  change,
  on: '2026-07-10',
  by: FR_91_43034,
  confidence: 'P',
});

const NICARAGUA: SetChange = {
  code: 'NI',
  change: 'add',
  on: '2024-03-15',
  by: FR_89_18780,
  confidence: 'P',
};

export const countryGroups: readonly DatedSet[] = [
  group('A:1', `${EU_AND_CLOSE} MX ZA US`),
  group('A:5', EU_AND_CLOSE, [UAE('add')]),
  group('A:6', 'AL CY IL MT MX SG TW ZA'),
  group('D:1', 'AM AZ BY CN HK GE IQ KG KH KP KZ LA LY MD MM MN MO RU TJ TM UZ VE VN YE', [NICARAGUA]),
  group('D:4', 'AE BH BY CN HK EG IL IQ IR JO KP KW LB LY MO OM PK QA RU SA SY VE YE', [UAE('remove')]),
  group('D:5', 'AF BY CD CF CN HK CU CY ER HT IQ IR KH KP LB LY MM RU SD SO SS SY VE ZW', [
    NICARAGUA,
    // The table still printed Cyprus; the list of the Department of State, which controls, may not have.
    { code: 'CY', change: 'remove', on: '2024-05-30', by: FR_89_40369, confidence: 'P' },
    {
      code: 'KH',
      change: 'remove',
      on: '2025-11-07',
      by: STATE_2025_11_07,
      confidence: 'S',
      note: 'The list of the Department of State controls; the table followed on 3 Feb 2026 (RIN 0694-AK41).',
    },
  ]),
  group('E:1', 'IR KP SY'),
  group('E:2', 'CU'),
];

/** Supplement no. 5(a) to part 740, where License Exception AIA may go; the United States stand in it too. */
export const aiAuthorizationCountries: DatedSet = {
  id: 'supp. 5(a)',
  title: label('supplement no. 5(a) to part 740', 'supplément 5(a) de la partie 740'),
  cite: 'supp. 5(a) to part 740',
  members: codes('AU BE CA DE DK ES FI FR GB IE IT JP KR NL NO NZ SE TW US'),
  changes: [],
  confidence: 'P',
};
