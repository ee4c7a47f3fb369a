import type { Footnote } from '../entity-list/footnote.ts';
import { reconcile } from '../entity-list/reconcile.ts';
import type { Combined } from './combine.ts';
import type { Problem } from './problem.ts';

/**
 * The footnote class of an Entity List entry, from the license requirements of all feeds that hold it. A text that
 * lost its mark is made good by one that kept it; where that was needed, or where they disagree, it is recorded.
 */
export function footnoteOf(one: Combined, report: (problem: Problem) => void): Footnote {
  const { csl, others } = requirements(one);
  const found = orNone(csl).flatMap((text) => orNone(others).map((other) => reconcile(text, other)));
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

const orNone = (texts: readonly string[]): readonly (string | undefined)[] =>
  texts.length > 0 ? [...new Set(texts)] : [undefined];

/** The texts of trade.gov, and those of the supplement. */
function requirements({ party, feeds, also }: Combined): { csl: string[]; others: string[] } {
  const texts = (wanted: boolean): string[] => [
    ...(party.requirement !== undefined && (feeds[0] === 'csl') === wanted ? [party.requirement] : []),
    ...also.flatMap(({ feed, requirement }) =>
      requirement !== undefined && (feed === 'csl') === wanted ? [requirement] : [],
    ),
  ];
  return { csl: texts(true), others: texts(false) };
}
