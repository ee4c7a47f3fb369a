import { label, unless } from '@licet/engine';
import { and, example, is, or, provision, rule, to } from '../build.ts';
import { EARLIER, FR_89_18780 } from '../instruments/federal-register.ts';
import { DENIAL, FLAT_DENIAL, where } from '../policies.ts';
import { gamingCard, inChina } from '../samples.ts';
import { version } from '../version.ts';

/** 744.21: military end use or user. Listed items for most countries, any item for Russia and Belarus. */
const someItems = ['CN', 'HK', 'KH', 'MM', 'VE'];

const military = (countries: readonly string[]) =>
  or(
    and(
      or(is('party.militaryEndUser'), is('endUse.military')),
      or(and(to(countries), rule('774/on-the-list')), to(['RU', 'BY'])),
    ),
    and(is('party.meuList'), rule('774/on-the-list')),
  );

const militaryEndUse = provision(
  '744.21/military',
  '744.21',
  label('military end use or end user', 'usage ou utilisateur final militaire'),
  { kind: 'requirement', gate: 'end-use', review: '744.21(e)' },
  [
    version('2022-08-26', EARLIER, '744.21(a), supp. 2 to part 744', military(someItems), {
      confidence: 'P',
      open: ['app-of-4a994'],
    }),
    version('2024-03-15', FR_89_18780, '744.21(a), supp. 2 to part 744', military([...someItems, 'NI']), {
      open: ['app-of-4a994'],
    }),
  ],
  [
    example(
      '2024-06-03',
      {
        ...inChina,
        ...gamingCard,
        'party.militaryEndUser': true,
        'party.meuList': false,
        'endUse.military': true,
      },
      true,
    ),
    example(
      '2024-06-03',
      {
        ...gamingCard,
        'shipment.to': 'SA',
        'party.militaryEndUser': true,
        'party.meuList': false,
        'endUse.military': true,
      },
      false,
      'Saudi Arabia is not named',
    ),
    example(
      '2024-06-03',
      { 'shipment.to': 'RU', 'party.militaryEndUser': true, 'endUse.military': true },
      true,
      'any item',
    ),
  ],
);

const militaryReview = provision(
  '744.21(e)',
  '744.21',
  label('review for military end uses', 'examen des usages militaires'),
  { kind: 'review' },
  [
    version(
      '2022-08-26',
      EARLIER,
      '744.21(e)',
      unless(DENIAL, where('Russia and Belarus', 'Russie et Biélorussie', to(['RU', 'BY']), FLAT_DENIAL)),
      { confidence: 'P' },
    ),
  ],
  [
    example('2024-06-03', { 'shipment.to': 'CN' }, 'presumption-of-denial'),
    example('2024-06-03', { 'shipment.to': 'RU' }, 'policy-of-denial'),
    example('2024-06-03', {}, null),
  ],
);

export default [militaryEndUse, militaryReview];
