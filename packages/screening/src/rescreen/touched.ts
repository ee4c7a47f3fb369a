import type { Iso } from '@licet/engine';
import { readName } from '../names/name.ts';
import { RefusedName } from '../names/refused-name.ts';
import type { Moved, Side } from './moved.ts';
import { partOfIndex } from './part-of-index.ts';
import type { RunParty } from './run.ts';
import { listScreener } from './snapshot-screener.ts';

const CROWD = 10;

/**
 * Whether a change of the lists can change what a party's screening finds. It can if
 * 1. one of the party's own words weighs more or less than before;
 * 2. an entry that it hit has moved: has gone, changed, or holds a word that weighs more or less;
 * 3. it hits one of the moved entries of the new list, screened alone with the weights of the whole list;
 * 4. it has a crowd of hits, among which a newcomer may push another out of what the matcher compares.
 * For any other party every entry that it hit, or could hit, is as it was, and so are the weights of all words that
 * the score of such a pair is made of.
 */
export type Touched = (party: RunParty) => boolean;

export function touchedBy(moved: Moved, after: Side, asOf: Iso | undefined): Touched {
  if (moved.ids.size === 0 && moved.words.size === 0) return () => false;
  const { lists, on } = after;
  const alone = listScreener({ ...lists, index: partOfIndex(lists.index, moved.places) }, on);
  return ({ name, country, hits }) => {
    if (hits.length >= CROWD) return true;
    if (hits.some(({ entry }) => moved.ids.has(entry))) return true;
    try {
      if (holdsWord(name, moved.words)) return true;
      const query = { name, ...(country ? { country } : {}), ...(asOf ? { asOf } : {}) };
      return moved.places.size > 0 && alone.screen(query, 1).hits.length > 0;
    } catch (error) {
      // What can be read has changed with the program: the screening says the same again.
      if (error instanceof RefusedName) return true;
      throw error;
    }
  };
}

const holdsWord = (name: string, words: ReadonlySet<string>): boolean =>
  words.size > 0 &&
  readName(name).some(({ tokens }) => tokens.some(({ keys }) => keys.some((key) => words.has(key))));
