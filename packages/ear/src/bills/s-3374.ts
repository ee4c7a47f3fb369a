import { type Instrument, label } from '@licet/engine';
import { and, CHINA_AND_MACAU, compare, example, is, isIn, kind, or, provision, to } from '../build.ts';
import { FLAT_DENIAL } from '../policies.ts';
import { version } from '../version.ts';

/** SAFE Chips Act of 2025, introduced on 4 Dec 2025; no law. Text read in a copy; no sunset. */
const S_3374: Instrument = {
  id: 'S.3374',
  title: label('SAFE Chips Act (bill, not law)', 'SAFE Chips Act (proposition, pas une loi)'),
  authority: 'bill',
  published: '2025-12-04',
  confidence: 'P',
};

/** "Countries of concern": 10 U.S.C. 4872(f)(2), with Hong Kong and Macau. */
const COUNTRIES = [...CHINA_AND_MACAU, 'KP', 'RU', 'IR'];
const h100 = {
  'item.kind': 'ic',
  'item.datacenter': true,
  'item.tpp': 15831.2,
  'item.dieArea': 814,
  'item.memoryBandwidth': 3350,
  'item.ioBandwidth': 1028,
};

const denial = provision(
  'bills/S.3374',
  'bills/S.3374',
  label(
    'SAFE Chips Act: advanced chip to a country of concern',
    'SAFE Chips Act : puce avancée vers un pays visé',
  ),
  { kind: 'requirement', gate: 'bill', review: 'bills/S.3374/review' },
  [
    version(
      '2025-12-04',
      S_3374,
      'S.3374',
      and(
        kind('ic', 'computer'),
        is('item.datacenter'),
        or(to(COUNTRIES), isIn('party.hq', COUNTRIES), isIn('party.parent', COUNTRIES)),
        or(
          compare('item.tpp', '>=', 4800),
          and(compare('item.tpp', '>=', 2400), compare('item.performanceDensity', '>=', 1.6)),
          and(compare('item.tpp', '>=', 1600), compare('item.performanceDensity', '>=', 3.2)),
          compare('item.memoryBandwidth', '>=', 4100),
          compare('item.ioBandwidth', '>=', 1100),
          compare('item.combinedBandwidth', '>=', 5000),
        ),
      ),
      { open: ['bill-interconnect'] },
    ),
  ],
  [
    // Examples run without any bill switched on, so the rule has no version.
    example('2026-02-02', { ...h100, 'shipment.to': 'CN' }, false),
    example('2026-02-02', { ...h100, 'shipment.to': 'FR' }, false),
    example('2026-02-02', { ...h100, 'shipment.to': 'CN', 'item.datacenter': false }, false),
  ],
);

const review = provision(
  'bills/S.3374/review',
  'bills/S.3374',
  label('SAFE Chips Act: applications are denied', 'SAFE Chips Act : les demandes sont refusées'),
  { kind: 'review' },
  [version('2025-12-04', S_3374, 'S.3374', FLAT_DENIAL)],
  [example('2026-02-02', {}, false), example('2025-12-10', {}, false), example('2026-06-02', {}, false)],
);

export default [denial, review];
