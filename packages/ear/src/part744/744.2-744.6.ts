import { label } from '@licet/engine';
import { example, is, provision } from '../build.ts';
import { EARLIER } from '../instruments/federal-register.ts';
import { version } from '../version.ts';

/** 744.2 to 744.4: weapons; each section has its own countries and terms. */
const weapons = provision(
  '744.2-744.4/weapons',
  '744.2',
  label(
    'nuclear, missile, chemical or biological end use',
    'usage nucléaire, missile, chimique ou biologique',
  ),
  { kind: 'requirement', gate: 'end-use' },
  [version('2022-08-26', EARLIER, '744.2, 744.3, 744.4', is('endUse.weapons'), { confidence: 'S' })],
  [
    example('2024-06-03', { 'endUse.weapons': true }, true),
    example('2024-06-03', { 'endUse.weapons': false }, false),
    example('2024-06-03', {}, null),
  ],
);

/** 744.6: what U.S. persons may not support without a license (General Prohibition Seven). */
const usPersons = provision(
  '744.6/us-persons',
  '744.6',
  label(
    'support by a U.S. person (General Prohibition 7)',
    'soutien d’une personne américaine (interdiction générale 7)',
  ),
  { kind: 'requirement', gate: 'conduct' },
  [version('2022-08-26', EARLIER, '744.6, 736.2(b)(7)', is('endUse.usPersonSupport'), { confidence: 'S' })],
  [
    example('2024-06-03', { 'endUse.usPersonSupport': true }, true),
    example('2024-06-03', { 'endUse.usPersonSupport': false }, false),
    example('2024-06-03', {}, null),
  ],
);

export default [weapons, usPersons];
