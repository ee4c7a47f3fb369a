import type { Iso } from '@licet/engine';
import { isoDay } from './parts.ts';
import { type Complain, quoted } from './values.ts';

/** A document of the Federal Register, and the day of its publication where the list prints it. */
interface Citation {
  readonly text: string;
  readonly volume: number;
  readonly published?: Iso;
}

/** `76 FR 71869, 11/21/11`, with every slip of the pen that the lists hold: `60 F.R. 31140`, `81 FR  61601`. */
const CITATION =
  /(\d{2,3})[ .]{0,3}F\.? ?R\.? {0,2}([\d,]*\d)(?:[^\d;]{0,40}?(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?!\d))?/gi;

/** The Federal Register began with volume 1 in 1936, and each year has one volume. */
const yearOf = (volume: number): number => volume + 1935;

/**
 * The citations of an entry, and the day of the earliest one. A rule is mostly effective on the day of its
 * publication, so this is the best that is known of the listing day. A date whose year contradicts the volume
 * is a problem, and the day stays unknown.
 */
export function citationOf(
  text: string | undefined,
  complain: Complain,
): { readonly citation?: string; readonly listed?: Iso } {
  if (text === undefined) return {};
  const citations = [...text.matchAll(CITATION)].map((match) => read(match, complain));
  const earliest = citations.reduce((least, { volume }) => Math.min(least, volume), Number.POSITIVE_INFINITY);
  const first = citations.filter(({ volume }) => volume === earliest);
  if (first.length === 0) {
    complain(`the citation ${quoted(text)} is not one of the Federal Register; it is kept as it is printed`);
    return { citation: text };
  }
  const days = first.map(({ published }) => published).filter((published) => published !== undefined);
  return {
    citation: [...new Set(citations.map((each) => each.text))].join('; '),
    ...(days.length === first.length && { listed: days.sort()[0] as Iso }),
  };
}

function read(match: RegExpExecArray, complain: Complain): Citation {
  const volume = Number(match[1]);
  const text = `${volume} FR ${match[2]?.replaceAll(',', '')}`;
  const [month = '', date = '', written = ''] = match.slice(3);
  if (written === '') return { text, volume };
  const century = Math.floor(yearOf(volume) / 100) * 100;
  const year = written.length === 2 ? century + Number(written) : Number(written);
  const published = isoDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (year === yearOf(volume) && published !== undefined) return { text, volume, published };
  complain(
    `${text} is of ${yearOf(volume)}, but its date is printed as ${month}/${date}/${written}; the date is left out`,
  );
  return { text, volume };
}
