import { label } from '@licet/engine';
import { and, example, is, isNot, not, or, provision, to } from '../build.ts';
import { EARLIER, FR_91_43034 } from '../instruments/federal-register.ts';
import { version } from '../version.ts';

const COVERS = '740/supp-1';

/** "D:1, D:4 or D:5, excluding any destination also in A:5 or A:6": the phrase of 742.6 and 740.2, by set difference. */
const restrictedGroup = provision(
  '740/D:1-D:4-D:5',
  COVERS,
  label(
    'destination in D:1, D:4 or D:5 and not in A:5 or A:6',
    'destination en D:1, D:4 ou D:5 et ni en A:5 ni en A:6',
  ),
  { kind: 'definition' },
  [
    version(
      '2022-08-26',
      EARLIER,
      'supp. 1 to part 740',
      and(or(to('D:1'), to('D:4'), to('D:5')), not(or(to('A:5'), to('A:6')))),
      { confidence: 'P' },
    ),
  ],
  [
    example('2023-12-01', { 'shipment.to': 'KZ' }, true, 'Kazakhstan is in D:1'),
    example('2023-12-01', { 'shipment.to': 'IL' }, false, 'Israel is in D:4 and in A:6'),
    example('2024-03-14', { 'shipment.to': 'NI' }, false, 'Nicaragua the day before'),
    example('2024-03-15', { 'shipment.to': 'NI' }, true),
    example('2026-07-10', { 'shipment.to': 'AE' }, false, 'the UAE left D:4 for A:5'),
  ],
);

/** "Macau or a destination specified in Country Group D:5". */
const macauOrD5 = provision(
  '740/Macau-or-D:5',
  COVERS,
  label('destination Macau or in D:5', 'destination Macao ou groupe D:5'),
  { kind: 'definition' },
  [version('2022-08-26', EARLIER, 'supp. 1 to part 740', or(to('D:5'), to(['MO'])), { confidence: 'P' })],
  [
    example('2024-06-03', { 'shipment.to': 'HK' }, true, 'Hong Kong has no row of its own'),
    example('2024-06-03', { 'shipment.to': 'MO' }, true, 'Macau is named, never in D:5'),
    example('2024-06-03', { 'shipment.to': 'KZ' }, false),
    example(
      '2025-11-07',
      { 'shipment.to': 'KH' },
      false,
      'Cambodia: the list of the Department of State controls',
    ),
  ],
);

/** Supplement no. 8: the ultimate consignee and all end users are approved; two approvals lapse on 6 Apr 2027. */
const approvedUae = provision(
  '740/approved-UAE-entity',
  '740/supp-8',
  label('approved entity of the United Arab Emirates', 'entité approuvée des Émirats arabes unis'),
  { kind: 'definition' },
  [
    version('2026-07-10', FR_91_43034, 'supp. 8 to part 740', is('party.approvedUaeEntity')),
    version(
      '2027-04-07',
      FR_91_43034,
      'supp. 8 to part 740',
      and(is('party.approvedUaeEntity'), isNot('party.lapsingApproval')),
      {
        unconfirmed: label(
          'The approvals of G42 and Core42 lapse on 6 Apr 2027 absent notice; no notice was seen.',
          "Les approbations de G42 et Core42 expirent le 6 avril 2027 sauf avis ; aucun avis n'a été vu.",
        ),
      },
    ),
  ],
  [
    example('2026-08-03', { 'party.approvedUaeEntity': true }, true),
    example('2026-07-09', { 'party.approvedUaeEntity': true }, false, 'the day before'),
    example(
      '2027-04-07',
      { 'party.approvedUaeEntity': true, 'party.lapsingApproval': true },
      false,
      'lapsed',
    ),
  ],
);

export default [restrictedGroup, macauOrD5, approvedUae];
