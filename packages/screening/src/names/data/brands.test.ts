import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import table from './brands.json' with { type: 'json' };

/**
 * A brand in the letters of its owner and in Latin ones. Any word of the first stands for any of the second.
 * The first Latin name is the usual one. Chinese characters are simplified in every field, Cyrillic is lower case.
 */
interface Brand {
  readonly han?: readonly string[];
  readonly kana?: readonly string[];
  readonly hangul?: readonly string[];
  readonly cyrillic?: readonly string[];
  readonly arabic?: readonly string[];
  readonly latin: readonly string[];
  readonly source: string;
  readonly confidence: string;
}

const SCRIPTS = {
  han: /^[\p{Script=Han}·]+$/u,
  kana: /^(?=.*[\p{Script=Katakana}\p{Script=Hiragana}])[\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Han}ー・]+$/u,
  hangul: /^\p{Script=Hangul}+$/u,
  cyrillic: /^[\p{Script=Cyrillic}-]+( [\p{Script=Cyrillic}-]+)*$/u,
  arabic: /^[\p{Script=Arabic}\p{M}\u200c]+( [\p{Script=Arabic}\p{M}\u200c]+)*$/u,
} as const;
type Script = keyof typeof SCRIPTS;
const scripts = Object.keys(SCRIPTS) as Script[];

const brands = table.brands as readonly Brand[];
const natives = (brand: Brand): string[] => scripts.flatMap((script) => brand[script] ?? []);
const label = (brand: Brand): string => `${natives(brand)[0]} = ${brand.latin[0]}`;

const wrong = (test: (brand: Brand) => boolean): string[] => brands.filter(test).map(label);
const twice = (words: readonly string[]): string[] => words.filter((word, at) => words.indexOf(word) !== at);

describe('the table of brands', () => {
  test('has no field but those of its schema', () => {
    const fields = new Set<string>([...scripts, 'latin', 'source', 'confidence']);
    expect(wrong((brand) => Object.keys(brand).some((field) => !fields.has(field)))).toEqual([]);
  });

  test('gives each brand a word in its own letters and a Latin name', () => {
    expect(wrong((brand) => natives(brand).length === 0 || brand.latin.length === 0)).toEqual([]);
  });

  test('gives each brand a source and a confidence', () => {
    expect(wrong((brand) => brand.source.trim() === '')).toEqual([]);
    expect(wrong((brand) => !['P', 'S', 'M'].includes(brand.confidence))).toEqual([]);
  });

  test('names an address for what was seen, and owns up to what was not', () => {
    expect(wrong(({ source, confidence }) => confidence !== 'M' && !/https?:\/\//.test(source))).toEqual([]);
    expect(wrong(({ source, confidence }) => confidence === 'M' && !source.includes('memory'))).toEqual([]);
  });

  test.each(scripts)('writes %s words in that script', (script) => {
    expect(wrong((brand) => (brand[script] ?? []).some((word) => !SCRIPTS[script].test(word)))).toEqual([]);
  });

  test('has simplified characters only', () => {
    const simplified = Converter({ from: 't', to: 'cn' });
    expect(wrong((brand) => natives(brand).some((word) => simplified(word) !== word))).toEqual([]);
  });

  test('writes Latin names in lower-case ASCII words, and other letters in lower case', () => {
    expect(wrong(({ latin }) => latin.some((name) => !/^[a-z0-9]+( [a-z0-9]+)*$/.test(name)))).toEqual([]);
    expect(wrong((brand) => natives(brand).some((word) => word.toLowerCase() !== word))).toEqual([]);
  });

  test('has no word twice, and no Latin name twice in one entry', () => {
    expect(twice(brands.flatMap(natives))).toEqual([]);
    expect(wrong(({ latin }) => twice(latin).length > 0)).toEqual([]);
  });

  test('has no Chinese word of one character, which would be found inside others', () => {
    expect(wrong((brand) => (brand.han ?? []).some((word) => [...word].length < 2))).toEqual([]);
  });

  test('is in the order of its first Latin names, so that it marks nobody', () => {
    const order = brands.map(({ latin }) => latin[0] ?? '');
    expect(order).toEqual([...order].sort());
  });

  test.each([
    ['寒武纪', 'cambricon'],
    ['曙光', 'dawning'],
    ['中国电科', 'cetc'],
    ['国防科技大学', 'nudt'],
    ['长江存储', 'ymtc'],
    ['삼성', 'samsung'],
    ['东京エレクトロン', 'tokyo electron'],
    ['ростех', 'rostec'],
  ])('knows %s as %s', (word, latin) => {
    expect(brands.find((brand) => natives(brand).includes(word))?.latin).toContain(latin);
  });
});
