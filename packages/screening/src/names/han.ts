import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { hanMeaning, LONGEST_HAN, latinBrands } from './lexicon.ts';
import { hanNumber, plainNumber } from './numbers.ts';
import type { Token } from './token.ts';

const simplified = Converter({ from: 't', to: 'cn' });

const NUMBERED = /^第?([零〇一二三四五六七八九十百两]+|\d+)(?=研究|所|院|厂|局|师|旅|部|中心|号|工厂|设计)/u;
const ORDINAL = /^第([零〇一二三四五六七八九十百两]+|\d+)/u;
/** Words that the tables know apart. */
const COMPOUNDS: Readonly<Record<string, readonly string[]>> = {
  研究所: ['研究', '所'],
  研究院: ['研究', '院'],
  研究中心: ['研究', '中心'],
  研发: ['研究', '开发'],
};
const SUFFIXES: Readonly<Record<string, string>> = { 所: '#institute', 院: '#institute' };

const LOWER = { toneType: 'none', type: 'array', v: true } as const;

const sound = (han: string): string =>
  pinyin(han, LOWER).join('').replaceAll('ü', 'v').replace(/[^a-z0-9]/g, '');

/**
 * The words of a run of Han characters, longest known word first: places, words of trade, legal forms, brands
 * that have a Latin name of their own. What no table knows is one word, in pinyin.
 * @param brands whether brands are read as one word; without, 中国电子科技集团 is read word by word.
 */
export function hanTokens(run: string, brands: boolean): Token[] {
  const text = simplified(run);
  const tokens: Token[] = [];
  let rest = '';
  const flush = () => {
    if (rest === '') return;
    const read = sound(rest);
    if (read !== '') tokens.push({ text: read, raw: rest, kind: 'word', keys: [read], native: rest });
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
    if (found.length === 0) {
      rest += text[at];
      at += 1;
      continue;
    }
    flush();
    tokens.push(...found);
    at += found.reduce((sum, { raw }) => sum + raw.length, 0);
  }
  flush();
  return tokens;
}

function longestWord(text: string, at: number, brands: boolean): Token[] {
  for (let length = Math.min(LONGEST_HAN, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length);
    const compound = COMPOUNDS[word];
    if (compound) return compound.flatMap((part) => known(part, brands) ?? []);
    const token = known(word, brands);
    if (token) return [token];
  }
  return [];
}

function known(word: string, brands: boolean): Token | undefined {
  const latin = brands ? latinBrands(word) : undefined;
  if (latin) {
    const [text, ...also] = latin as [string, ...string[]];
    return { text, raw: word, kind: 'word', keys: [text], also: [...also, sound(word)], native: word };
  }
  const suffix = SUFFIXES[word];
  if (suffix) return { text: suffix.slice(1), raw: word, kind: 'generic', keys: [suffix] };
  const meaning = hanMeaning(word);
  // One character is a word of its own only by meaning of the tables, and those list it on purpose.
  return meaning && { text: sound(word), raw: word, kind: meaning.kind, keys: meaning.keys };
}
