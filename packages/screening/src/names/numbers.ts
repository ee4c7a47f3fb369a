import table from './data/number-words.json' with { type: 'json' };

const WORDS = new Map<string, number>(Object.entries(table.words));
const ROMAN = /^(?=[ivx])(x{0,3})(ix|iv|v?i{0,3})$/;
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;

/** `054` and `54` are one number; more digits than any name needs stay text. */
export const plainNumber = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/** The number that a word of a name means: `54th`, `first`, `forty`; undefined where it is none. */
export function numberIn(word: string): string | undefined {
  if (/^\d+$/.test(word)) return plainNumber(word);
  const ordinal = ORDINAL.exec(word);
  if (ordinal) return plainNumber(ordinal[1] as string);
  const value = WORDS.get(word);
  return value === undefined ? undefined : String(value);
}

/** Tens that a unit may follow: `forty four`. */
export const isTens = (value: string): boolean => /^[2-9]0$/.test(value);

/** Roman numerals up to 39, as they number funds, ships and series. */
export function romanNumber(word: string): string | undefined {
  const parts = ROMAN.exec(word);
  if (!parts || word === '') return undefined;
  const units: Record<string, number> = {
    '': 0,
    i: 1,
    ii: 2,
    iii: 3,
    iv: 4,
    v: 5,
    vi: 6,
    vii: 7,
    viii: 8,
    ix: 9,
  };
  return String((parts[1] as string).length * 10 + (units[parts[2] as string] as number));
}

const HAN_DIGITS = '零一二三四五六七八九';

/** Han numerals as they number institutes: `五十四`, `五四`, `一百零三`; undefined where they are none. */
export function hanNumber(han: string): string | undefined {
  if (!/^[零〇一二三四五六七八九十百两]+$/.test(han)) return undefined;
  const text = han.replaceAll('〇', '零').replaceAll('两', '二');
  if (!/[十百]/.test(text)) return plainNumber([...text].map((one) => HAN_DIGITS.indexOf(one)).join(''));
  let value = 0;
  let digit = 0;
  for (const one of text) {
    if (one === '百') value += (digit || 1) * 100;
    else if (one === '十') value += (digit || 1) * 10;
    else {
      digit = HAN_DIGITS.indexOf(one);
      continue;
    }
    digit = 0;
  }
  return String(value + digit);
}
