import type { Pack } from '@licet/engine';
import bills from './bills/s-3374.ts';
import { coverage } from './coverage.ts';
import { facts } from './facts/registry.ts';
import flags from './flags.ts';
import letters from './letters/letters.ts';
import letterReviews from './letters/review.ts';
import { openQuestions } from './open-questions.ts';
import subject from './part734/subject.ts';
import prohibitions from './part736/prohibitions.ts';
import exceptions from './part740/exceptions.ts';
import groups from './part740/groups.ts';
import { numbers } from './part740/numbers.ts';
import { aiAuthorizationCountries, countryGroups } from './part740/supplement-1.ts';
import reviews from './part742/review.ts';
import scope from './part742/scope.ts';
import endUses from './part744/end-uses.ts';
import parties from './part744/parties.ts';
import embargoes from './part746/embargoes.ts';
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
    ...scope,
    ...parties,
    ...endUses,
    ...embargoes,
    ...letters,
    ...bills,
    ...prohibitions,
    ...exceptions,
    ...reviews,
    ...letterReviews,
    ...flags,
  ],
  coverage,
  openQuestions,
  reviewPolicies: ['presumption-of-approval', 'case-by-case', 'presumption-of-denial', 'policy-of-denial'],
  coveredFrom: '2022-08-26',
  verifiedThrough: VERIFIED_THROUGH,
  bills: [{ id: 'S.3374', title: { en: 'SAFE Chips Act', fr: 'SAFE Chips Act' } }],
};
