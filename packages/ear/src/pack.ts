import type { Pack } from '@licet/engine';
import bills from './bills/s-3374.ts';
import { coverage } from './coverage.ts';
import { facts } from './facts/registry.ts';
import flags from './flags.ts';
import screeningFlags from './flags-screening.ts';
import letters from './letters/letters.ts';
import letterReviews from './letters/review.ts';
import { openQuestions } from './open-questions.ts';
import subject from './part734/subject.ts';
import prohibitions from './part736/prohibitions.ts';
import restrictions from './part740/740.2.ts';
import nacAndAca from './part740/740.8.ts';
import claimedExceptions from './part740/740.9-740.13.ts';
import hbm from './part740/740.25.ts';
import aia from './part740/740.27.ts';
import acm from './part740/740.28.ts';
import lpp from './part740/740.29.ts';
import groups from './part740/groups.ts';
import { numbers } from './part740/numbers.ts';
import { aiAuthorizationCountries, countryGroups } from './part740/supplement-1.ts';
import requirements from './part742/742.6-a-6.ts';
import reviews from './part742/742.6-b-10.ts';
import weaponsAndUsPersons from './part744/744.2-744.6.ts';
import blocked from './part744/744.8.ts';
import entityList from './part744/744.11.ts';
import military from './part744/744.21.ts';
import intelligence from './part744/744.22.ts';
import endUses from './part744/744.23-a.ts';
import headquarters from './part744/744.23-a-3.ts';
import endUseReviews from './part744/744.23-d.ts';
import embargoes from './part746/embargoes.ts';
import validatedEndUsers from './part748/748.15.ts';
import certification from './part748/supplement-2-dd.ts';
import eccn3A090 from './part774/3A090.ts';
import eccn4A090 from './part774/4A090.ts';
import lowerRungs from './part774/lower-rungs.ts';
import zParagraphs from './part774/z-paragraphs.ts';
import { VERIFIED_THROUGH } from './version.ts';

/** The Export Administration Regulations for advanced computing, in the order of part 732. */
export const pack: Pack = {
  name: 'EAR, advanced computing',
  facts,
  sets: [...countryGroups, aiAuthorizationCountries],
  params: numbers,
  rules: [
    ...subject,
    ...eccn3A090,
    ...eccn4A090,
    ...zParagraphs,
    ...lowerRungs,
    ...groups,
    ...requirements,
    ...headquarters,
    ...entityList,
    ...blocked,
    ...military,
    ...intelligence,
    ...endUses,
    ...weaponsAndUsPersons,
    ...embargoes,
    ...letters,
    ...bills,
    ...prohibitions,
    ...restrictions,
    ...nacAndAca,
    ...claimedExceptions,
    ...hbm,
    ...aia,
    ...acm,
    ...lpp,
    ...validatedEndUsers,
    ...certification,
    ...reviews,
    ...endUseReviews,
    ...letterReviews,
    ...flags,
    ...screeningFlags,
  ],
  coverage,
  openQuestions,
  reviewPolicies: ['presumption-of-approval', 'case-by-case', 'presumption-of-denial', 'policy-of-denial'],
  coveredFrom: '2022-08-26',
  verifiedThrough: VERIFIED_THROUGH,
  bills: [{ id: 'S.3374', title: { en: 'SAFE Chips Act', fr: 'SAFE Chips Act' } }],
};
