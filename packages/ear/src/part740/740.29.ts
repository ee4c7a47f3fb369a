import { label, param } from '@licet/engine';
import { ABROAD, and, compare, example, is, not, or, provision, RESTRICTED, ref } from '../build.ts';
import { A, at, BARS, condition, framework, h100, movement } from './terms.ts';

const lpp = provision(
  '740.29/LPP',
  '740.29',
  label('License Exception LPP (Low Processing Performance)', 'exception LPP (faible puissance)'),
  { kind: 'exception', symbol: 'LPP', overcomes: A, bars: [...BARS, '740.2(a)(9)(ii)/LPP'] },
  [
    framework(
      '740.29',
      and(
        ref.aClass,
        ABROAD,
        not(RESTRICTED),
        movement('export', 'reexport'),
        compare('exception.lppYearTpp', '<=', param('740.29/yearly-cap')),
      ),
      [
        condition(
          "Consignee's certification before use; copy to BIS within 30 days",
          'Certification préalable du destinataire ; copie au BIS sous 30 jours',
          '740.29(f), (g)(1)',
          is('exception.lppCertification'),
        ),
        condition(
          'Notify BIS before a shipment of an aggregate of 3,200,000 TPP',
          'Notifier le BIS avant un envoi de 3 200 000 TPP',
          '740.29(g)(3)',
          or(compare('item.aggregateTpp', '<', 3200000), is('exception.lppNotice')),
        ),
      ],
    ),
  ],
  [
    example(
      '2025-06-16',
      { ...h100, ...at('PL'), 'exception.lppYearTpp': 26900000 },
      true,
      'exactly the cap',
    ),
    example('2025-06-16', { ...h100, ...at('PL'), 'exception.lppYearTpp': 26900001 }, false),
    example(
      '2025-06-16',
      { ...h100, ...at('PL'), 'party.parent': ['CN'], 'exception.lppYearTpp': 1000000 },
      false,
    ),
  ],
);

export default [lpp];
