import { row } from './buckets.ts';
import { distance } from './distance.ts';
import type { How } from './hit.ts';
import type { Likeness } from './likeness.ts';
import { kindOfSurface, type NamesIndex } from './names-index.ts';
import { P } from './parameters.ts';
import type { Piece, Reading } from './reading.ts';

/** Words of the query beside words of a listed name, by their places in the two names. */
export interface Link {
  readonly query: { readonly from: number; readonly length: number };
  readonly listed: { readonly from: number; readonly length: number };
  readonly similarity: number;
  readonly weight: number;
  readonly how: How;
}

export interface Alignment {
  readonly links: readonly Link[];
  /** Places of the words that found none, in the query and in the listed name. */
  readonly extra: readonly number[];
  readonly omitted: readonly number[];
}

/** Puts every word beside the word it is most like, the weightiest agreements first, each word once. */
export function align(index: NamesIndex, reading: Reading, name: number): Alignment {
  const listed = row(index.names, name);
  const possible = links(index, reading, listed).sort(
    (a, b) => b.similarity * b.weight - a.similarity * a.weight || a.query.length - b.query.length,
  );
  const usedQuery = new Uint8Array(reading.name.tokens.length);
  const usedListed = new Uint8Array(listed.length);
  const taken: Link[] = [];
  for (const link of possible) {
    if (isTaken(usedQuery, link.query) || isTaken(usedListed, link.listed)) continue;
    usedQuery.fill(1, link.query.from, link.query.from + link.query.length);
    usedListed.fill(1, link.listed.from, link.listed.from + link.listed.length);
    taken.push(link);
  }
  return { links: taken, extra: unused(usedQuery), omitted: unused(usedListed) };
}

function isTaken(used: Uint8Array, { from, length }: { from: number; length: number }): boolean {
  for (let at = from; at < from + length; at++) if (used[at]) return true;
  return false;
}

function unused(used: Uint8Array): number[] {
  const places: number[] = [];
  for (let at = 0; at < used.length; at++) if (!used[at]) places.push(at);
  return places;
}

function links(index: NamesIndex, reading: Reading, listed: Uint32Array): Link[] {
  const found: Link[] = [];
  for (const piece of reading.pieces) {
    const spaced = piece.length > 1;
    for (let at = 0; at < listed.length; at++) {
      const surface = listed[at] as number;
      const best = likest(index, piece, surface);
      if (best)
        found.push({
          query: piece,
          listed: { from: at, length: 1 },
          similarity:
            best.similarity *
            (spaced ? P.likeness.spacing : 1) *
            (sameCharacters(piece, index.natives[surface] as string) ? 1 : P.likeness.homophone),
          weight: index.surfaceWeight[surface] as number,
          how:
            best.how === 'same' && spaced
              ? 'spacing'
              : how(best.how, piece, index.surfaces[surface] as string),
        });
      else if (!spaced && !reading.company) {
        const initial = initialOf(piece, index, surface);
        if (initial) found.push({ query: piece, listed: { from: at, length: 1 }, ...initial });
      }
    }
    if (!spaced && piece.token.text.length >= 5) found.push(...runTogether(index, piece, listed));
    if (!spaced && /^[a-z]{2,5}$/.test(piece.token.text)) found.push(...acronym(index, piece, listed));
  }
  return found;
}

function likest(index: NamesIndex, { like }: Piece, surface: number): Likeness | undefined {
  const { starts, values } = index.surfaceKeys;
  let best = like.surfaces.get(surface);
  for (let at = starts[surface] as number; at < (starts[surface + 1] as number); at++) {
    const found = like.keys.get(values[at] as number);
    if (found && (best === undefined || found.similarity > best.similarity)) best = found;
  }
  return best;
}

function how(found: How, { token }: Piece, listed: string): How {
  if (found !== 'same' || token.text === listed)
    return token.native && found === 'same' ? 'transliteration' : found;
  if (token.native !== undefined || /[^\x20-\x7e]/.test(token.raw)) return 'translation';
  if (token.kind === 'form') return 'legal-form';
  return token.text.length <= 5 && listed.startsWith(token.text.slice(0, 2)) ? 'abbreviation' : 'synonym';
}

/** Two names in Han or in Hangul are compared as written: many characters share a sound. */
const sameCharacters = ({ token }: Piece, native: string): boolean =>
  token.native === undefined || native === '' || token.native === native;

/** `JC` for Jean-Claude: letters that begin neighbouring listed words. */
function acronym(index: NamesIndex, piece: Piece, listed: Uint32Array): Link[] {
  const { text } = piece.token;
  const found: Link[] = [];
  for (let from = 0; from + text.length <= listed.length; from++) {
    let weight = 0;
    let at = 0;
    for (; at < text.length; at++) {
      const surface = listed[from + at] as number;
      if ((index.surfaces[surface] as string)[0] !== text[at]) break;
      weight += (index.surfaceWeight[surface] as number) / 2;
    }
    if (at < text.length) continue;
    found.push({
      query: piece,
      listed: { from, length: text.length },
      similarity: P.likeness.acronym,
      weight,
      how: 'initial',
    });
  }
  return found;
}

/** A letter alone stands for a word that it begins. */
function initialOf(
  { token }: Piece,
  index: NamesIndex,
  surface: number,
): Pick<Link, 'similarity' | 'weight' | 'how'> | undefined {
  const listed = index.surfaces[surface] as string;
  if (token.text.length > 1 && listed.length > 1) return undefined;
  const [short, long] = token.text.length < listed.length ? [token.text, listed] : [listed, token.text];
  if (short.length !== 1 || long.length < 3 || short !== long[0] || /\d/.test(short)) return undefined;
  const kind = listed === long ? kindOfSurface(index, surface) : token.kind;
  if (kind !== 'word' && kind !== 'given') return undefined;
  return { similarity: P.likeness.initial, weight: 0.3, how: 'initial' };
}

/** Two or three listed words that the query writes as one. */
function runTogether(index: NamesIndex, piece: Piece, listed: Uint32Array): Link[] {
  const { text } = piece.token;
  const found: Link[] = [];
  for (let from = 0; from + 1 < listed.length; from++) {
    let run = index.surfaces[listed[from] as number] as string;
    let weight = index.surfaceWeight[listed[from] as number] as number;
    let shortest = run.length;
    for (let length = 2; length <= 3 && from + length <= listed.length; length++) {
      const last = listed[from + length - 1] as number;
      run += index.surfaces[last];
      shortest = Math.min(shortest, (index.surfaces[last] as string).length);
      weight += index.surfaceWeight[last] as number;
      if (run.length > text.length + 1) break;
      if (run.length < text.length - 1 || (run[0] !== text[0] && run.at(-1) !== text.at(-1))) continue;
      // One letter more is an initial of its own, not a torn word.
      const errors = run === text ? 0 : text.length >= 7 && shortest > 1 ? distance(run, text, 1) : 2;
      if (errors > 1) continue;
      const similarity = P.likeness.spacing - (P.likeness.typo * errors) / text.length;
      found.push({ query: piece, listed: { from, length }, similarity, weight, how: 'spacing' });
    }
  }
  return found;
}
