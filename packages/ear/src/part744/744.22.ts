import { label } from '@licet/engine';
import { example, is, or, provision } from '../build.ts';
import { EARLIER } from '../instruments/federal-register.ts';
import { DENIAL } from '../policies.ts';
import { version } from '../version.ts';

/** 744.22: military-intelligence end use or user, any item; wherever the chips stand, if they are known to serve it. */
const militaryIntelligence = provision(
  '744.22/military-intelligence',
  '744.22',
  label('military-intelligence end use or end user', 'usage ou utilisateur de renseignement militaire'),
  { kind: 'requirement', gate: 'end-use', review: '744.22(e)' },
  [
    version(
      '2022-08-26',
      EARLIER,
      '744.22(a)',
      or(is('party.militaryIntelligence'), is('endUse.militaryIntelligence')),
      { confidence: 'P' },
    ),
  ],
  [
    example('2026-06-15', { 'party.militaryIntelligence': true }, true),
    example(
      '2026-06-15',
      { 'party.militaryIntelligence': false, 'endUse.militaryIntelligence': false },
      false,
    ),
    example('2026-06-15', { 'party.militaryIntelligence': false }, null),
  ],
);

const intelligenceReview = provision(
  '744.22(e)',
  '744.22',
  label('review for military intelligence', 'examen pour le renseignement militaire'),
  { kind: 'review' },
  [version('2022-08-26', EARLIER, '744.22(e)', DENIAL, { confidence: 'P' })],
  [
    example('2022-09-10', {}, 'presumption-of-denial'),
    example('2024-06-03', {}, 'presumption-of-denial'),
    example('2026-06-03', {}, 'presumption-of-denial'),
  ],
);

export default [militaryIntelligence, intelligenceReview];
