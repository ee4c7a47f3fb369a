import { findCountry, findItem } from '@licet/catalog';
import {
  type Built,
  buildQuestion,
  law,
  type Parsed,
  READING_WORDS,
  readAs,
  usualAnswer,
  valueWords,
} from '@licet/cli/in-browser';
import type { FactInput, Iso, Language, Reading } from '@licet/engine';
import {
  askedOf,
  type Fields,
  fieldsOf,
  fieldsOfWords,
  isFact,
  NOBODY,
  PARTS,
  type PartName,
  USUAL,
} from './fields.ts';
import { LONGEST_QUESTION, readWords } from './read-words.ts';
import { type Trouble, tooLong, troubleOf } from './trouble.ts';

/** One thing that was said, and how it is read. */
export interface Part {
  /** Its name in the address: `to`, `item.tpp`. */
  readonly name: string;
  readonly from: 'words' | 'field';
  readonly given: string;
  /** How it is read, in the reader's language; a day stays YYYY-MM-DD. Absent where it cannot be read. */
  readonly as?: string;
  /** In the words of the catalog, which are English. */
  readonly note?: string;
  readonly trouble?: Trouble;
  /** What else it may mean. */
  readonly others: readonly string[];
  /** What nobody said and was taken all the same. */
  readonly liberties: readonly ('month' | 'year')[];
}

/** Words that may be a place, but nobody knows whose. The answer waits for them. */
export interface Loose {
  readonly given: string;
  /** The country in them, where one is named. */
  readonly country?: string;
}

export interface Understood {
  readonly q: string;
  /** All that was said, words and fields, under the names of the address. */
  readonly fields: Fields;
  readonly parts: readonly Part[];
  readonly loose: readonly Loose[];
  readonly leftOver: readonly string[];
  readonly missing: readonly ('item' | 'to')[];
  /** What contradicts itself, although each part can be read. */
  readonly trouble?: Trouble;
  /** Absent while something is missing, unsure or wrong. */
  readonly built?: Built;
}

const listOf = (params: URLSearchParams, name: string): string[] =>
  (params.get(name) ?? '').split(';').filter(Boolean);

const paramOf = (part: string): string => (part === 'endUserPlace' ? 'party.endUserPlace' : part);

/** The question that an address puts. `without` names parts of the words that do not count, `aside` loose words. */
export function understand(params: URLSearchParams, today: Iso, language: Language): Understood {
  const q = params.get('q') ?? '';
  const parsed = readWords(q, today);
  const own = fieldsOf(params);
  const without = new Set(listOf(params, 'without'));
  const said = Object.fromEntries(
    Object.entries(fieldsOfWords(parsed)).filter(([name]) => !without.has(name)),
  );
  const fields: Fields = { ...said, ...own };
  const unsure = parsed.unsure.filter(
    ({ part }) => part !== 'place' && own[paramOf(part)] === undefined && !without.has(paramOf(part)),
  );
  const aside = new Set(listOf(params, 'aside'));
  const loose = parsed.unsure
    .filter(({ part, given }) => part === 'place' && !aside.has(given))
    .map(({ given }) => ({ given, ...countryIn(given) }));
  const parts = [
    ...namesIn(fields).map((name) =>
      partOf(name, fields[name] as string, name in own, parsed, today, language),
    ),
    ...unsure.map(({ part, given, suggestions }): Part => {
      return {
        name: paramOf(part),
        from: 'words',
        given,
        trouble: { code: 'unsure', text: '', suggestions },
        others: suggestions,
        liberties: [],
      };
    }),
  ];
  parts.sort((a, b) => rank(a.name) - rank(b.name));
  const settled = new Set(parsed.unsure.map(({ given }) => given));
  const missing = missingIn(fields).filter((name) => !unsure.some(({ part }) => part === name));
  const read = {
    q,
    fields,
    parts,
    loose,
    missing,
    leftOver: parsed.leftOver.filter((phrase) => !settled.has(phrase)),
  };
  if (q.length > LONGEST_QUESTION) return { ...read, trouble: tooLong(q.length, LONGEST_QUESTION, language) };
  if (missing.length > 0 || loose.length > 0 || parts.some(({ trouble }) => trouble)) return read;
  try {
    return { ...read, built: built(fields, today) };
  } catch (error) {
    return { ...read, trouble: troubleOf(error, language) };
  }
}

