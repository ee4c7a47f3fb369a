import type { Language } from '@licet/engine';
import { law } from '../law.ts';

/** Every provision, as a program reads it. */
export const coveragePlain = (language: Language) => ({
  coveredFrom: law.pack.coveredFrom,
  verifiedThrough: law.pack.verifiedThrough,
  provisions: law.pack.coverage.map(({ provision, status, title, leftOut }) => ({
    provision,
    status,
    title: title[language],
    leftOut: leftOut[language],
  })),
});

/** The points that the law leaves open, as a program reads them. */
export const openPlain = (language: Language) =>
  law.pack.openQuestions.map(({ id, title, readings, taken, cite }) => ({
    id,
    title: title[language],
    readings: readings.map((one) => one[language]),
    taken: taken[language],
    cite,
  }));
