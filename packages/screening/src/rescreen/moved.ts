import type { Iso } from '@licet/engine';
import { row } from '../matching/buckets.ts';
import type { IndexData } from '../matching/index-data.ts';
import { openIndex } from '../matching/names-index.ts';
import { activeOn } from '../snapshots/active-on.ts';
import { canonicalJson } from '../snapshots/canonical.ts';
import type { Listed, Lists } from './snapshot-screener.ts';

/** Lists, and the day as of which they are asked. */
export interface Side {
  readonly lists: Lists;
  readonly on: Iso;
}

/** What differs between two snapshots as far as the matcher can see it. */
export interface Moved {
  /** Words that tell more or less than before, since they stand in another number of entries. */
  readonly words: ReadonlySet<string>;
  /** Ids of entries, of either side, that came, went or changed, or that hold such a word. */
  readonly ids: ReadonlySet<string>;
  /** Places of those of the newer side. */
  readonly places: ReadonlySet<number>;
  /** Ids of entries on both sides of which a list says something else than before. */
  readonly changed: ReadonlySet<string>;
}

export function movedBetween(before: Side, after: Side): Moved {
  const words = movedWords(before.lists.index, after.lists.index);
  const ids = new Set<string>();
  const places = new Set<number>();
  const changed = new Set<string>();
  const old = entriesWith(before.lists.index, words);
  const now = entriesWith(after.lists.index, words);
  for (let [a, b] = [0, 0]; a < before.lists.size || b < after.lists.size; ) {
    const was = a < before.lists.size ? before.lists.entry(a) : undefined;
    const is = b < after.lists.size ? after.lists.entry(b) : undefined;
    const order =
      was === undefined ? 1 : is === undefined ? -1 : was.id < is.id ? -1 : was.id > is.id ? 1 : 0;
    const id = ((order <= 0 ? was : is) as Listed).id;
    const other = order === 0 && content(was as Listed) !== content(is as Listed);
    if (other) changed.add(id);
    const moved =
      other ||
      order !== 0 ||
      old.has(a) ||
      now.has(b) ||
      activeOn(was as Listed, before.on) !== activeOn(is as Listed, after.on);
    if (moved) {
      ids.add(id);
      if (order >= 0) places.add(b);
    }
    if (order <= 0) a++;
    if (order >= 0) b++;
  }
  return { words, ids, places, changed };
}

/** All that is said of an entry; which files say it, and since when we see it, is not. */
const content = ({ feeds: _, firstSeen: __, ...rest }: Listed): string => canonicalJson(rest);

/** Words whose weight, kind or power to find a name differs, and those that only one side has. */
function movedWords(before: IndexData, after: IndexData): Set<string> {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const moved = new Set<string>();
  for (const [word, said] of old) if (now.get(word) !== said) moved.add(word);
  for (const word of now.keys()) if (!old.has(word)) moved.add(word);
  return moved;
}

function wordsOf(data: IndexData): Map<string, string> {
  const { keyWeight } = openIndex(data);
  return new Map(
    data.keys.map((word, key) => [
      word,
      `${keyWeight[key]} ${data.keyKind[key]} ${row(data.postings, key).length > 0}`,
    ]),
  );
}

function entriesWith(data: IndexData, words: ReadonlySet<string>): Set<number> {
  const keys = Uint8Array.from(data.keys, (word) => (words.has(word) ? 1 : 0));
  const surfaces = Uint8Array.from(data.surfaces, (_, at) =>
    row(data.surfaceKeys, at).some((key) => keys[key] === 1) ? 1 : 0,
  );
  const found = new Set<number>();
  data.nameEntry.forEach((entry, name) => {
    if (row(data.names, name).some((surface) => surfaces[surface] === 1)) found.add(entry);
  });
  return found;
}
