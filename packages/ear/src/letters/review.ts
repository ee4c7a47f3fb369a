import { label, unless } from '@licet/engine';
import { example, or, provision, ref } from '../build.ts';
import { NVIDIA_2023_10_23 } from '../instruments/letters.ts';
import { ASSURANCE_2025_07_14, SHARE_2025_08_11 } from '../instruments/statements.ts';
import { APPROVAL, DENIAL, where } from '../policies.ts';
import { version } from '../version.ts';

const unknownToText = [
  example('2023-10-30', { 'shipment.to': 'CN' }, false, 'no version under the codified text'),
  example('2025-06-02', { 'shipment.to': 'CN' }, false),
  example('2025-09-01', { 'shipment.to': 'CN' }, false),
];

/** The letter brought the rule of October 2023 forward, and its review with it. */
const october2023 = provision(
  'letters/2023-10-23/review',
  'letters',
  label(
    'review of what the letter of 23 Oct 2023 catches',
    'examen de ce que vise la lettre du 23 octobre 2023',
  ),
  { kind: 'review' },
  [
    version(
      '2023-10-23',
      NVIDIA_2023_10_23,
      'letter to NVIDIA of 23 Oct 2023, 742.6(b)(10)(ii) of 88 FR 73458',
      unless(
        APPROVAL,
        where(
          'to or for Macau or D:5',
          'vers ou pour Macao ou D:5',
          or(ref.macauOrD5, ref.headquartered),
          DENIAL,
        ),
      ),
      { to: '2023-11-17', confidence: 'I' },
    ),
  ],
  unknownToText,
);

/** No letter of April 2025 states a policy; officials then promised licenses, and a share of the revenue. */
const april2025 = provision(
  'letters/2025-04/review',
  'statements',
  label(
    'review of what the letters of April 2025 catch, as promised',
    'examen de ce que visent les lettres d’avril 2025, tel que promis',
  ),
  { kind: 'review' },
  [
    version('2025-07-14', ASSURANCE_2025_07_14, 'statements of NVIDIA and AMD, 14-15 Jul 2025', APPROVAL),
    version('2025-08-11', SHARE_2025_08_11, 'White House confirmation, 11 Aug 2025', APPROVAL, {
      conditions: [
        {
          text: label(
            '15 percent of the revenue to the United States, as announced and never codified',
            '15 % du chiffre d’affaires aux États-Unis, comme annoncé et jamais codifié',
          ),
          cite: 'White House confirmation, 11 Aug 2025',
        },
      ],
    }),
  ],
  unknownToText,
);

export default [october2023, april2025];
