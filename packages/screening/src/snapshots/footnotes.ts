import { type Footnote, reconcile } from '../entity-list/index.ts';
import type { Combined } from './combine.ts';
import type { Problem } from './problem.ts';

/**
 * The footnote class of an Entity List entry, from the license requirements of all feeds that hold it. A text that
 * lost its mark is made good by one that kept it; where that was needed, or where they disagree, it is recorded.
 */
export function footnoteOf(one: Combined, report: (problem: Problem) => void): Footnote {
  const { csl, others } = requirements(one);
  const found = (csl.length > 0 ? csl : [undefined]).map((text) => reconcile(text, others));
  const doubtful = found.find(({ problem }) => problem !== undefined);
  if (doubtful?.problem)
    report({
      code: `footnote-${doubtful.problem.code}`,
      feed: one.feeds.join(' + '),
      place: one.party.name,
      message: doubtful.problem.message,
    });
  const classes = new Set(found.map(({ footnote }) => footnote));
  return classes.size === 1 ? (found[0]?.footnote ?? 'unclear') : 'unclear';
}

/** The texts of trade.gov, and the one of the supplement. */
function requirements({ party, feeds, also }: Combined): { csl: string[]; others: string | undefined } {
  const texts = (wanted: boolean): string[] => [
    ...(party.requirement !== undefined && (feeds[0] === 'csl') === wanted ? [party.requirement] : []),
    ...also.flatMap(({ feed, requirement }) =>
      requirement !== undefined && (feed === 'csl') === wanted ? [requirement] : [],
    ),
  ];
  return { csl: texts(true), others: texts(false)[0] };
}
