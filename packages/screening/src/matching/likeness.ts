import type { Token } from '../names/token.ts';
import { bucket, row } from './buckets.ts';
import { deletes } from './deletes.ts';
import { distance, errorsAllowed, lettersLeftOut } from './distance.ts';
import { hash } from './hash.ts';
import type { How } from './hit.ts';
import { kindOfSurface, type NamesIndex } from './names-index.ts';
import { P } from './parameters.ts';
import { consonantsOf, soundOf } from './sound.ts';

/** How like a word of the query is to one of the index. */
export interface Likeness {
  readonly similarity: number;
  readonly how: How;
}

/** Everything that a word of the query may stand for. */
export interface Likenesses {
  /** By what is meant. */
  readonly keys: ReadonlyMap<number, Likeness>;
  /** By how it is written: a slip of the pen leads to one spelling, not to all that mean the same. */
  readonly surfaces: ReadonlyMap<number, Likeness>;
  /** The keys of both, each once, the likest first. */
  readonly reached: readonly (readonly [key: number, similarity: number])[];
}

/** Finds what is like a word: by meaning, by spelling, by typing errors, by sound. */
export function likenesses(index: NamesIndex, token: Token): Likenesses {
  const keys = meant(index, token);
  const surfaces = written(index, token);
  const reached = new Map([...keys].map(([key, { similarity }]) => [key, similarity]));
  for (const [surface, { similarity }] of surfaces)
    for (const key of row(index.surfaceKeys, surface))
      if ((reached.get(key) ?? 0) < similarity) reached.set(key, similarity);
  return { keys, surfaces, reached: [...reached].sort((a, b) => b[1] - a[1]) };
}

type Found = Map<number, Likeness>;

function note(found: Found, at: number, similarity: number, how: How): void {
  if ((found.get(at)?.similarity ?? 0) < similarity) found.set(at, { similarity, how });
}

const spellings = (token: Token): readonly string[] => [token.text, ...(token.also ?? [])];

function meant(index: NamesIndex, token: Token): Found {
  const found: Found = new Map();
  token.keys.forEach((text, at) => {
    const key = index.keyId.get(text);
    if (key !== undefined) note(found, key, at === 0 ? 1 : P.likeness.key, 'same');
  });
  for (const text of spellings(token))
    for (const surface of bucket(index.spelled, hash(text)))
      if (index.surfaces[surface] === text)
        for (const key of row(index.surfaceKeys, surface))
          if (text === token.text) note(found, key, 1, 'same');
          else note(found, key, P.likeness.key, 'translation');
  return found;
}

function written(index: NamesIndex, token: Token): Found {
  const found: Found = new Map();
  // Characters are not mistyped letter by letter, nor are numbers.
  if (
    token.kind === 'number' ||
    token.kind === 'form' ||
    token.kind === 'particle' ||
    token.native !== undefined
  )
    return found;
  const telling = token.kind === 'word' || token.kind === 'given';
  for (const text of spellings(token)) {
    // A known word is rarely another one misspelled.
    const most = telling && !token.joined ? 2 : text.length < 5 ? 0 : 1;
    misspelled(index, text, most, (surface, similarity) => note(found, surface, similarity, 'typo'));
    if (!telling || token.joined) continue;
    alike(index, text, (surface) => note(found, surface, P.likeness.sound, 'sound'));
    if (token.consonants)
      sameConsonants(index, text, (surface) =>
        note(found, surface, P.likeness.consonants, 'transliteration'),
      );
  }
  return found;
}

function misspelled(
  index: NamesIndex,
  text: string,
  most: number,
  found: (surface: number, similarity: number) => void,
): void {
  if (most === 0) return;
  const seen = new Set<number>();
  for (const one of deletes(text, Math.min(most, lettersLeftOut(text.length))))
    for (const surface of bucket(index.deleted, one)) {
      if (seen.has(surface)) continue;
      seen.add(surface);
      const listed = index.surfaces[surface] as string;
      if (Math.abs(listed.length - text.length) > most) continue;
      const longer = Math.max(text.length, listed.length);
      const allowed = Math.min(text.length, listed.length) < 4 ? 0 : Math.min(most, errorsAllowed(longer));
      const errors = distance(text, listed, allowed);
      if (errors === 0 || errors > allowed) continue;
      const similarity = 1 - (P.likeness.typo * errors) / longer - (text[0] === listed[0] ? 0 : 0.04);
      found(surface, similarity);
    }
}

function alike(index: NamesIndex, text: string, found: (surface: number) => void): void {
  const sound = soundOf(text);
  if (sound === undefined) return;
  for (const surface of bucket(index.sounded, hash(sound))) {
    const listed = index.surfaces[surface] as string;
    if (listed === text || soundOf(listed) !== sound) continue;
    const most = Math.ceil(Math.max(text.length, listed.length) * 0.45);
    if (distance(text, listed, most) > most) continue;
    const kind = kindOfSurface(index, surface);
    if (kind === 'word' || kind === 'given') found(surface);
  }
}

function sameConsonants(index: NamesIndex, text: string, found: (surface: number) => void): void {
  const consonants = consonantsOf(text);
  if (consonants === undefined) return;
  for (const surface of bucket(index.sounded, hash(consonants)))
    if (consonantsOf(index.surfaces[surface] as string) === consonants) found(surface);
}
