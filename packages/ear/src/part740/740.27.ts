import { label } from '@licet/engine';
import { and, example, is, isIn, or, provision, ref, rule, to } from '../build.ts';
import { A, at, BARS, condition, designer, framework, h100 } from './terms.ts';

const inSupplement5 = and(
  to('supp. 5(a)'),
  isIn('party.hq', 'supp. 5(a)'),
  isIn('party.parent', 'supp. 5(a)'),
);

const aia = provision(
  '740.27/AIA',
  '740.27',
  label('License Exception AIA (Artificial Intelligence Authorization)', 'exception AIA (autorisation IA)'),
  { kind: 'exception', symbol: 'AIA', overcomes: [...A, '742.6(a)(13)/4E091'], bars: BARS },
  [
    framework('740.27', and(or(ref.aClass, rule('774/4E091')), inSupplement5), [
      designer,
      condition(
        'Certification by the ultimate consignee, and notice with each shipment',
        'Certification du destinataire final et avis à chaque envoi',
        '740.27(b)',
        is('exception.aiaCertification'),
      ),
      condition(
        'Send the certification to BIS first where cumulative TPP exceeds 253,000,000',
        'Envoyer la certification au BIS si la TPP cumulée dépasse 253 000 000',
        '740.27(c)',
      ),
    ]),
  ],
  [
    example('2025-06-16', { ...h100, ...at('JP') }, true),
    example('2025-06-16', { ...h100, ...at('CH') }, false),
    example('2025-06-16', { ...h100, ...at('JP'), 'party.parent': ['CN'] }, false),
  ],
);

export default [aia];
