import type { Token } from '../names/token.ts';
import { bucket, row } from './buckets.ts';
import { deletes } from './deletes.ts';
import { distance, errorsAllowed, lettersLeftOut } from './distance.ts';
import { hash } from './hash.ts';
import type { How } from './hit.ts';
import { kindOf, type NamesIndex } from './names-index.ts';
import { P } from './parameters.ts';
import { consonantsOf, soundOf } from './sound.ts';

/** How like a word of the query is to a key of the index. */
export interface Likeness {
  readonly similarity: number;
  readonly how: How;
}

/** Every key that a word of the query may stand for, the likest first. */
export type Likenesses = ReadonlyMap<number, Likeness>;

/** Finds the keys like a word: by meaning, by spelling, by typing errors, by sound. */
export const likenesses = (index: NamesIndex, token: Token): Likenesses =>
  new Map([...find(index, token)].sort((a, b) => b[1].similarity - a[1].similarity));

function find(index: NamesIndex, token: Token): Map<number, Likeness> {
  const found = new Map<number, Likeness>();
  const note = (key: number, similarity: number, how: How) => {
    if ((found.get(key)?.similarity ?? 0) < similarity) found.set(key, { similarity, how });
  };
  token.keys.forEach((text, at) => {
    const key = index.keyId.get(text);
    if (key !== undefined) note(key, at === 0 ? 1 : P.likeness.key, 'same');
  });
  for (const text of [token.text, ...(token.also ?? [])])
    for (const surface of bucket(index.spelled, hash(text)))
      if (index.surfaces[surface] === text)
        for (const key of row(index.surfaceKeys, surface))
          note(key, text === token.text ? 1 : P.likeness.key, text === token.text ? 'same' : 'translation');
  if (token.kind === 'number' || token.kind === 'form' || token.kind === 'particle') return found;
  const telling = token.kind === 'word' || token.kind === 'given';
  for (const text of [token.text, ...(token.also ?? [])]) {
    // A known word is rarely another one misspelled.
    misspelled(index, text, telling ? 2 : text.length < 5 ? 0 : 1, (key, similarity) =>
      note(key, similarity, 'typo'),
    );
    if (!telling) continue;
    alike(index, text, (key) => note(key, P.likeness.sound, 'sound'));
    if (token.consonants)
      sameConsonants(index, text, (key) => note(key, P.likeness.consonants, 'transliteration'));
  }
  return found;
}

function misspelled(
  index: NamesIndex,
  text: string,
  most: number,
  note: (key: number, similarity: number) => void,
): void {
  if (most === 0) return;
  const seen = new Set<number>();
  for (const one of deletes(text, lettersLeftOut(text.length)))
    for (const surface of bucket(index.deleted, one)) {
      if (seen.has(surface)) continue;
      seen.add(surface);
      const listed = index.surfaces[surface] as string;
      const longer = Math.max(text.length, listed.length);
      const allowed = Math.min(text.length, listed.length) < 4 ? 0 : Math.min(most, errorsAllowed(longer));
      const errors = distance(text, listed, allowed);
      if (errors === 0 || errors > allowed) continue;
      const similarity = 1 - (P.likeness.typo * errors) / longer - (text[0] === listed[0] ? 0 : 0.04);
      for (const key of row(index.surfaceKeys, surface)) note(key, similarity);
    }
}

function alike(index: NamesIndex, text: string, note: (key: number) => void): void {
  const sound = soundOf(text);
  if (sound === undefined) return;
  for (const surface of bucket(index.sounded, hash(sound))) {
    const listed = index.surfaces[surface] as string;
    if (listed === text || soundOf(listed) !== sound) continue;
    const most = Math.ceil(Math.max(text.length, listed.length) * 0.45);
    if (distance(text, listed, most) > most) continue;
    for (const key of row(index.surfaceKeys, surface)) {
      const kind = kindOf(index, key);
      if (kind === 'word' || kind === 'given') note(key);
    }
  }
}

function sameConsonants(index: NamesIndex, text: string, note: (key: number) => void): void {
  const consonants = consonantsOf(text);
  if (consonants === undefined) return;
  for (const surface of bucket(index.sounded, hash(consonants)))
    if (consonantsOf(index.surfaces[surface] as string) === consonants)
      for (const key of row(index.surfaceKeys, surface)) note(key);
}