/** The question itself. Throws `BadInput` or `LicetError`. */
function built(fields: Fields, today: Iso): Built {
  const made = buildQuestion(askedOf(fields), { today });
  const facts: Record<string, FactInput> = { ...made.question.facts };
  for (const [name, value] of Object.entries(fields)) {
    if (!isFact(name) || value !== USUAL) continue;
    const fact = law.pack.facts.find(name).name;
    const usual = usualAnswer(fact, facts);
    if (usual !== undefined) facts[fact] = usual;
  }
  const question = { ...made.question, facts };
  law.edition(question);
  return { ...made, question };
}

function namesIn(fields: Fields): string[] {
  const facts = Object.keys(fields).filter(isFact).sort();
  return [...PARTS.filter((name) => fields[name] !== undefined), ...facts];
}

/** In the order in which one says them; facts behind. */
const rank = (name: string): number =>
  isFact(name) ? PARTS.length : (PARTS as readonly string[]).indexOf(name);

const missingIn = (fields: Fields): ('item' | 'to')[] => {
  const described = Object.keys(fields).some((name) => /^item\.(?!quantity$)/.test(name));
  return [
    ...(fields.item === undefined && !described ? ['item' as const] : []),
    ...(fields.to === undefined && fields['shipment.to'] === undefined ? ['to' as const] : []),
  ];
};

function partOf(
  name: string,
  given: string,
  own: boolean,
  parsed: Parsed,
  today: Iso,
  language: Language,
): Part {
  const part = { name, given, from: own ? ('field' as const) : ('words' as const) };
  const liberties = own || name !== 'on' ? [] : libertiesOf(parsed);
  try {
    const { as, note } = read(name, given, today, language);
    return {
      ...part,
      as,
      ...(note === undefined ? {} : { note }),
      others: othersOf(part, liberties),
      liberties,
    };
  } catch (error) {
    const trouble = troubleOf(error, language);
    return { ...part, trouble, others: trouble.suggestions, liberties: [] };
  }
}

const libertiesOf = ({ firstOfMonth, nextYear }: Parsed): ('month' | 'year')[] => [
  ...(firstOfMonth ? ['month' as const] : []),
  ...(nextYear ? ['year' as const] : []),
];

/** Variants of a chip; the year before, where no year was said. */
function othersOf(
  { name, given }: Pick<Part, 'name' | 'given'>,
  liberties: readonly string[],
): readonly string[] {
  if (liberties.includes('year')) return [`${Number(given.slice(0, 4)) - 1}${given.slice(4)}`];
  if (name !== 'item') return [];
  const finding = findItem(given);
  return finding.status === 'found' ? finding.alternatives.slice(0, 3) : [];
}

/** Reads one part alone, so that one mistake does not hide the next. */
function read(name: string, given: string, today: Iso, language: Language): { as: string; note?: string } {
  if (isFact(name)) return { as: readFactAlone(name, given, today, language) };
  const alone = buildQuestion(askedOf({ [name]: given }), { today, optional: ['item', 'to'] });
  switch (name as PartName) {
    case 'reading':
      law.edition(alone.question);
      return { as: READING_WORDS[given as Reading][language] };
    case 'bill':
      law.edition(alone.question);
      return {
        as: law.pack.bills
          .filter(({ id }) => alone.question.bills?.includes(id))
          .map(({ id, title }) => `${id}, ${title[language]}`)
          .join('; '),
      };
    case 'route':
    case 'strict':
      return { as: given.toLowerCase() };
    default: {
      const as = alone.understood.map((one) => readAs(one.as, language)).join(', ');
      const note = alone.understood.find((one) => one.note !== undefined)?.note;
      return note === undefined ? { as } : { as, note };
    }
  }
}

function readFactAlone(name: string, given: string, today: Iso, language: Language): string {
  const definition = law.pack.facts.find(name);
  if (given === USUAL || given === NOBODY) return given;
  const { facts } = buildQuestion(askedOf({ [name]: given }), {
    today,
    optional: ['item', 'to'],
  }).question;
  const input = facts[definition.name];
  if (input?.state !== 'known') return NOBODY;
  const { value } = input;
  if (definition.type === 'number' && definition.calendar) return given;
  return valueWords(definition, value as never, language);
}

/** The country that stands in loose words: `China and Singapore`. */
function countryIn(given: string): { country?: string } {
  const words = given.split(/\s+/);
  for (let length = words.length; length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const text = words.slice(at, at + length).join(' ');
      const finding = text.length > 3 ? findCountry(text) : undefined;
      if (finding?.status === 'found') return { country: finding.item.code };
    }
  return {};
}
