import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import {
  compoundParts,
  hanMeaning,
  LONGEST_HAN,
  latinBrands,
  nativeMeaning,
  phraseMeaning,
} from './lexicon.ts';
import { hanNumber, plainNumber } from './numbers.ts';
import { romanize } from './romanize.ts';
import type { Token } from './token.ts';

const simplified = Converter({ from: 't', to: 'cn' });

/** Scripts that are written without spaces: Han, kana, Hangul. */
export const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

const HAN = /^\p{Script=Han}+$/u;
const HANGUL = /^\p{Script=Hangul}+$/u;
const NUMBERED = /^第?([零〇一二三四五六七八九十百两]+|\d+)(?=研究|所|院|厂|局|师|旅|部|中心|号|工厂|设计)/u;
const ORDINAL = /^第([零〇一二三四五六七八九十百两]+|\d+)/u;
/** Words that the tables know apart. */
const COMPOUNDS: Readonly<Record<string, readonly string[]>> = {
  研究所: ['研究', '所'],
  研究院: ['研究', '院'],
  研究中心: ['研究', '中心'],
};
const SUFFIXES: Readonly<Record<string, string>> = { 所: '#institute', 院: '#institute' };
/** Syllables of a Korean name of a person. */
const PERSON = /^\p{Script=Hangul}{2,4}$/u;

const LOWER = { toneType: 'none', type: 'array', v: true } as const;

const letters = (text: string): string => text.replace(/[^a-z0-9]/g, '');

const sound = (word: string): string =>
  letters(HAN.test(word) ? pinyin(word, LOWER).join('') : romanize(word));

/**
 * The words of a run without spaces, longest known word first: places, words of trade, legal forms, brands that
 * have a Latin name of their own. What no table knows is one word, as it sounds: Han in pinyin.
 * @param brands whether brands are read as one word; without, 中国电子科技集团 is read word by word.
 */
export function cjkTokens(run: string, brands: boolean): Token[] {
  const text = simplified(run);
  const tokens: Token[] = [];
  let rest = '';
  const flush = () => {
    tokens.push(...unknown(rest, rest === text));
    rest = '';
  };
  for (let at = 0; at < text.length; ) {
    const number = NUMBERED.exec(text.slice(at)) ?? ORDINAL.exec(text.slice(at));
    const value = number ? (hanNumber(number[1] as string) ?? plainNumber(number[1] as string)) : undefined;
    if (number && value !== undefined) {
      flush();
      tokens.push({ text: value, raw: number[0], kind: 'number', keys: [value] });
      at += number[0].length;
      continue;
    }
    const found = longestWord(text, at, brands);
    if (found === undefined) {
      rest += text[at];
      at += 1;
      continue;
    }
    flush();
    tokens.push(...found.tokens);
    at += found.length;
  }
  flush();
  return tokens;
}

/** @param whole whether nothing of the run was known: in Hangul it may be the name of a person. */
function unknown(rest: string, whole: boolean): Token[] {
  const parts = whole && PERSON.test(rest) ? [...rest] : [rest];
  return parts.flatMap((raw): Token[] => {
    const text = sound(raw);
    const native = HAN.test(raw) || HANGUL.test(raw) ? { native: raw } : {};
    return text === '' ? [] : [{ text, raw, kind: 'word', keys: [text], ...native }];
  });
}

function longestWord(
  text: string,
  at: number,
  brands: boolean,
): { tokens: readonly Token[]; length: number } | undefined {
  for (let length = Math.min(LONGEST_HAN, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    const compound = COMPOUNDS[word];
    if (compound) return { tokens: compound.flatMap((part) => known(part, brands) ?? []), length };
    const token = known(word, brands);
    if (token) return { tokens: [token], length };
    const parts = compoundParts(word, word);
    if (parts) return { tokens: parts, length };
  }
  return undefined;
}

function known(word: string, brands: boolean): Token | undefined {
  const latin = brands ? latinBrands(word) : undefined;
  if (latin) return brandToken(word, latin, sound(word), hanMeaning(word)?.keys);
  const suffix = SUFFIXES[word];
  if (suffix) return { text: suffix.slice(1), raw: word, kind: 'generic', keys: [suffix] };
  // One character is a word of its own only by meaning of the tables, and those list it on purpose.
  const meaning = hanMeaning(word) ?? nativeMeaning(word);
  return meaning && { text: sound(word), raw: word, kind: meaning.kind, keys: meaning.keys };
}

/** A brand by its Latin names; some of them, such as Pioneer, are words of trade elsewhere. */
export function brandToken(
  raw: string,
  latin: readonly string[],
  spoken: string,
  meant: readonly string[] = [],
): Token {
  const [text, ...also] = latin.map((name) => name.replaceAll(' ', '')) as [string, ...string[]];
  const spelled = latin[0] as string;
  return {
    text,
    raw,
    kind: 'word',
    keys: [...new Set([text, ...(phraseMeaning(text)?.keys ?? []), ...meant])],
    also: [...also, spoken],
    ...(spelled.includes(' ') ? { spelled } : {}),
    ...(HAN.test(raw) || HANGUL.test(raw) ? { native: raw } : {}),
  };
}
