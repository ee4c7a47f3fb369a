import type { Made } from '../book/ledger.ts';
import type { CatalogName } from '../items/catalog-name.ts';
import type { Problem } from './row.ts';

/** How a word of the file was read where that is more than the word itself. */
export interface Understood {
  readonly given: string;
  readonly as: string;
  readonly note?: string;
}

/** What became of the rows so far. A row has one of the four fates. */
export interface Counts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

const MOST_PROBLEMS = 100;
const MOST_UNDERSTOOD = 100;

/** What became of rows, before it is known whether their batch is safe. */
export interface Fates {
  readonly made: Record<Made, number>;
  refused: number;
  readonly problems: Problem[];
  readonly understood: Understood[];
}

export const noFates = (): Fates => ({
  made: { created: 0, changed: 0, unchanged: 0 },
  refused: 0,
  problems: [],
  understood: [],
});

/** Adds up the fates of batches that are safe; `told` hears of each problem. */
export function tally(told: (problem: Problem) => void = () => {}) {
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  const problems: Problem[] = [];
  const understood = new Map<string, Understood>();
  return {
    add({ made, refused, problems: some, understood: words }: Fates): void {
      counts.created += made.created;
      counts.changed += made.changed;
      counts.unchanged += made.unchanged;
      counts.refused += refused;
      for (const problem of some) {
        if (problems.length < MOST_PROBLEMS) problems.push(problem);
        told(problem);
      }
      for (const word of words)
        if (understood.size < MOST_UNDERSTOOD && !understood.has(word.given))
          understood.set(word.given, word);
    },
    counts: (): Counts => ({ ...counts }),
    problems: (): readonly Problem[] => [...problems],
    understood: (): readonly Understood[] => [...understood.values()],
  };
}

export type Tally = ReturnType<typeof tally>;

/** A name of the catalog that is not what was written. */
export const understoodAs = (given: string, as: CatalogName | undefined): readonly Understood[] =>
  as === undefined || as.name === given
    ? []
    : [{ given, as: as.name, ...(as.note === undefined ? {} : { note: as.note }) }];
