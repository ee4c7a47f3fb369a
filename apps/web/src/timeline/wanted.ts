import { countryByCode } from '@licet/catalog';
import { BadInput, readItem } from '@licet/cli/in-browser';
import type { Iso, Language } from '@licet/engine';
import type { Entry } from './entry.ts';
import { LANES, type Lane } from './lanes.ts';

/** Which entries are asked for, as the address says it; all that is said must hold. */
export interface AskedEntries {
  /** A chip or server, by any of its names. */
  readonly item?: string | undefined;
  /** A place, by its code. What is none filters nothing; the notice of the page says so. */
  readonly to?: string | undefined;
  /** Words, all of which must occur. */
  readonly q?: string | undefined;
  /** Comma-separated; all of them where it says nothing. */
  readonly lanes?: string | undefined;
  /** Only what the public could know on this day. */
  readonly known: Iso;
}

export interface Filter {
  readonly wanted: (entry: Entry) => boolean;
  readonly lanes: readonly Lane[];
  /** What could not be read; nothing is filtered by it. */
  readonly problems: readonly BadInput[];
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** All that an entry says, for a search in it. */
const said = ({ id, title, events, chips, instrument }: Entry, language: Language): string =>
  plain(
    [
      id,
      title[language],
      instrument?.document ?? '',
      ...events.flatMap((event) => [
        event.title[language],
        event.detail ?? '',
        event.sourceNote,
        ...event.instruments,
      ]),
      ...chips,
    ].join(' '),
  );

/** Reads the wishes of the address. A wish that means nothing is a problem to be said, never an empty timeline. */
export function filterOf(asked: AskedEntries, language: Language): Filter {
  const problems: BadInput[] = [];
  const read = <Value>(reading: () => Value): Value | undefined => {
    try {
      return reading();
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const { item, to, q = '', known } = asked;
  const chip = item ? read(() => readItem(item).chip) : undefined;
  const country = countryByCode(to ?? '')?.code;
  const model = chip && `${chip.maker} ${chip.model}`;
  const words = plain(q).split(/\s+/).filter(Boolean);
  const named = (asked.lanes ?? '')
    .split(',')
    .filter((one): one is Lane => LANES.some((lane) => lane === one));
  const lanes = named.length === 0 ? LANES : LANES.filter((lane) => named.includes(lane));
  return {
    lanes,
    problems,
    wanted: (entry) => {
      if (!lanes.includes(entry.lane) || entry.announced > known) return false;
      if (model !== undefined && !entry.chips.includes(model)) return false;
      if (country !== undefined && !entry.countries.includes(country)) return false;
      const text = words.length === 0 ? '' : said(entry, language);
      return words.every((word) => text.includes(word));
    },
  };
}
