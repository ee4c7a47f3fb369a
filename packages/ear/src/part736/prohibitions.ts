import { label } from '@licet/engine';
import { and, example, is, isIn, provision } from '../build.ts';
import { EARLIER } from '../instruments/federal-register.ts';
import { GUIDANCE_2025_05_13 } from '../instruments/guidance.ts';
import { version } from '../version.ts';

/** General Prohibition Four: no party to a transaction may be under a denial order; no exception helps. */
const denied = provision(
  '736.2(b)(4)',
  '736.2',
  label(
    'party under a denial order (General Prohibition 4)',
    'partie sous ordre de refus (interdiction générale 4)',
  ),
  { kind: 'prohibition', gate: 'party' },
  [version('2022-08-26', EARLIER, '736.2(b)(4)', is('party.denied'), { confidence: 'P' })],
  [
    example('2024-06-03', { 'party.denied': true }, true),
    example('2024-06-03', { 'party.denied': false }, false),
    example('2024-06-03', {}, null),
  ],
);

/** General Prohibition Ten: nothing may be done with an item knowing of a violation. */
const violation = provision(
  '736.2(b)(10)',
  '736.2',
  label(
    'proceeding with knowledge of a violation (General Prohibition 10)',
    'agir en connaissance d’une violation (interdiction générale 10)',
  ),
  { kind: 'prohibition', gate: 'conduct' },
  [version('2022-08-26', EARLIER, '736.2(b)(10)', is('endUse.violation'), { confidence: 'P' })],
  [
    example('2024-06-03', { 'endUse.violation': true }, true),
    example('2024-06-03', { 'endUse.violation': false }, false),
    example('2024-06-03', {}, null),
  ],
);

/**
 * BIS on Ascend 910B, 910C and 910D (13 May 2025): presumed made in violation of the EAR, so that dealing
 * in them anywhere risks General Prohibition Ten; analysis for evaluation is left alone in practice.
 */
const ascend = provision(
  '736.2(b)(10)/Ascend',
  '736.2',
  label(
    'Ascend chip presumed made in violation (General Prohibition 10)',
    'puce Ascend présumée faite en violation (interdiction générale 10)',
  ),
  { kind: 'prohibition', gate: 'conduct' },
  [
    version(
      '2025-05-13',
      GUIDANCE_2025_05_13,
      '736.2(b)(10); BIS guidance of 13 May 2025',
      and(
        isIn('item.kind', ['ic', 'computer']),
        isIn('item.model', ['Ascend 910B', 'Ascend 910C', 'Ascend 910D']),
      ),
    ),
  ],
  [
    // Examples run under `text`, which knows no guidance: the statement is no rule.
    example('2025-06-02', { 'item.kind': 'ic', 'item.model': 'Ascend 910B' }, false),
    example('2025-06-02', { 'item.kind': 'ic', 'item.model': 'H20' }, false),
    example('2024-06-03', { 'item.kind': 'ic', 'item.model': 'Ascend 910C' }, false),
  ],
);

export default [denied, violation, ascend];
