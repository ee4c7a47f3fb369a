import type { Determination, Instrument, Language } from '@licet/engine';
import { law } from '../law.ts';

type Causes = NonNullable<Determination['since']>['by'];

const instruments: ReadonlyMap<string, Instrument> = new Map(
  law.pack.rules.flatMap(({ versions }) =>
    versions.flatMap(({ by, posture = [] }) =>
      [by, ...posture.map((one) => one.by)].map((one) => [one.id, one] as const),
    ),
  ),
);

/** Ids of the instruments that made a change, each once. */
export const causeIds = (by: Causes): string[] => [...new Set(by.map(({ instrument }) => instrument))];

/** The same by name, for people. */
export const causeNames = (by: Causes, language: Language): string[] =>
  causeIds(by).map((id) => {
    const title = instruments.get(id)?.title[language];
    return title === undefined || title.includes(id) || id.length > 24 ? (title ?? id) : `${id}, ${title}`;
  });
