import { hash } from './hash.ts';

/** Letters of a word that are looked at; errors beyond are found by comparing. */
const PREFIX = 7;

/**
 * Hashes of a word's beginning with up to two letters left out. Two words within two typing errors share one of
 * them (symmetric deletes), so that a dictionary answers without being walked.
 */
export function deletes(word: string, errors: number): Set<number> {
  const start = word.slice(0, PREFIX);
  const found = new Set([hash(start)]);
  if (errors === 0) return found;
  for (let i = 0; i < start.length; i++) {
    const once = start.slice(0, i) + start.slice(i + 1);
    found.add(hash(once));
    if (errors < 2) continue;
    for (let j = i; j < once.length; j++) found.add(hash(once.slice(0, j) + once.slice(j + 1)));
  }
  return found;
}
