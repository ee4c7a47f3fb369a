import { label } from '@licet/engine';
import { and, example, is, not, or, provision, RESTRICTED, ref } from '../build.ts';
import { A, at, B, BARS, C, condition, designer, framework, h100 } from './terms.ts';

const acm = provision(
  '740.28/ACM',
  '740.28',
  label(
    'License Exception ACM (Advanced Compute Manufacturing)',
    'exception ACM (fabrication de calcul avancé)',
  ),
  { kind: 'exception', symbol: 'ACM', overcomes: [...A, ...B, ...C], bars: BARS },
  [
    framework(
      '740.28',
      and(is('exception.manufacturing'), or(ref.aClass, ref.bClass, ref.cClass), not(RESTRICTED)),
      [
        condition(
          'Private-sector end user, for development, production or storage',
          'Utilisateur privé, pour développement, production ou stockage',
          '740.28',
          is('party.privateSector'),
        ),
        designer,
        condition(
          'Accounts per facility at least every six months',
          'Comptes par site au moins tous les six mois',
          '740.28',
        ),
      ],
    ),
  ],
  [
    example('2025-06-16', { ...h100, ...at('MY'), 'exception.manufacturing': true }, true),
    example('2025-06-16', { ...h100, ...at('MY'), 'exception.manufacturing': false }, false),
    example('2025-06-16', { ...h100, ...at('CN'), 'exception.manufacturing': true }, false),
  ],
);

export default [acm];
