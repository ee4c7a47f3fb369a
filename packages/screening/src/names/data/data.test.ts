import { countries } from '@licet/catalog';
import { Converter } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import confusables from './confusables.json' with { type: 'json' };
import given from './given-names.json' with { type: 'json' };
import industry from './industry-words.json' with { type: 'json' };
import forms from './legal-forms.json' with { type: 'json' };
import numbers from './number-words.json' with { type: 'json' };
import particles from './particles.json' with { type: 'json' };
import places from './places.json' with { type: 'json' };

/** What a row of any table may give, by the shape of each word. Latin is folded; Han is simplified. */
const SHAPES = {
  words: /^[a-z0-9]+( [a-z0-9]+)*$/,
  abbreviations: /^[a-z0-9]+( [a-z0-9]+)*$/,
  names: /^[a-z0-9]+( [a-z0-9]+)*$/,
  demonyms: /^[a-z0-9]+( [a-z0-9]+)*$/,
  pinyin: /^[a-z]+( [a-z]+)*$/,
  han: /^\p{Script=Han}+$/u,
  hangul: /^\p{Script=Hangul}+( \p{Script=Hangul}+)*$/u,
  kana: /^[\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Han}ー]+$/u,
  cyrillic: /^[\p{Script=Cyrillic}\d]+( [\p{Script=Cyrillic}\d]+)*$/u,
  arabic: /^\p{Script=Arabic}+( \p{Script=Arabic}+)*$/u,
} as const;
type Field = keyof typeof SHAPES;
type Row = { readonly [field in Field]?: readonly string[] };
const FIELDS = Object.keys(SHAPES) as Field[];

const concepts = industry.concepts as readonly (Row & { concept: string })[];
const compounds = industry.compounds as readonly (Row & { concepts: readonly string[] })[];
const legal = forms.forms as readonly (Row & { form: string })[];
const where = places.places as readonly (Row & { id: string; kind: string; country?: string })[];
const people = given.groups as readonly (readonly string[])[];

const simplified = Converter({ from: 't', to: 'cn' });
const twice = (words: readonly string[]) => {
  const seen = new Set<string>();
  return words.filter((word) => seen.size === seen.add(word).size);
};
const all = (rows: readonly Row[], field: Field) => rows.flatMap((row) => row[field] ?? []);

const TABLES: readonly (readonly [string, readonly Row[], readonly string[]])[] = [
  ['industry-words', concepts, concepts.map(({ concept }) => concept)],
  ['industry-words, compounds', compounds, compounds.map((row) => row.concepts.join(' '))],
  ['legal-forms', legal, legal.map(({ form }) => form)],
  ['places', where, where.map(({ id }) => id)],
];

describe.each(TABLES)('%s', (_, rows, ids) => {
  const fields = FIELDS.filter((field) => rows.some((row) => row[field]));

  test('each row has an id of its own', () => expect(twice(ids)).toEqual([]));

  test.each(fields)('%s are written as the lookup reads them', (field) => {
    expect(all(rows, field).filter((word) => !SHAPES[field].test(word))).toEqual([]);
  });

  test('Han is simplified', () => {
    expect(all(rows, 'han').filter((word) => simplified(word) !== word)).toEqual([]);
  });

  // Only an abbreviation may stand for several concepts, and a place name for several places.
  test.each(fields.filter((field) => field !== 'abbreviations' && field !== 'names'))(
    '%s belong to one row',
    (field) => expect(twice(all(rows, field))).toEqual([]),
  );

  test('no field is empty', () => {
    expect(rows.filter((row) => FIELDS.some((field) => row[field]?.length === 0))).toEqual([]);
  });
});

