import type { CoverageStatus, Iso, Language } from '@licet/engine';
import { label } from '@licet/engine';
import * as z from 'zod';
import { law } from '../law.ts';

const WORDS = {
  read: label('The rules begin on', 'Les règles commencent le'),
  through: label('their sources were read through', 'leurs sources ont été lues jusqu’au'),
  beyond: label(
    'What came after that day is not in the answer.',
    'Ce qui est venu après ce jour n’est pas dans la réponse.',
  ),
  modelled: label('Modelled', 'Modélisé'),
  partial: label('Partial', 'Partiel'),
  'pointed-at': label('Only pointed at, read the place itself', 'Seulement signalé, lire le texte lui-même'),
  leftOut: label('left out', 'manque'),
  details: label(
    'what is left out: under basis, or the tool coverage',
    'ce qui manque : sous basis, ou l’outil coverage',
  ),
  notLegalAdvice: label('Not legal advice.', 'Ceci n’est pas un avis juridique.'),
} as const;

/** What an answer rests on, and what it leaves out. It goes with every answer. */
export interface Basis {
  readonly coveredFrom: Iso;
  readonly verifiedThrough: Iso;
  /** Whether the day asked about lies after the last one that the sources were read for. */
  readonly beyondVerified: boolean;
  readonly provisions: readonly Provision[];
  /** What else the answer does not say. */
  readonly limits: readonly string[];
  readonly notLegalAdvice: string;
}

interface Provision {
  readonly provision: string;
  readonly status: CoverageStatus;
  readonly title: string;
  readonly leftOut: string;
}

export const basisSchema = z
  .strictObject({
    coveredFrom: z.string().describe('first day of the rules'),
    verifiedThrough: z.string().describe('day through which the sources were read'),
    beyondVerified: z.boolean().describe('the day asked about lies after verifiedThrough'),
    provisions: z
      .array(
        z.strictObject({
          provision: z.string(),
          status: z.enum(['modelled', 'partial', 'pointed-at']),
          title: z.string(),
          leftOut: z.string(),
        }),
      )
      .describe('the parts that the answer touches: how far they are modelled'),
    limits: z.array(z.string()).describe('what else the answer does not say'),
    notLegalAdvice: z.string(),
  })
  .describe('the coverage statement; pass it on with the answer');

/** What the answer touches: provisions by name, or all that are not fully modelled. */
export type Touched = ReadonlySet<string> | 'all';

/** `last` is the latest day that the answer speaks of. */
export function basis(
  touched: Touched,
  last: string,
  language: Language,
  limits: readonly string[] = [],
): Basis {
  const { coveredFrom, verifiedThrough, coverage } = law.pack;
  return {
    coveredFrom,
    verifiedThrough,
    beyondVerified: last > verifiedThrough,
    provisions: coverage
      .filter(({ provision }) => touched === 'all' || touched.has(provision))
      .map(({ provision, status, title, leftOut }) => ({
        provision,
        status,
        title: title[language],
        leftOut: leftOut[language],
      })),
    limits,
    notLegalAdvice: WORDS.notLegalAdvice[language],
  };
}

/** An answer that no license is required rests on nearly all provisions: then they are only named. */
const MOST_IN_FULL = 6;

/** The statement in a few lines. */
export function basisText(
  { coveredFrom, verifiedThrough, beyondVerified, provisions, limits }: Basis,
  language: Language,
): string {
  const colon = language === 'fr' ? ' :' : ':';
  const lines = (['modelled', 'partial', 'pointed-at'] as const).flatMap((status) => {
    const those = provisions.filter((one) => one.status === status);
    if (those.length === 0) return [];
    const names = those.map(({ provision }) => provision).join(', ');
    if (status === 'modelled') return [`${WORDS[status][language]}${colon} ${names}.`];
    if (those.length > MOST_IN_FULL)
      return [`${WORDS[status][language]}${colon} ${names} (${WORDS.details[language]}).`];
    const named = those.map(
      ({ provision, leftOut }) =>
        `${provision} (${WORDS.leftOut[language]}${colon} ${leftOut.replace(/\.$/, '')})`,
    );
    return [`${WORDS[status][language]}${colon} ${named.join('; ')}.`];
  });
  return [
    `${WORDS.read[language]} ${coveredFrom}; ${WORDS.through[language]} ${verifiedThrough}.`,
    ...(beyondVerified ? [WORDS.beyond[language]] : []),
    ...lines,
    ...limits,
    WORDS.notLegalAdvice[language],
  ].join('\n');
}
