import { brandToken, CJK, cjkTokens } from './cjk.ts';
import {
  compoundParts,
  latinBrands,
  type Meaning,
  nativeMeaning,
  phraseLength,
  phraseMeaning,
} from './lexicon.ts';
import { isTens, numberIn, romanNumber } from './numbers.ts';
import { romanize } from './romanize.ts';
import type { Token } from './token.ts';

const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー]';
/** Runs without spaces, numbers that stand in them, and words. */
const PARTS = new RegExp(
  `(?:${UNSPACED}|(?<=第)\\p{N}+)+|\\p{N}+(?=${UNSPACED})|(?:(?!${UNSPACED})[\\p{L}\\p{N}])(?:(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}'])*`,
  'gu',
);
/** `S.A.R.L.`, `p.l.c.`, `A.B.C`: one word. */
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;
/** A mark and its number: `CETC30`, `2007AHL`; `H3C` and `G42` stay one word. */
const MARK_AND_NUMBER = /^([a-z]{2,})(\d+)$|^(\d+)([a-z]{2,})$/;
const ARABIC = /^\p{Script=Arabic}+$/u;
const WITHOUT_VOWELS = /^[\p{Script=Arabic}\p{Script=Hebrew}]+$/u;
const ARTICLE = /^\u0627\u0644(?=.{3})/u;
const SIGN_OF_NUMBER = new Set(['no', 'nr', 'num', 'number', 'n']);

/** A word before phrases are looked for. */
interface Word {
  readonly raw: string;
  /** Lower case, in its own script. */
  readonly native: string;
  /** Lower-case ASCII. */
  readonly text: string;
}

/** The words of a cleaned name, phrases of the tables put together. */
export function words(name: string, brands: boolean): Token[] {
  const tokens: Token[] = [];
  let run: Word[] = [];
  const flush = () => {
    if (run.length > 0) tokens.push(...phrases(initialsJoined(run), brands));
    run = [];
  };
  for (const [part] of name.replace(INITIALS, (dotted) => `${dotted.replaceAll('.', '')} `).matchAll(PARTS)) {
    if (CJK.test(part)) {
      flush();
      tokens.push(...cjkTokens(part, brands));
    } else run.push(...split(part));
  }
  flush();
  return reunited(tokens);
}

const isLoose = ({ kind }: Token): boolean => kind === 'word' || kind === 'generic' || kind === 'particle';

/** A phrase of the tables whose two words were torn apart: `Kong Ltd Hong` is still Hong Kong. */
function reunited(tokens: readonly Token[]): Token[] {
  const left = [...tokens];
  for (let i = 0; i < left.length; i++)
    for (let j = i + 1; j < left.length; j++) {
      const [a, b] = [left[i] as Token, left[j] as Token];
      if (!isLoose(a) || !isLoose(b)) continue;
      const first = phraseMeaning(`${a.text} ${b.text}`);
      const meaning = first ?? phraseMeaning(`${b.text} ${a.text}`);
      if (meaning === undefined || (meaning.kind !== 'place' && meaning.kind !== 'form')) continue;
      const [x, y] = first ? [a, b] : [b, a];
      left[i] = { text: x.text + y.text, raw: `${a.raw} ${b.raw}`, ...meaning };
      left.splice(j, 1);
      break;
    }
  return left;
}

function split(part: string): Word[] {
  const raw = part.replaceAll("'", '');
  if (raw === '') return [];
  const native = raw.toLowerCase();
  if (ARABIC.test(native) && ARTICLE.test(native))
    return [{ raw: native.slice(0, 2), native: 'ال', text: 'al' }, ...split(native.replace(ARTICLE, ''))];
  const text = ascii(raw);
  if (text === '') return [];
  const both = MARK_AND_NUMBER.exec(text);
  if (both && numberIn(text) === undefined)
    return both
      .slice(1)
      .filter((piece) => piece !== undefined)
      .map((piece) => ({ raw: piece, native: piece, text: piece }));
  return [{ raw, native, text }];
}

