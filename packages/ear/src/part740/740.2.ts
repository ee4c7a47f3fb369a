import { label } from '@licet/engine';
import { example, is, or, provision, ref, rule } from '../build.ts';
import { EARLIER, FR_90_4544 } from '../instruments/federal-register.ts';
import { version } from '../version.ts';

/** 740.8(b), 740.2(a)(6): a license under part 744 or 746 for any other reason closes these exceptions. */
const otherRequirement = provision(
  '740.8(b)/part-744-or-746',
  '740.2',
  label(
    'a license is also needed under part 744 or 746',
    'une licence est aussi exigée par la partie 744 ou 746',
  ),
  { kind: 'definition' },
  [
    version(
      '2022-08-26',
      EARLIER,
      '740.2(a)(6), 740.8(b), 744.11(a)',
      or(
        ...[
          '744.11/entity-list',
          '744.11(a)(1)/affiliates',
          '744.8/blocked',
          '744.21/military',
          '744.22/military-intelligence',
          '744.23(a)(1)/supercomputer',
          '744.23(a)(2)/advanced-node',
          '744.23(a)(4)/equipment',
          '744.2-744.4/weapons',
          '746.2',
          '746.3',
          '746.4',
          '746.7',
          '746.8',
          '746.9',
        ].map((id) => rule(id)),
      ),
      { confidence: 'P' },
    ),
  ],
  [
    example('2024-06-03', { 'party.entityList': true }, true),
    example('2024-06-03', { 'shipment.to': 'RU' }, true),
    example('2024-06-03', { 'shipment.to': 'CN' }, null, 'nothing known of the parties'),
  ],
);

/** 740.2(a)(9)(ii) does not name LPP, so it is closed wherever that paragraph bites although 740.29(c) reads wider. */
const lppBarred = provision(
  '740.2(a)(9)(ii)/LPP',
  '740.2',
  label(
    '740.2(a)(9)(ii) does not list LPP for D:1, D:4 and D:5',
    '740.2(a)(9)(ii) ne cite pas LPP pour D:1, D:4 et D:5',
  ),
  { kind: 'definition' },
  [version('2025-01-13', FR_90_4544, '740.2(a)(9)(ii)', ref.restrictedGroup, { open: ['lpp-d1-d4'] })],
  [
    example('2025-06-16', { 'shipment.to': 'VN' }, true),
    example('2025-06-16', { 'shipment.to': 'PL' }, false),
    example('2024-06-03', { 'shipment.to': 'VN' }, false),
  ],
);

/** 740.2(a)(17): no license exception with a party on the Unverified List. */
const unverified = provision(
  '740.2(a)(17)',
  '740.2',
  label('party on the Unverified List: no license exception', 'partie non vérifiée : aucune exception'),
  { kind: 'definition' },
  [version('2022-08-26', EARLIER, '740.2(a)(17)', is('party.unverified'), { confidence: 'P' })],
  [
    example('2024-06-03', { 'party.unverified': true }, true),
    example('2024-06-03', { 'party.unverified': false }, false),
    example('2024-06-03', {}, null),
  ],
);

export default [otherRequirement, lppBarred, unverified];
