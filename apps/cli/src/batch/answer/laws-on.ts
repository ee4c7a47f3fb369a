import { day, type Library, type Question, READINGS } from '@licet/engine';
import { lru } from './lru.ts';
import { type Signer, signer } from './signature.ts';

/** The law that a question is asked under. Many days share one. */
export interface LawInForce {
  readonly id: number;
  readonly sign: Signer;
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
      found = { id: byContent.size, sign: signer(editions) };
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