const ascii = (word: string): string => romanize(word).replace(/[^a-z0-9]/g, '');

/** `R I A` is written for `RIA`: letters that stand alone side by side are one word. */
function initialsJoined(all: readonly Word[]): Word[] {
  const joined: Word[] = [];
  let letters: Word[] = [];
  const flush = () => {
    if (letters.length > 1)
      joined.push({
        raw: letters.map(({ raw }) => raw).join(' '),
        native: letters.map(({ native }) => native).join(''),
        text: letters.map(({ text }) => text).join(''),
      });
    else joined.push(...letters);
    letters = [];
  };
  for (const [at, word] of all.entries()) {
    // H and M is written for H&M.
    if (word.text === 'and' && letters.length > 0 && isLetter(all[at + 1])) continue;
    if (isLetter(word)) letters.push(word);
    else {
      flush();
      joined.push(word);
    }
  }
  flush();
  return joined;
}

const isLetter = (word: Word | undefined): boolean =>
  word !== undefined && /^[a-z]$/.test(word.text) && word.native.length === 1;

function phrases(all: readonly Word[], brands: boolean): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < all.length; ) {
    const found = numbered(all, at) ??
      phraseAt(all, at, brands) ?? { tokens: [single(all[at] as Word)], length: 1 };
    tokens.push(...found.tokens);
    at += found.length;
  }
  return tokens;
}

interface Found {
  /** None for a word that only announces the next, such as the No. of a number. */
  readonly tokens: readonly Token[];
  readonly length: number;
}

function numbered(all: readonly Word[], at: number): Found | undefined {
  const { text, raw } = all[at] as Word;
  const next = all[at + 1];
  if (next && SIGN_OF_NUMBER.has(text) && /^\d/.test(next.text)) return { tokens: [], length: 1 };
  const value = numberIn(text) ?? (isRoman(all, at) ? romanNumber(text) : undefined);
  if (value === undefined) return undefined;
  const unit = next && isTens(value) && !/^\d/.test(text) ? numberIn(next.text) : undefined;
  if (next && unit !== undefined && unit.length === 1) {
    const sum = String(Number(value) + Number(unit));
    return { tokens: [number(sum, `${raw} ${next.raw}`)], length: 2 };
  }
  return { tokens: [number(value, raw)], length: 1 };
}

const number = (value: string, raw: string): Token => ({ text: value, raw, kind: 'number', keys: [value] });

/** Two letters or more are a numeral anywhere but first; `V` and `X` and `I` only where nothing but a form follows. */
function isRoman(all: readonly Word[], at: number): boolean {
  const { raw, text } = all[at] as Word;
  if (at === 0 || raw !== raw.toUpperCase() || romanNumber(text) === undefined) return false;
  if (text.length > 1) return true;
  return all.slice(at + 1).every((word) => phraseMeaning(word.text)?.kind === 'form');
}

function phraseAt(all: readonly Word[], at: number, brands: boolean): Found | undefined {
  const first = all[at] as Word;
  const longest = Math.max(phraseLength(first.text), phraseLength(first.native));
  for (let length = Math.min(longest, all.length - at); length > 0; length--) {
    const part = all.slice(at, at + length);
    const native = part.map((word) => word.native).join(' ');
    const text = part.map((word) => word.text);
    const raw = part.map((word) => word.raw).join(' ');
    const brand = brands ? latinBrands(native) : undefined;
    if (brand) {
      return { tokens: [brandToken(raw, brand, text.join(''))], length };
    }
    const meaning: Meaning | undefined = nativeMeaning(native) ?? phraseMeaning(text.join(' '));
    if (meaning) return { tokens: [{ text: text.join(''), raw, ...meaning }], length };
    const parts = compoundParts(text.join(' '), raw);
    if (parts) return { tokens: parts, length };
  }
  return undefined;
}

const single = ({ text, raw, native }: Word): Token => ({
  text,
  raw,
  kind: 'word',
  keys: [text],
  ...(WITHOUT_VOWELS.test(native) ? { consonants: true } : {}),
});
