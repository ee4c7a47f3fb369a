import table from './data/confusables.json' with { type: 'json' };

const LOOKS = new Map(Object.entries(table.letters));
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const FOREIGN = /[^\p{Script=Latin}\p{N}\p{M}]/u;

/**
 * Words that mix Latin letters with look-alikes of other scripts, in Latin letters. So are words made only of
 * look-alikes, where the rest of the name is Latin. A name in one script stays: Cyrillic is no attack.
 */
export function withoutLookAlikes(name: string): string {
  if (!LATIN.test(name) || !FOREIGN.test(name)) return name;
  return name.replace(WORD, (word) => (FOREIGN.test(word) ? (twins(word) ?? word) : word));
}

function twins(word: string): string | undefined {
  let latin = '';
  for (const letter of word) {
    const twin = FOREIGN.test(letter) ? LOOKS.get(letter) : letter;
    if (twin === undefined) return undefined;
    latin += twin;
  }
  return latin;
}
