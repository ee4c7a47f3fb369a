import { findCountry, makerNamed } from '@licet/catalog';
import type { Asked } from '../question/asked.ts';
import { takeDays } from './days.ts';
import { takeItems } from './item.ts';
import { takePlaces } from './places.ts';
import { takeQuantities } from './quantity.ts';
import { stretch, textOf, use, type Word, wordsOf } from './scrap.ts';

type Part = 'item' | 'to' | 'from' | 'hq' | 'parent' | 'endUserPlace' | 'on' | 'known' | 'quantity' | 'place';

/** Something that was said, but could mean this or that. */
export interface Unsure {
  readonly part: Part;
  readonly given: string;
  readonly suggestions: readonly string[];
}

export interface Parsed {
  readonly asked: Asked;
  /** A month was said, and its first day was taken. */
  readonly firstOfMonth?: { readonly given: string; readonly day: string };
  /** No year was said, and the next such month was taken. */
  readonly nextYear?: { readonly given: string; readonly day: string };
  readonly unsure: readonly Unsure[];
  /** Words that no reader understood. */
  readonly leftOver: readonly string[];
}

/**
 * A question in English or French words, read by fixed patterns. What was not understood is handed back, what
 * has two meanings is `unsure`; nothing is guessed. With `today`, a month without a year is the next one, and
 * `nextYear` says so.
 *
 * ```ts
 * parseWords('H200 server to Singapore, 1000 units, December 2025, parent in China').asked
 * // { item: 'H200 server', to: 'Singapore', quantity: '1000', on: '2025-12-01', parent: ['China'] }
 * ```
 */
export function parseWords(line: string, today?: string): Parsed {
  const words = wordsOf(line);
  const unsure: Unsure[] = [];
  const days = takeDays(words, today);
  const quantities = takeQuantities(words);
  const route = takeRoute(words);
  const { places, unplaced } = takePlaces(words);
  const exporter = takeExporter(words);
  const items = takeItems(words);

  const one = <Value>(
    part: Part,
    all: readonly Value[],
    show: (value: Value) => string,
  ): Value | undefined => {
    if (all.length > 1) unsure.push({ part, given: all.map(show).join(', '), suggestions: all.map(show) });
    return all.length === 1 ? all[0] : undefined;
  };
  const place = (option: string): string | undefined =>
    one(
      option as Part,
      places.filter((one) => one.option === option).map(({ given }) => given),
      String,
    );
  for (const { option, given, suggestions } of unplaced) unsure.push({ part: option, given, suggestions });

  const item = one('item', items.found, ({ given }) => given);
  if (items.unsure) unsure.push({ part: 'item', ...items.unsure });
  const counts = [
    ...quantities.map(({ units }) => units),
    ...(item?.count === undefined ? [] : [item.count]),
  ];
  const shipped = one(
    'on',
    days.filter(({ known }) => !known),
    ({ day }) => day,
  );
  const publicOn = one(
    'known',
    days.filter(({ known }) => known),
    ({ day }) => day,
  );
  const endUserPlace = place('endUserPlace');
  const many = (option: string): string[] =>
    places.filter((one) => one.option === option).map(({ given }) => given);
  for (const word of words) if (STOP_WORDS.has(word.folded)) word.used = true;
  const leftOver = phrases(words);
  // A country, or a word that announces one, must not be lost: it may be what decides.
  for (const given of leftOver)
    if (mattersForPlace(given)) unsure.push({ part: 'place', given, suggestions: [] });

  const asked: Asked = {
    item: item?.given,
    to: place('to'),
    from: place('from'),
    route,
    exporter,
    hq: nonEmpty(many('hq')),
    parent: nonEmpty(many('parent')),
    quantity: one('quantity', counts, String),
    on: shipped?.day,
    known: publicOn?.day,
    fact: endUserPlace === undefined ? undefined : [`party.endUserPlace=${endUserPlace}`],
  };
  return {
    asked: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
    ...(shipped?.month ? { firstOfMonth: shipped } : {}),
    ...(shipped?.yearless ? { nextYear: shipped } : {}),
    unsure,
    leftOver,
  };
}

const nonEmpty = (list: readonly string[]): readonly string[] | undefined =>
  list.length > 0 ? list : undefined;

const ROUTES: Readonly<Record<string, string>> = {
  reexport: 'reexport',
  're-export': 'reexport',
  reexportation: 'reexport',
  transfer: 'transfer',
  transfert: 'transfer',
};

function takeRoute(words: readonly Word[]): string | undefined {
  const word = words.find(({ folded }) => Object.hasOwn(ROUTES, folded));
  if (word) word.used = true;
  return word ? ROUTES[word.folded] : undefined;
}

/** `by NVIDIA`, `exporter AMD`, `par NVIDIA`: makers only, other names stay unread. */
function takeExporter(words: readonly Word[]): string | undefined {
  for (const [i, word] of words.entries()) {
    if (word.used || !['by', 'par', 'exporter', 'exportateur'].includes(word.folded)) continue;
    for (let length = 3; length > 0; length--) {
      const span = stretch(words, i + 1, length);
      const maker = makerNamed(textOf(span));
      if (span.length < length || maker === undefined) continue;
      use([word, ...span]);
      return maker;
    }
  }
  return undefined;
}

const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and the of exported exporting shipped sent shipping puis-je peut-on pouvons-nous faut-il est-ce with can could may i we ship send export sell is it ok okay allowed licit legal to for in on at via some our my one please would whether does do need license licence un une des le la les du de d et avec puis peut on je nous envoyer exporter expedier vendre est il faut licence ce cet cette nos qui que avoir'.split(
    ' ',
  ),
);

const phrases = (words: readonly Word[]): string[] => {
  const result: string[] = [];
  for (let i = 0; i < words.length; ) {
    const span = stretch(words, i, words.length);
    if (span.length > 0) result.push(textOf(span));
    i += Math.max(span.length, 1);
  }
  return result;
};

const ANNOUNCES = /\b(?:parent|parents|owned|subsidiary|headquarter\w*|hq|siege|filiale|mere)\b/;

function mattersForPlace(phrase: string): boolean {
  const words = wordsOf(phrase);
  const folded = words.map((word) => word.folded).join(' ');
  return (
    ANNOUNCES.test(folded) ||
    words.some(({ text }) => text.length > 3 && findCountry(text).status === 'found')
  );
}
