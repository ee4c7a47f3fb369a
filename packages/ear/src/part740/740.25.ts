import { label, type Node } from '@licet/engine';
import { and, compare, example, is, isIn, isNot, not, or, provision, ref } from '../build.ts';
import { FR_89_96790 } from '../instruments/federal-register.ts';
import { version } from '../version.ts';
import { BARS, C, condition } from './terms.ts';

/** 740.25: memory bought by the designer of the co-package and sent straight to the packaging site. */
const usA5A6: Node = or(
  isIn('exception.hbmSiteHq', ['US']),
  isIn('exception.hbmSiteHq', 'A:5'),
  isIn('exception.hbmSiteHq', 'A:6'),
);

const hbm = provision(
  '740.25/HBM',
  '740.25',
  label('License Exception HBM', 'exception HBM'),
  { kind: 'exception', symbol: 'HBM', overcomes: C, bars: BARS },
  [
    version(
      '2024-12-02',
      FR_89_96790,
      '740.25',
      and(
        ref.cClass,
        compare('item.memoryDensity', '<', 3.3),
        or(isIn('exporter.hq', ['US']), isIn('exporter.hq', 'A:5')),
        not(or(isIn('exporter.parent', 'D:5'), isIn('exporter.parent', ['MO']))),
      ),
      {
        applies: '2024-12-31',
        conditions: [
          condition(
            'Bought directly by the designer of the co-packaged commodity',
            'Acheté directement par le concepteur',
            '740.25',
            is('exception.hbmDesignerBuys'),
          ),
          condition(
            'Shipped directly to the packaging site; no distributor',
            'Expédié directement au site ; aucun distributeur',
            '740.25',
            and(is('exception.hbmDirect'), isNot('party.distributor')),
          ),
          condition(
            'Packaging site of a U.S., A:5 or A:6 company confirms in writing; from any other site all units come back, counts matching',
            'Le site d’une société US, A:5 ou A:6 confirme par écrit ; de tout autre site, toutes les unités reviennent',
            '740.25',
            or(and(usA5A6, is('exception.hbmSiteConfirms')), and(not(usA5A6), is('exception.hbmReturned'))),
          ),
          condition(
            'Stop at a discrepancy above 1 percent; report within 60 days if unresolved',
            'Arrêt au-delà de 1 % d’écart ; rapport sous 60 jours',
            '740.25',
          ),
        ],
      },
    ),
  ],
  [
    example(
      '2025-02-10',
      {
        'item.kind': 'hbm',
        'item.memoryBandwidth': 330,
        'item.packageArea': 110,
        'exporter.hq': 'US',
        'exporter.parent': 'US',
      },
      true,
    ),
    example(
      '2025-02-10',
      {
        'item.kind': 'hbm',
        'item.memoryBandwidth': 363,
        'item.packageArea': 110,
        'exporter.hq': 'US',
        'exporter.parent': 'US',
      },
      false,
      'exactly 3.3 is not below',
    ),
    example(
      '2025-02-10',
      {
        'item.kind': 'hbm',
        'item.memoryBandwidth': 330,
        'item.packageArea': 110,
        'exporter.hq': 'CN',
        'exporter.parent': 'CN',
      },
      false,
    ),
  ],
);

export default [hbm];
