import type { Alignment } from './align.ts';
import type { Pair } from './hit.ts';
import type { NamesIndex } from './names-index.ts';
import type { Reading } from './reading.ts';

/** The comparison word by word, in the order of the query, then what the listed name has besides. */
export function explain(
  index: NamesIndex,
  { name, weights }: Reading,
  listed: Uint32Array,
  alignment: Alignment,
): Pair[] {
  const words = (place: { from: number; length: number }) =>
    name.tokens
      .slice(place.from, place.from + place.length)
      .map(({ raw }) => raw)
      .join(' ');
  const listedWords = (place: { from: number; length: number }) =>
    [...listed.subarray(place.from, place.from + place.length)]
      .map((surface) => index.surfaces[surface])
      .join(' ');
  const steps = [
    ...alignment.links.map((link) => ({
      at: link.query.from,
      pair: {
        query: words(link.query),
        listed: listedWords(link.listed),
        how: link.how,
        similarity: link.similarity,
        weight: link.weight,
      },
    })),
    ...alignment.extra.map((at) => ({
      at,
      pair: { query: words({ from: at, length: 1 }), similarity: 0, weight: weights[at] as number },
    })),
  ].sort((a, b) => a.at - b.at);
  return [
    ...steps.map(({ pair }) => pair),
    ...alignment.omitted.map((at) => ({
      listed: listedWords({ from: at, length: 1 }),
      similarity: 0,
      weight: index.surfaceWeight[listed[at] as number] as number,
    })),
  ];
}
