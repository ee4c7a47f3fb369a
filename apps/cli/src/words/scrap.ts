import { fold } from './fold.ts';

/** A word of the line with its place; `used` once some reader has understood it. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  /** Whether a comma or the like stood before it: names do not reach across. */
  readonly breaks: boolean;
  used: boolean;
}

const SEPARATORS = /^[,;:()"]+|[,;:()"?!]+$/g;

/** The line as words. Digit groups (`1,000`, `1 000`) become one word; French elisions (`d'`, `l'`) are cut off. */
export function wordsOf(line: string): Word[] {
  const joined = line
    .replace(/(?<=\d)[,\u202f\u00a0](?=\d{3}\b)/g, '')
    .replace(/(?<=\b\d{1,3}) (?=\d{3}\b(?!\s*(?:gb|go)\b))/gi, '');
  const words: Word[] = [];
  let breaks = true;
  for (const raw of joined.split(/\s+/).filter(Boolean)) {
    const text = raw.replace(SEPARATORS, '').replace(/^(?:[ldLD]|qu)['\u2019](?=\p{L})/u, '');
    const opens = /^[,;:("]/.test(raw);
    if (text !== '') words.push({ text, folded: fold(text), breaks: breaks || opens, used: false });
    breaks = text === '' || /[,;:)"]$/.test(raw);
  }
  return words;
}

/** The next words from a place on, unused and without a break between, at most `most`. */
export function stretch(words: readonly Word[], start: number, most: number): Word[] {
  const result: Word[] = [];
  for (let i = start; i < words.length && result.length < most; i++) {
    const word = words[i] as Word;
    if (word.used || (word.breaks && i > start)) break;
    result.push(word);
  }
  return result;
}

export const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

export const use = (words: readonly Word[]): void => {
  for (const word of words) word.used = true;
};
