import brandTable from './data/brands.json' with { type: 'json' };
import givenTable from './data/given-names.json' with { type: 'json' };
import industryTable from './data/industry-words.json' with { type: 'json' };
import formTable from './data/legal-forms.json' with { type: 'json' };
import particleTable from './data/particles.json' with { type: 'json' };
import placeTable from './data/places.json' with { type: 'json' };
import type { Kind, Token } from './token.ts';

/** What a phrase of the tables means. */
export interface Meaning {
  readonly kind: Kind;
  readonly keys: readonly string[];
}

interface HanMeaning extends Meaning {
  readonly also?: readonly string[];
}

/** Latin phrases by their words with single spaces, and by the same words run together. */
const phrases = new Map<string, Meaning>();
/** Han words, simplified. */
const han = new Map<string, HanMeaning>();
/** Words of other scripts that the tables give in their own letters, lower case. */
const native = new Map<string, Meaning>();

/** Words of the longest phrase that begins with a word: most begin none, and are then not looked up at length. */
const phraseLengths = new Map<string, number>();
let longestHan = 1;

function begins(phrase: string): void {
  const words = phrase.split(' ');
  const first = words[0] as string;
  phraseLengths.set(first, Math.max(words.length, phraseLengths.get(first) ?? 1));
}

function add(into: Map<string, Meaning>, phrase: string, kind: Kind, key: string): void {
  const old = into.get(phrase);
  if (old === undefined) into.set(phrase, { kind, keys: [key] });
  // An abbreviation may stand for several words of trade; a place is not also a word of trade.
  else if (old.kind === kind && !old.keys.includes(key)) into.set(phrase, { kind, keys: [...old.keys, key] });
}

function latin(words: readonly string[] | undefined, kind: Kind, key: string): void {
  for (const phrase of words ?? []) {
    begins(phrase);
    add(phrases, phrase, kind, key);
    if (phrase.includes(' ')) add(phrases, phrase.replaceAll(' ', ''), kind, key);
  }
}

function hanWords(words: readonly string[] | undefined, kind: Kind, key: string): void {
  for (const word of words ?? []) {
    longestHan = Math.max(longestHan, word.length);
    add(han, word, kind, key);
  }
}

interface Row {
  readonly words?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly pinyin?: readonly string[];
  readonly han?: readonly string[];
  readonly names?: readonly string[];
  readonly demonyms?: readonly string[];
  readonly latin?: readonly string[];
  readonly cyrillic?: readonly string[];
  readonly arabic?: readonly string[];
  readonly hangul?: readonly string[];
  readonly kana?: readonly string[];
}

function scripts(row: Row, kind: Kind, key: string): void {
  hanWords(row.han, kind, key);
  for (const words of [row.cyrillic, row.arabic, row.hangul, row.kana])
    for (const word of words ?? []) {
      if (!word.includes(' ')) longestHan = Math.max(longestHan, Math.min(word.length, 16));
      begins(word.toLowerCase());
      add(native, word.toLowerCase(), kind, key);
    }
}

// The order decides where tables overlap: a form is never a brand, a place is never a given name.
for (const row of formTable.forms as readonly (Row & { form: string })[]) {
  const key = `!${row.form}`;
  latin(row.words, 'form', key);
  latin(row.pinyin, 'form', key);
  scripts(row, 'form', key);
}
for (const row of placeTable.places as readonly (Row & { id: string })[]) {
  const key = `@${row.id}`;
  latin(row.names, 'place', key);
  latin(row.demonyms, 'place', key);
  scripts(row, 'place', key);
}
for (const row of industryTable.concepts as readonly (Row & { concept: string })[]) {
  const key = `#${row.concept}`;
  latin(row.words, 'generic', key);
  latin(row.abbreviations, 'generic', key);
  latin(row.pinyin, 'generic', key);
  scripts(row, 'generic', key);
}
for (const word of [...particleTable.particles, ...particleTable.titles, ...particleTable.articles])
  add(phrases, word, 'particle', `-${word}`);
for (const group of givenTable.groups as readonly (readonly string[])[])
  latin(group, 'given', `~${group[0]}`);

/** Words that stand for several words of trade in a row: `npo`, 集成电路. */
const compounds = new Map<string, readonly string[]>();
for (const row of industryTable.compounds as readonly (Row & { concepts: readonly string[] })[]) {
  for (const word of [...(row.words ?? []), ...(row.pinyin ?? [])]) {
    begins(word);
    compounds.set(word, row.concepts);
    compounds.set(word.replaceAll(' ', ''), row.concepts);
  }
  for (const word of row.han ?? []) {
    longestHan = Math.max(longestHan, word.length);
    compounds.set(word, row.concepts);
  }
}

const brands = new Map<string, readonly string[]>();
for (const row of brandTable.brands as readonly (Row & { latin: readonly string[] })[]) {
  for (const word of row.han ?? []) {
    longestHan = Math.max(longestHan, word.length);
    brands.set(word, row.latin);
  }
  for (const words of [row.cyrillic, row.arabic, row.hangul, row.kana])
    for (const word of words ?? []) {
      begins(word.toLowerCase());
      brands.set(word.toLowerCase(), row.latin);
    }
}

export const LONGEST_HAN = longestHan;

/** Words of the longest phrase of any table that begins with this word. */
export const phraseLength = (first: string): number => phraseLengths.get(first) ?? 1;
export const phraseMeaning = (phrase: string): Meaning | undefined => phrases.get(phrase);
export const hanMeaning = (word: string): Meaning | undefined => han.get(word);
export const nativeMeaning = (word: string): Meaning | undefined => native.get(word);
/** The words of trade that a word stands for, where it stands for several. */
export const compoundParts = (word: string, raw: string): Token[] | undefined =>
  compounds.get(word)?.map(
    (concept): Token => ({
      text: concept.replace(/[^a-z0-9]/g, ''),
      raw,
      kind: 'generic',
      keys: [`#${concept}`],
    }),
  );
/** Latin names of a brand written in another script, run together. */
export const latinBrands = (word: string): readonly string[] | undefined => brands.get(word);
