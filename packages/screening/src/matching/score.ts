import type { Kind, Token } from '../names/token.ts';
import type { Alignment, Link } from './align.ts';
import { row } from './buckets.ts';
import type { Remark } from './hit.ts';
import { kindOfSurface, type NamesIndex } from './names-index.ts';
import { P } from './parameters.ts';
import { isTrade, type Reading } from './reading.ts';

/** How far two names agree, and what besides the words counted. */
export interface Score {
  readonly value: number;
  readonly remarks: readonly Remark[];
  /** Weight of the agreeing words that tell parties apart, and the largest of them. */
  readonly brand: number;
  /** Whether the query has a word that people's names do not have. */
  readonly company: boolean;
}

/**
 * Weighs agreement against what is left over. What the query adds counts more than what it leaves out: a short
 * form of a listed name is usual, a longer name is usually somebody else's. Where both sides keep a word that
 * tells parties apart, they differ.
 */
export function score(
  index: NamesIndex,
  reading: Reading,
  name: number,
  { links, extra, omitted }: Alignment,
): Score {
  const listed = row(index.names, name);
  const remarks: Remark[] = [];
  if (reading.name.joined !== '' && isWhole(index, reading, listed))
    return { value: 1, remarks, brand: 1, company: true };

  let agreed = 0;
  let differing = 0;
  let brand = 0;
  for (const link of links) {
    agreed += link.weight * link.similarity;
    differing += link.weight * (1 - link.similarity);
    const kind = kindOfSurface(index, listed[link.listed.from] as number);
    if ((kind === 'word' || link.listed.length > 1) && link.similarity >= 0.95)
      brand = Math.max(brand, link.weight * link.similarity);
  }
  const more = { telling: 0, generic: 0 };
  const less = { telling: 0, generic: 0 };
  const series = inSeries(reading);
  const numbers: [string[], string[]] = [[], []];
  const places: [boolean, boolean] = [false, false];
  for (const at of extra) {
    const token = reading.name.tokens[at] as Token;
    if (isRepeated(reading, at, extra)) continue;
    if (token.kind === 'number') numbers[0].push(token.text);
    if (series && token.kind === 'number') continue;
    more[tells(token.kind)] += reading.weights[at] as number;
    if (token.kind === 'place') places[0] = true;
  }
  for (const at of omitted) {
    const surface = listed[at] as number;
    if (isListedTwice(listed, at, omitted)) continue;
    const kind = kindOfSurface(index, surface);
    if (kind === 'number') numbers[1].push(index.surfaces[surface] as string);
    if (series && kind === 'number') continue;
    less[tells(kind)] += index.surfaceWeight[surface] as number;
    if (kind === 'place') places[1] = true;
  }
  const company = reading.company || listed.some((surface) => isTrade(kindOfSurface(index, surface)));
  const loose = reading.name.foreign ? P.translated : 1;
  const who = company ? 'telling' : 'person';
  let value =
    agreed /
    (agreed +
      P.unlike * differing +
      P.extra[who] * more.telling +
      loose * P.extra.generic * more.generic +
      P.omitted[who] * less.telling +
      Math.min(P.omitted.most, P.omitted.generic * less.generic) +
      P.conflict[who] * Math.min(more.telling, less.telling) +
      loose * P.conflict.generic * Math.min(more.generic, less.generic) +
      P.evidence);
  if (numbers[0].length > 0 && numbers[1].length > 0) {
    value *= series ? P.series : P.numbers;
    remarks.push({ code: 'number-differs', detail: `${numbers[0].join(', ')} / ${numbers[1].join(', ')}` });
  } else if (numbers[0].length > 0 && !series) value *= P.numberExtra;
  if (isReversed(reading, links)) {
    value *= P.order;
    remarks.push({ code: 'order-differs' });
  }
  if (places[0] && places[1]) {
    value *= P.places;
    remarks.push({ code: 'other-place' });
  }
  if (reading.vague && value < P.match && allFound(reading, links)) {
    // Such a name says too little to clear anybody: whoever has all its words may be meant.
    value = Math.max(value, P.possible);
    remarks.push({ code: 'generic-name' });
  }
  if (reading.name.foreign) remarks.push({ code: 'other-script' });
  return { value, remarks, brand, company: reading.company };
}

const tells = (kind: Kind): 'telling' | 'generic' =>
  kind === 'generic' || kind === 'place' || kind === 'form' || kind === 'particle' ? 'generic' : 'telling';

/** All words that count have found theirs. */
const allFound = ({ name }: Reading, links: readonly Link[]): boolean =>
  name.tokens.every(
    ({ kind }, at) =>
      kind === 'form' ||
      kind === 'particle' ||
      links.some(
        ({ query, similarity }) => query.from <= at && at < query.from + query.length && similarity >= 0.9,
      ),
  );

const SERIES = new Set(['#fund', '#trust', '#securities', '#partner']);

/** Funds and trusts of one sponsor are numbered; who runs one runs the next. */
const inSeries = ({ name }: Reading): boolean =>
  name.tokens.some(({ keys }) => keys.some((key) => SERIES.has(key)));

/** A word said twice says nothing new. */
const isRepeated = ({ name, company }: Reading, at: number, extra: readonly number[]): boolean =>
  name.tokens.some(
    ({ text }, other) =>
      text === (name.tokens[at] as Token).text &&
      !extra.includes(other) &&
      (company || Math.abs(other - at) === 1),
  );

const isListedTwice = (listed: Uint32Array, at: number, omitted: readonly number[]): boolean =>
  listed.some((surface, other) => surface === listed[at] && !omitted.includes(other));

const SON_OF = new Set(['bin', 'ibn', 'ben', 'bint']);

/** A bin B is not B bin A: around these words the order tells son from father. */
function isReversed({ name }: Reading, links: readonly Link[]): boolean {
  for (const son of links) {
    if (!SON_OF.has((name.tokens[son.query.from] as Token).text)) continue;
    const before = links.find(({ query }) => query.from + query.length === son.query.from);
    const after = links.find(({ query }) => query.from === son.query.from + 1);
    // Not where the listed name only puts the surname first: `BIN LADEN, Osama`.
    const place = son.listed.from;
    if (before && after && after.listed.from < place && place < before.listed.from) return true;
  }
  return false;
}

/** The same letters in the same order, whatever the spaces and the legal form. */
function isWhole(index: NamesIndex, { name }: Reading, listed: Uint32Array): boolean {
  let told = '';
  let all = '';
  for (const surface of listed) {
    const text = index.surfaces[surface] as string;
    all += text;
    if (kindOfSurface(index, surface) !== 'form') told += text;
  }
  return (told === '' ? all : told) === name.joined;
}
