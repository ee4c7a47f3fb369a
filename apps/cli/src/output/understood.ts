import type { Language } from '@licet/engine';
import type { Built } from '../question/build.ts';
import { bullet } from './lay-out.ts';
import { placeName } from './values.ts';
import { PART_WORDS, WORDS } from './words.ts';

/** A country as the builder notes it: `China (CN)`. */
const PLACE = /(^|, )[^,()]+ \(([A-Z]{2})\)/g;

/** A reading as the builder notes it, with places named in the reader's language. */
export const readAs = (as: string, language: Language): string =>
  as.replace(PLACE, (_, comma: string, code: string) => `${comma}${placeName(code, language)} (${code})`);

/** What was read in a line of words, part by part, so that a person can object. */
export function understoodLines({ understood }: Built, width: number, language: Language): string {
  const lines = understood.map(({ what, given, as: english, note }) => {
    const as = readAs(english, language);
    const read = as.toLowerCase().startsWith(given.toLowerCase()) ? as : `${given} = ${as}`;
    return bullet(`${PART_WORDS[what][language]}: ${read}${note === undefined ? '' : `. ${note}`}`, width);
  });
  return `${WORDS.understood[language]}\n${lines.join('\n')}\n`;
}
