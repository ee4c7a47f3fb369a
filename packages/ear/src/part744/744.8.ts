import { label } from '@licet/engine';
import { example, is, provision } from '../build.ts';
import { EARLIER } from '../instruments/federal-register.ts';
import { FLAT_DENIAL } from '../policies.ts';
import { version } from '../version.ts';

/** 744.8: parties blocked under the programs it names, for every item subject to the EAR. */
const blocked = provision(
  '744.8/blocked',
  '744.8',
  label('blocked party of a program named in 744.8', 'partie bloquée d’un programme visé au 744.8'),
  { kind: 'requirement', gate: 'party', review: '744.8/review' },
  [version('2022-08-26', EARLIER, '744.8', is('party.sdn'), { confidence: 'S' })],
  [
    example('2024-06-03', { 'party.sdn': true }, true),
    example('2024-06-03', { 'party.sdn': false }, false),
    example('2024-06-03', {}, null),
  ],
);

const blockedReview = provision(
  '744.8/review',
  '744.8',
  label('review for blocked parties', 'examen pour les parties bloquées'),
  { kind: 'review' },
  [version('2022-08-26', EARLIER, '744.8', FLAT_DENIAL, { confidence: 'M' })],
  [
    example('2024-06-03', {}, 'policy-of-denial'),
    example('2022-09-10', {}, 'policy-of-denial'),
    example('2026-06-03', {}, 'policy-of-denial'),
  ],
);

export default [blocked, blockedReview];
