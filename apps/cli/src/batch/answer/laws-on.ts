import {
  day,
  type Library,
  lru,
  type Question,
  READINGS,
  readsOf,
  restsOn,
  type Signer,
  signer,
} from '@licet/engine';

/** The law that a question is asked under. Many days share one. */
export interface LawInForce {
  readonly id: number;
  readonly sign: Signer;
  /** Whether any rule asks how many units are shipped, by themselves or within a total. */
  readonly countsUnits: boolean;
}

/**
 * Finds the law of a question. A day counts only through the editions of its three readings (the others say
 * where they differ) and through whether the rules and their sources reach it.
 */
export function lawsOn(
  law: Library,
  bills: readonly string[],
  most: number,
): (question: Omit<Question, 'facts'>) => LawInForce {
  const covered = day(law.pack.coveredFrom);
  const verified = day(law.pack.verifiedThrough);
  const byDay = lru<LawInForce>(most);
  const byContent = new Map<string, LawInForce>();

  const find = ({ on, known, reading }: Omit<Question, 'facts'>): LawInForce => {
    const editions = [reading, ...READINGS].map((one) => law.edition({ on, known, reading: one, bills }));
    const content = [
      reading,
      day(on) < covered,
      day(on) > verified,
      ...editions.map(({ hash }) => hash),
    ].join(' ');
    let found = byContent.get(content);
    if (!found) {
      const reads = readsOf(editions);
      found = {
        id: byContent.size,
        sign: signer(law.pack.facts, reads),
        countsUnits: [...reads.keys()].some((name) => restsOn(law.pack.facts, name, 'item.quantity')),
      };
      byContent.set(content, found);
    }
    return found;
  };

  return (question) => {
    const asked = `${question.on} ${question.known} ${question.reading}`;
    let found = byDay.get(asked);
    if (!found) {
      found = find(question);
      byDay.set(asked, found);
    }
    return found;
  };
}
