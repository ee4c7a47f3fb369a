import { label, param } from '@licet/engine';
import { and, compare, example, is, not, or, provision, RESTRICTED, ref } from '../build.ts';
import { FR_89_80080, FR_90_4544 } from '../instruments/federal-register.ts';
import { A, at, B, BARS, condition, h100 } from '../part740/terms.ts';
import { version } from '../version.ts';

const validated = and(is('party.validatedEndUser'), or(ref.aClass, ref.bClass), not(RESTRICTED));

const veuReports = condition(
  'Reports on 15 Jul and 15 Jan; chip accounting on 1 Feb and 1 Aug',
  'Rapports au 15 juillet et 15 janvier ; comptes de puces au 1er février et 1er août',
  '748.15(f), supp. 10 to part 748',
);

const veu = provision(
  '748.15/VEU',
  '748.15',
  label(
    'authorization VEU (data center, universal or national)',
    'autorisation VEU (centre de données, universelle ou nationale)',
  ),
  { kind: 'exception', symbol: 'VEU', overcomes: [...A, ...B], bars: BARS },
  [
    version('2024-10-02', FR_89_80080, '748.15', validated, { conditions: [veuReports] }),
    version('2025-01-13', FR_90_4544, '748.15', validated, {
      conditions: [
        condition(
          'Within the allocation of the company and country (NVEU)',
          "Dans le quota de l'entreprise et du pays (NVEU)",
          '748.15, supp. 10 to part 748',
          compare('exception.nveuTpp', '<=', param('748.15/nveu-allocation')),
        ),
        veuReports,
      ],
    }),
  ],
  [
    example('2025-06-16', { ...h100, ...at('MY'), 'party.validatedEndUser': true }, true),
    example('2025-06-16', { ...h100, ...at('MY'), 'party.validatedEndUser': false }, false),
    example(
      '2024-06-03',
      { ...h100, ...at('MY'), 'party.validatedEndUser': true },
      false,
      'not yet for data centers',
    ),
  ],
);

export default [veu];
