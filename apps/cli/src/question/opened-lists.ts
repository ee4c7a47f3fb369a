import type { Iso, Language } from '@licet/engine';
import { type ListsAtHand, listsAtHand, listsStatus } from '@licet/screening';
import { refusalIn, screeningFailure } from '../errors/screening-error.ts';
import { warnings as ageWarnings } from '../lists/status.ts';
import { brokenLines } from '../screen/open-lists.ts';

interface Wanted {
  readonly today: Iso;
  readonly language: Language;
  /** The lists as they were on this day; absent: the newest. */
  readonly known: Iso | undefined;
  readonly home: string;
}

/** The newest lists, or those of a day, in the reader's language; where they are the newest, with their age. */
export function openedLists({ today, language, known, home }: Wanted): ListsAtHand {
  const lists = listsAtHand({
    home,
    today,
    known,
    told: {
      language,
      failure: (error) => screeningFailure(error, language)?.text ?? error.message,
      refusal: (error) => refusalIn(error, language),
      broken: (decisions) => brokenLines(decisions, language),
    },
  });
  if (lists.state !== 'open' || known !== undefined) return lists;
  const aged = ageWarnings(listsStatus(home, today), language);
  return {
    ...lists,
    flags: [...lists.flags, ...aged.map((text) => ({ flag: 'lists-old', text, cite: '' }))],
  };
}
