import { findCountry } from '@licet/catalog';
import { stretch, textOf, use, type Word } from './scrap.ts';

type PlaceOption = 'to' | 'from' | 'hq' | 'parent' | 'endUserPlace';

export interface SaidPlace {
  readonly option: PlaceOption;
  readonly given: string;
}

/** A place was announced, but what follows names no country, or more than one. */
export interface Unplaced {
  readonly option: PlaceOption;
  readonly given: string;
  readonly suggestions: readonly string[];
}

/** Words that announce a place, longest and most telling first; the last resort is a bare preposition. */
const ANNOUNCED: readonly (readonly [PlaceOption, RegExp])[] = [
  [
    'parent',
    /^(?:the )?(?:ultimate )?(?:parent|parents)(?: company)?(?: is)? (?:headquartered |based )?(?:in|of|from)$/,
  ],
  ['parent', /^(?:the )?(?:ultimate )?parent(?: company)?(?: is)?$/],
  ['parent', /^(?:a )?subsidiary of (?:a company (?:in|from)|one in)$/],
  ['parent', /^owned (?:from|in)$/],
  [
    'parent',
    /^(?:la )?(?:societe|maison) mere(?: ultime)?(?: est)?(?: basee| sise)?(?: [aà]| au| aux| en| dans)?$/,
  ],
  ['parent', /^filiale (?:de|du|des|d'une societe (?:de|du|en|a)|d'un groupe (?:de|du|en|[aà]))$/],
  ['parent', /^mere (?:[aà]|au|aux|en)$/],
  ['hq', /^(?:hq|headquarters|headquartered|seat)(?: is)?(?: in| of| at)?$/],
  ['hq', /^(?:le |son |ayant son |dont le )?siege(?: est)?(?: social)?(?: [aà]| au| aux| en| dans)?$/],
  ['endUserPlace', /^end ?users?(?: is| are)?(?: located)? in$/],
  ['endUserPlace', /^utilisateur(?: final)?(?: situe)? (?:[aà]|au|aux|en)$/],
  ['from', /^(?:re-?exported |reexport |shipped |sent )?from$/],
  ['from', /^(?:depuis|au depart de)$/],
  ['to', /^(?:destination|destined for|bound for|shipped to|going to)$/],
  ['to', /^(?:to|vers|pour|for|à|au|aux|en)$/],
];

const LONGEST_ANNOUNCEMENT = 6;
const LONGEST_COUNTRY = 5;

/** `a` is an English article, `à` a French preposition: here the accent tells. */
const keyOf = ({ text, folded }: Word): string => (/^à$/i.test(text) ? 'à' : folded);

export function takePlaces(words: readonly Word[]): { places: SaidPlace[]; unplaced: Unplaced[] } {
  const places: SaidPlace[] = [];
  const unplaced: Unplaced[] = [];
  for (const [option, pattern] of ANNOUNCED) {
    for (let i = 0; i < words.length; i++) {
      for (let length = LONGEST_ANNOUNCEMENT; length > 0; length--) {
        const announcement = stretch(words, i, length);
        if (announcement.length < length || !pattern.test(announcement.map(keyOf).join(' '))) continue;
        const found = countryAt(words, i + length);
        if (found) {
          use(announcement);
          use(found.words);
          if ('suggestions' in found)
            unplaced.push({ option, given: textOf(found.words), suggestions: found.suggestions });
          else places.push({ option, given: textOf(found.words) });
          break;
        }
      }
    }
  }
  return { places, unplaced };
}

/** The longest name of a country that begins at a place. */
function countryAt(
  words: readonly Word[],
  start: number,
): { words: Word[] } | { words: Word[]; suggestions: readonly string[] } | undefined {
  const ahead = stretch(words, start, LONGEST_COUNTRY);
  for (let length = ahead.length; length > 0; length--) {
    const span = ahead.slice(0, length);
    if (findCountry(textOf(span)).status === 'found') return { words: span };
  }
  for (let length = Math.min(2, ahead.length); length > 0; length--) {
    const span = ahead.slice(0, length);
    const finding = findCountry(textOf(span));
    if (finding.status === 'ask') return { words: span, suggestions: finding.suggestions };
  }
  return undefined;
}
