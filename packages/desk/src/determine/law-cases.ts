import {
  type Day,
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
import type { About } from './whole-answer.ts';

/** The law that a question is asked under, with how it tells sheets of facts apart. */
export interface LawCase {
  readonly id: number;
  /** Equal for sheets on which every rule of the edition, of the other readings and of other days concludes alike. */
  readonly sign: Signer;
  /** The same for the edition of the day alone. */
  readonly signDay: Signer;
}

/** Signers are large; days are asked for by whoever asks, and there may be any number of them. */
const [MOST_LAWS, MOST_DAYS] = [200, 20_000];

/**
 * Finds the law of a question. Days between which nothing of the rules turns share one. Beside the editions of the day
 * itself those of the whole time line count, since an answer says since when it holds and when it will change.
 */
export function lawCases(rules: Library): (question: Omit<Question, 'facts'>) => LawCase {
  const turns = turnsOf(rules);
  const stretches = new Map<string, number>();
  const found = lru<LawCase>(MOST_LAWS);
  let made = 0;
  const stretchOf = (on: string): number => {
    let stretch = stretches.get(on);
    if (stretch === undefined) {
      const at = day(on);
      stretch = turns.findLastIndex((turn) => turn <= at);
      if (stretches.size >= MOST_DAYS) stretches.clear();
      stretches.set(on, stretch);
    }
    return stretch;
  };
  return (question) => {
    const { on, known, reading } = question;
    const key = `${stretchOf(on)} ${known} ${reading}`;
    let law = found.get(key);
    if (law === undefined) {
      const editions = [
        ...rules.timeline(day(known), reading, []),
        ...READINGS.map((one) => rules.edition({ on, known, reading: one })),
      ];
      const { facts } = rules.pack;
      law = {
        id: made++,
        sign: signer(facts, readsOf([...new Set(editions)])),
        signDay: signer(facts, readsOf([rules.edition(question)])),
      };
      found.set(key, law);
    }
    return law;
  };
}

/** Days on which an answer may turn, flags and their texts among it. */
function turnsOf({ pack, days }: Library): readonly Day[] {
  const turns = new Set<Day>([...days, day(pack.verifiedThrough) + 1, day(pack.coveredFrom)]);
  for (const { versions } of pack.rules)
    for (const { posture = [] } of versions)
      for (const { from, to } of posture) {
        turns.add(day(from));
        if (to !== undefined) turns.add(day(to));
      }
  return [...turns].sort((a, b) => a - b);
}

/**
 * What each fact is about. What is presumed or derived from a fact of the item is about the item as well: the exporter
 * is presumed to be the maker.
 */
export function subjects(rules: Library): (name: string) => About {
  const { facts } = rules.pack;
  const found = new Map<string, About>();
  for (const definition of facts.definitions) {
    const { name, presume } = definition;
    const like = presume !== undefined && 'sameAs' in presume ? found.get(presume.sameAs) : undefined;
    found.set(
      name,
      restsOn(facts, name, 'item.quantity')
        ? 'units'
        : name.startsWith('item.') || like === 'item'
          ? 'item'
          : 'other',
    );
  }
  return (name) => found.get(name) ?? 'other';
}