describe('industry words', () => {
  test('an abbreviation is no word of another concept', () => {
    const words = new Map(concepts.flatMap((row) => (row.words ?? []).map((word) => [word, row.concept])));
    const clashes = concepts.flatMap(({ abbreviations = [], concept }) =>
      abbreviations.filter((short) => (words.get(short) ?? concept) !== concept),
    );
    expect(clashes).toEqual([]);
  });

  test('a compound is no word of a concept', () => {
    const words = [...all(concepts, 'words'), ...all(concepts, 'han')];
    expect(twice([...words, ...all(compounds, 'words'), ...all(compounds, 'han')])).toEqual([]);
  });

  test('a compound is made of concepts', () => {
    const known = new Set(concepts.map(({ concept }) => concept));
    expect(compounds.flatMap((row) => row.concepts).filter((part) => !known.has(part))).toEqual([]);
  });

  test('no word of trade is a legal form or a place', () => {
    const taken = new Set([...all(legal, 'words'), ...all(where, 'names'), ...all(where, 'demonyms')]);
    const words = [...all(concepts, 'words'), ...all(concepts, 'abbreviations'), ...all(concepts, 'pinyin')];
    expect(words.filter((word) => taken.has(word))).toEqual([]);
  });

  test('one Han character is a word only where it ends the name of a body or a place', () => {
    expect(all(concepts, 'han').filter((word) => word.length === 1)).toEqual(expect.arrayContaining(['厂']));
    expect(all(concepts, 'han').filter((word) => word.length === 1 && !'厂局市省县'.includes(word))).toEqual(
      [],
    );
  });
});

describe('places', () => {
  const codes = new Set(countries.map(({ code }) => code));

  test('countries are those of the catalog, each of them once', () => {
    expect(where.filter(({ country }) => country !== undefined && !codes.has(country))).toEqual([]);
    expect(where.flatMap(({ kind, country }) => (kind === 'country' ? country : [])).sort()).toEqual(
      [...codes].sort(),
    );
  });

  test('every place has a name and a known kind', () => {
    expect(where.filter((row) => !row.names?.length)).toEqual([]);
    expect([...new Set(where.map(({ kind }) => kind))].sort()).toEqual([
      'city',
      'country',
      'district',
      'province',
      'region',
    ]);
  });

  test('two places share a name only in pinyin', () => {
    expect(twice(all(where, 'names')).sort()).toEqual([
      'fuzhou',
      'shanxi',
      'suzhou',
      'taizhou',
      'yichun',
      'yulin',
    ]);
  });
});

describe('names of people', () => {
  test('groups hold two or more spellings, each in one group', () => {
    expect(people.filter((group) => group.length < 2)).toEqual([]);
    expect(twice(people.flat())).toEqual([]);
    expect(people.flat().filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
  });

  test('particles, titles and articles are apart', () => {
    const words = [...particles.particles, ...particles.titles, ...particles.articles];
    expect(twice(words)).toEqual([]);
    expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  });
});

describe('letters and numerals', () => {
  test('a look-alike is one letter outside ASCII and stands for one of A to Z', () => {
    const letters = [...Object.entries(confusables.letters), ...Object.entries(confusables.latin)];
    expect(letters.filter(([from, to]) => !/^[^\p{ASCII}]$/u.test(from) || !/^[A-Za-z]$/.test(to))).toEqual(
      [],
    );
    expect(letters.filter(([from]) => !/^\p{L}$/u.test(from))).toEqual([]);
    expect(Object.keys(confusables.letters).filter((from) => /\p{Script=Latin}/u.test(from))).toEqual([]);
  });

  test('a mark is one character', () => {
    const marks = Object.values(confusables.marks).flat();
    expect(twice(marks)).toEqual([]);
    expect(marks.filter((mark) => [...mark].length !== 1)).toEqual([]);
  });

  test('numerals are whole numbers up to a hundred', () => {
    const values = Object.entries(numbers.words);
    expect(values.filter(([word]) => !/^[a-z]+$/.test(word))).toEqual([]);
    expect(values.filter(([, value]) => !Number.isInteger(value) || value < 0 || value > 100)).toEqual([]);
    expect(numbers.words).toMatchObject({ first: 1, fourth: 4, forty: 40, fiftyfourth: 54, diwushisi: 54 });
  });
});
