import { label, unless } from '@licet/engine';
import { and, example, not, or, provision, RESTRICTED, ref, rule } from '../build.ts';
import {
  FR_87_62186,
  FR_88_73458,
  FR_89_23876,
  FR_90_4544,
  FR_91_1684,
} from '../instruments/federal-register.ts';
import { POST_2025_12_08 } from '../instruments/statements.ts';
import { ddConditions } from '../part748/supplement-2-dd.ts';
import { CASE_BY_CASE, DENIAL, where } from '../policies.ts';
import { gamingCard, inChina } from '../samples.ts';
import { version } from '../version.ts';

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
          not(RESTRICTED),
          CASE_BY_CASE,
        ),
      ),
    ),
  ],
  [
    example('2022-12-01', inChina, 'presumption-of-denial'),
    example('2024-06-03', { ...inChina, ...gamingCard }, 'presumption-of-denial', 'not a 3A090 item'),
    example(
      '2024-06-03',
      { ...inChina, ...gamingCard, 'item.tpp': 5285 },
      'case-by-case',
      '.a item not for data centers',
    ),
  ],
);

/**
 * Review of what only the headquarters test catches. Until 4 Apr 2024 744.23(d) said "case-by-case" and
 * 742.6(b)(10)(ii), read by its words, "denial" for such parties: two policies in print, the stricter is taken.
 */
const headquartersA = provision(
  '744.23(d)/a-headquarters',
  '744.23(d)',
  label(
    'review of .a items for parties from Macau or D:5 elsewhere',
    'examen des articles .a pour des parties de Macao ou D:5 ailleurs',
  ),
  { kind: 'review' },
  [
    version('2023-11-17', FR_88_73458, '742.6(b)(10)(ii), 744.23(d)', DENIAL, {
      confidence: 'I',
      open: ['headquarters-review-2023'],
    }),
    version(
      '2024-04-04',
      FR_89_23876,
      '744.23(d)(1), (3)(i)',
      unless(
        DENIAL,
        where(
          'not designed or marketed for data centers',
          'hors centres de données',
          not(ref.forDataCenters),
          CASE_BY_CASE,
        ),
      ),
    ),
    version('2025-01-13', FR_90_4544, '742.6(b)(10)(iii)(A)(1)', DENIAL),
    version('2025-12-08', POST_2025_12_08, 'post of 8 Dec 2025', rule('742.6(b)(10)/a')),
    version('2026-01-15', FR_91_1684, '742.6(b)(10)(iii)(A)(1)', rule('742.6(b)(10)/a'), {
      conditions: ddConditions,
    }),
  ],
  [
    example('2024-01-05', {}, 'presumption-of-denial'),
    example('2024-06-03', { 'item.datacenter': false }, 'case-by-case'),
    example('2024-06-03', { 'item.datacenter': true }, 'presumption-of-denial'),
    example('2025-03-03', { 'item.datacenter': false }, 'presumption-of-denial'),
  ],
);

const headquartersBc = provision(
  '744.23(d)/bc-headquarters',
  '744.23(d)',
  label(
    'review of .b items and memory for parties from Macau or D:5 elsewhere',
    'examen des articles .b et mémoires pour des parties de Macao ou D:5 ailleurs',
  ),
  { kind: 'review' },
  [
    version('2023-11-17', FR_88_73458, '742.6(b)(10)(ii), 744.23(d)', DENIAL, {
      confidence: 'I',
      open: ['headquarters-review-2023'],
    }),
    version('2024-04-04', FR_89_23876, '744.23(d)(3)(i)', CASE_BY_CASE, {
      open: ['hbm-headquarters-review'],
    }),
  ],
  [
    example('2024-01-05', {}, 'presumption-of-denial'),
    example('2024-06-03', {}, 'case-by-case'),
    example('2025-02-10', {}, 'case-by-case'),
  ],
);

export default [review, headquartersA, headquartersBc];
