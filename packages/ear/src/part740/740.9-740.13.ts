import { type Instrument, label, type Version } from '@licet/engine';
import { and, example, is, or, provision, ref } from '../build.ts';
import { FR_87_62186, FR_88_73458 } from '../instruments/federal-register.ts';
import { version } from '../version.ts';
import { A, B, BARS, C, condition, h100 } from './terms.ts';

/** Exceptions that 740.2(a)(9)(ii) leaves open; each needs a claim, since its own terms are only pointed at. */
const claimed = (
  symbol: string,
  section: string,
  claim: string,
  en: string,
  fr: string,
  by: Instrument,
  from: Version['from'],
) =>
  provision(
    `${section}/${symbol}`,
    '740.9-740.13',
    label(`License Exception ${symbol}: ${en}`, `exception ${symbol} : ${fr}`),
    { kind: 'exception', symbol, overcomes: [...A, ...B, ...C], bars: BARS },
    [
      version(
        from,
        by,
        `${section}, 740.2(a)(9)(ii)`,
        and(is(claim), or(ref.aClass, ref.bClass, ref.cClass)),
        {
          conditions: [
            condition(
              `All terms of ${section}; read them there`,
              `Toutes les conditions du ${section} ; à y lire`,
              section,
            ),
          ],
        },
      ),
    ],
    [
      example('2024-06-03', { ...h100, [claim]: true }, true),
      example('2024-06-03', { ...h100, [claim]: false }, false),
      example(
        '2022-09-10',
        { ...h100, [claim]: true },
        false,
        'no advanced computing requirement to overcome yet',
      ),
    ],
  );

export default [
  claimed(
    'GOV',
    '740.11(b)',
    'exception.governmentUse',
    'U.S. Government use',
    'usage du gouvernement américain',
    FR_87_62186,
    '2022-10-07',
  ),
  claimed(
    'TMP',
    '740.9(a)(6)',
    'exception.temporary',
    'temporary export',
    'exportation temporaire',
    FR_88_73458,
    '2023-11-17',
  ),
  claimed(
    'RPL',
    '740.10',
    'exception.replacement',
    'servicing and replacement',
    'entretien et remplacement',
    FR_87_62186,
    '2022-10-07',
  ),
  claimed(
    'TSU',
    '740.13',
    'exception.operationSoftware',
    'operation technology and software',
    'technologie et logiciels d’exploitation',
    FR_87_62186,
    '2022-10-07',
  ),
];
