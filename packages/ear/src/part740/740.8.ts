import { label, param } from '@licet/engine';
import { ABROAD, and, compare, example, is, not, or, provision, RESTRICTED, ref } from '../build.ts';
import { FR_88_73458, FR_89_23876, FR_90_4544 } from '../instruments/federal-register.ts';
import { BIS_EXCEPTIONS_PAGE } from '../instruments/guidance.ts';
import { version } from '../version.ts';
import { A, a30, at, B, BARS, condition, h100, movement, rtx4090 } from './terms.ts';

const distributor = provision(
  '740.8/distributor',
  '740.8',
  label(
    'distributor in the transaction: BIS takes no NAC notice',
    'distributeur dans la transaction : pas de notification NAC',
  ),
  { kind: 'definition' },
  [version('2023-11-17', BIS_EXCEPTIONS_PAGE, 'BIS page on 740.8', is('party.distributor'))],
  [
    example('2024-06-03', { 'party.distributor': true }, false, 'a practice, not in the text'),
    example('2024-06-03', { 'party.distributor': false }, false),
    example('2022-10-10', { 'party.distributor': true }, false),
  ],
);

const objection = provision(
  '740.8(c)(2)/license-demanded',
  '740.8',
  label('BIS answered the notice by requiring a license', 'le BIS a exigé une licence'),
  { kind: 'definition' },
  [version('2023-11-17', FR_88_73458, '740.8(c)(2)', is('exception.bisObjection'))],
  [
    example('2024-06-03', { 'exception.bisObjection': true }, true),
    example('2024-06-03', { 'exception.bisObjection': false }, false),
    example('2024-06-03', {}, null),
  ],
);

const NOTIFIED_BARS = [...BARS, '740.8/distributor', '740.8(c)(2)/license-demanded'];

/** Items for NAC and ACA: .a not for data centers, .b; never memory. */
const notifiable = or(and(ref.aClass, not(ref.forDataCenters)), ref.bClass);

const order = condition(
  'Written purchase order (commercial samples exempt)',
  'Bon de commande écrit (échantillons dispensés)',
  '740.8(a)(1)',
  is('exception.writtenOrder'),
);

const notice = condition(
  'Notify BIS at least 25 calendar days before the first shipment, and ship only if BIS does not ask for a license',
  "Notifier le BIS au moins 25 jours calendaires avant le premier envoi ; n'expédier que s'il n'exige pas de licence",
  '740.8(a)(2), (c)',
  or(
    movement('transfer'),
    not(RESTRICTED),
    compare('exception.nacNoticeDays', '>=', param('740.8/notice-days')),
  ),
);

const nac = provision(
  '740.8/NAC',
  '740.8',
  label('License Exception NAC (Notified Advanced Computing)', 'exception NAC (calcul avancé notifié)'),
  { kind: 'exception', symbol: 'NAC', overcomes: [...A, ...B], bars: NOTIFIED_BARS },
  [
    version(
      '2023-11-17',
      FR_88_73458,
      '740.8',
      and(
        notifiable,
        or(ref.restrictedGroup, ref.headquartered),
        or(not(movement('transfer')), ref.restrictedGroup),
      ),
      { conditions: [order, notice] },
    ),
    version(
      '2024-04-04',
      FR_89_23876,
      '740.8(a)(2)',
      and(notifiable, RESTRICTED, movement('export', 'reexport')),
      {
        conditions: [order, notice],
      },
    ),
  ],
  [
    example('2023-12-20', { ...rtx4090, ...at('CN') }, true),
    example('2024-02-05', { ...rtx4090, ...at('CN', 'transfer') }, true, 'before ACA existed'),
    example('2024-06-03', { ...rtx4090, ...at('CN', 'transfer') }, false, 'by then ACA'),
    example('2024-06-03', { ...h100, ...at('CN') }, false, '.a for data centers'),
    example('2024-06-03', { ...a30, ...at('SA') }, false, 'by then ACA'),
  ],
);

const aca = provision(
  '740.8/ACA',
  '740.8',
  label('License Exception ACA (Advanced Computing Authorized)', 'exception ACA (calcul avancé autorisé)'),
  { kind: 'exception', symbol: 'ACA', overcomes: [...A, ...B], bars: BARS },
  [
    version(
      '2024-04-04',
      FR_89_23876,
      '740.8(a)(1)',
      and(
        notifiable,
        or(and(ref.restrictedGroup, not(RESTRICTED)), and(ref.macauOrD5, movement('transfer'))),
      ),
      { conditions: [order] },
    ),
    // Worldwide in the text of 2026; the day of the change was not read, the Diffusion Rule is the likely one.
    version(
      '2025-01-13',
      FR_90_4544,
      '740.8(a)(1)',
      and(ABROAD, notifiable, or(not(RESTRICTED), and(ref.macauOrD5, movement('transfer')))),
      { conditions: [order], confidence: 'I' },
    ),
  ],
  [
    example('2024-06-03', { ...a30, ...at('SA') }, true),
    example('2024-06-03', { ...a30, ...at('CN') }, false),
    example('2024-06-03', { ...a30, ...at('CN', 'transfer') }, true),
    example('2024-02-05', { ...a30, ...at('SA') }, false, 'not yet'),
  ],
);

export default [distributor, objection, nac, aca];
