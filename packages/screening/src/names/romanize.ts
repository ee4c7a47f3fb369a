import anyAscii from 'any-ascii';

const ASCII = /^[\x20-\x7e]*$/;

/**
 * Letters of any alphabet in ASCII, lower case: diacritics folded, Cyrillic, Arabic, Greek, Hangul, kana and
 * the rest transliterated. Han characters are not for this: see `han.ts`.
 */
export function romanize(text: string): string {
  return (ASCII.test(text) ? text : anyAscii(text)).toLowerCase();
}
