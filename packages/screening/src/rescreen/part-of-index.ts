import { type Buckets, type Rows, row } from '../matching/buckets.ts';
import type { IndexData } from '../matching/index-data.ts';

/**
 * The same index in which only some entries can be found. Every word keeps the weight that it has in the whole
 * list, so that a name scores against these entries exactly as it does there.
 */
export function partOfIndex(data: IndexData, entries: ReadonlySet<number>): IndexData {
  const names = Uint8Array.from(data.nameEntry, (entry) => (entries.has(entry) ? 1 : 0));
  const surfaces = new Uint8Array(data.surfaces.length);
  names.forEach((kept, name) => {
    if (kept) for (const surface of row(data.names, name)) surfaces[surface] = 1;
  });
  return {
    ...data,
    postings: only(data.postings, names),
    joined: only(data.joined, names),
    whole: only(data.whole, names),
    spelled: only(data.spelled, surfaces),
    deleted: only(data.deleted, surfaces),
    sounded: only(data.sounded, surfaces),
  };
}

/** The rows, or buckets, with the values that are marked. */
function only({ starts, values }: Rows | Buckets, marked: Uint8Array): Rows & Buckets {
  const from = new Uint32Array(starts.length);
  const kept = new Uint32Array(values.length);
  let count = 0;
  for (let at = 0; at + 1 < starts.length; at++) {
    for (let i = starts[at] as number; i < (starts[at + 1] as number); i++)
      if (marked[values[i] as number]) kept[count++] = values[i] as number;
    from[at + 1] = count;
  }
  return { starts: from, values: kept.slice(0, count) };
}
