import type { Alignment } from './align.ts';
import { row } from './buckets.ts';
import type { Remark } from './hit.ts';
import { kindOf, type NamesIndex } from './names-index.ts';
import { P } from './parameters.ts';
import type { Reading } from './reading.ts';

/** How far two names agree, and what besides the words counted. */
export interface Score {
  readonly value: number;
  readonly remarks: readonly Remark[];
  /** Weight of the agreeing words that tell parties apart, and the largest of them. */
  readonly brand: number;
}

/**
 * Weighs agreement against what is left over. What the query adds counts more than what it leaves out: a short
 * form of a listed name is usual, a longer name is usually somebody else's. Where both sides keep a word that
 * tells parties apart, they differ.
 */
export function score(index: NamesIndex, reading: Reading, name: number, { links, extra, omitted }: Alignment): Score {
  const listed = row(index.names, name);
  const remarks: Remark[] = [];
  if (reading.name.joined !== '' && isWhole(index, reading, listed)) return { value: 1, remarks, brand: 1 };

  let agreed = 0;
  let differing = 0;
  let brand = 0;
  for (const link of links) {
    agreed += link.weight * link.similarity;
    differing += link.weight * (1 - link.similarity);
    const key = row(index.surfaceKeys, listed[link.listed.from] as number)[0] as number;
    const kind = kindOf(index, key);
    if ((kind === 'word' || link.listed.length > 1) && link.similarity >= 0.85)
      brand = Math.max(brand, link.weight * link.similarity);
  }
  const kinds = (key: number) => kindOf(index, key);
  let [more, less] = [0, 0];
  const numbers: [string[], string[]] = [[], []];
  const places: [boolean, boolean] = [false, false];
  for (const at of extra) {
    const token = reading.name.tokens[at] as { kind: string; text: string };
    more += reading.weights[at] as number;
    if (token.kind === 'number') numbers[0].push(token.text);
    if (token.kind === 'place') places[0] = true;
  }
  for (const at of omitted) {
    const surface = listed[at] as number;
    const kind = kinds(row(index.surfaceKeys, surface)[0] as number);
    less += index.surfaceWeight[surface] as number;
    if (kind === 'number') numbers[1].push(index.surfaces[surface] as string);
    if (kind === 'place') places[1] = true;
  }
  let value =
    agreed /
    (agreed +
      P.unlike * differing +
      P.extra * more +
      P.omitted * less +
      P.conflict * Math.min(more, less) +
      P.evidence);
  if (numbers[0].length > 0 && numbers[1].length > 0) {
    value *= P.numbers;
    remarks.push({ code: 'number-differs', detail: `${numbers[0].join(', ')} / ${numbers[1].join(', ')}` });
  }
  if (places[0] && places[1]) {
    value *= P.places;
    remarks.push({ code: 'other-place' });
  }
  return { value, remarks, brand };
}

/** The same letters in the same order, whatever the spaces and the legal form. */
function isWhole(index: NamesIndex, { name }: Reading, listed: Uint32Array): boolean {
  let told = '';
  let all = '';
  for (const surface of listed) {
    const text = index.surfaces[surface] as string;
    all += text;
    if (kindOf(index, row(index.surfaceKeys, surface)[0] as number) !== 'form') told += text;
  }
  return (told === '' ? all : told) === name.joined;
}
