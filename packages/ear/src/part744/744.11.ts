import { constant, label, unless } from '@licet/engine';
import { compare, example, is, isIn, provision } from '../build.ts';
import { EARLIER, FR_90_47201, FR_90_50857 } from '../instruments/federal-register.ts';
import { APPROVAL, CASE_BY_CASE, DENIAL, FLAT_DENIAL, where } from '../policies.ts';
import { version } from '../version.ts';

const COVERS = '744.11';

/** The Entity List: a license for what the entry says, no exception unless the entry allows one. */
const entityList = provision(
  '744.11/entity-list',
  COVERS,
  label('party on the Entity List', 'partie sur la liste des entités'),
  { kind: 'requirement', gate: 'party', review: '744.11/review' },
  [
    version('2022-08-26', EARLIER, '744.11(a), supp. 4 to part 744', is('party.entityList'), {
      confidence: 'P',
    }),
  ],
  [
    example('2024-06-03', { 'party.entityList': true }, true),
    example('2024-06-03', { 'party.entityList': false }, false),
    example('2024-06-03', {}, null),
  ],
);

const review = provision(
  '744.11/review',
  COVERS,
  label('review stated in the Entity List entry', "examen prévu par l'inscription"),
  { kind: 'review' },
  [
    version(
      '2022-08-26',
      EARLIER,
      '744.11(a)',
      unless(
        DENIAL,
        ...(
          [
            ['presumption-of-approval', APPROVAL],
            ['case-by-case', CASE_BY_CASE],
            ['policy-of-denial', FLAT_DENIAL],
          ] as const
        ).map(([policy, conclusion]) =>
          where(policy, policy, isIn('party.entityListReview', [policy]), conclusion),
        ),
      ),
      { confidence: 'P' },
    ),
  ],
  [
    example('2024-06-03', { 'party.entityListReview': 'presumption-of-denial' }, 'presumption-of-denial'),
    example('2024-06-03', { 'party.entityListReview': 'policy-of-denial' }, 'policy-of-denial'),
    example('2024-06-03', {}, null),
  ],
);

/** Affiliates rule: an unlisted party owned 50 percent or more, together, by listed parties is treated as listed. */
const owned = compare('party.listedOwnership', '>=', 50);

const affiliates = provision(
  '744.11(a)(1)/affiliates',
  '744.11(a)(1)',
  label(
    'party owned 50 percent or more by listed parties',
    'partie détenue à 50 % ou plus par des parties listées',
  ),
  { kind: 'requirement', gate: 'party', review: '744.11/review' },
  [
    version('2025-09-29', FR_90_47201, '744.11(a)(1), 744.16(e), 744.21(a)(3)', owned),
    version('2025-11-10', FR_90_50857, '744.11(a)(1) (stayed)', constant(false)),
    version('2026-11-10', FR_90_50857, '744.11(a)(1)', owned, {
      open: ['affiliates-return'],
      unconfirmed: label(
        'The stay ends on 9 Nov 2026 by its own terms and the rule is back from 10 Nov 2026; no later document was seen. Confirm in the Federal Register.',
        'La suspension finit le 9 nov. 2026 d’elle-même et la règle revient le 10 nov. 2026 ; aucun document postérieur vu. À confirmer au Federal Register.',
      ),
    }),
  ],
  [
    example('2025-10-15', { 'party.listedOwnership': 60 }, true),
    example('2025-10-15', { 'party.listedOwnership': 50 }, true, 'exactly half counts'),
    example('2025-11-20', { 'party.listedOwnership': 60 }, false, 'stayed'),
    example('2026-11-12', { 'party.listedOwnership': 60 }, true, 'scheduled, unconfirmed'),
  ],
);

export default [entityList, review, affiliates];
