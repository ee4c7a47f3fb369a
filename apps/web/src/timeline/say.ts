import type { Iso } from '@licet/engine';
import type { Format } from '../words/format.ts';
import { fill, type WordsOf } from '../words/language.ts';
import type { Entry } from './entry.ts';
import type { Gap } from './gap.ts';
import type { TIMELINE_WORDS } from './words.ts';

export type Said = WordsOf<typeof TIMELINE_WORDS>;

/** The gap as a sentence. */
export function gapSentence(gap: Gap, entry: Entry, words: Said, format: Format, through: Iso): string {
  const event = entry.instrument === undefined;
  switch (gap.kind) {
    case 'ahead':
      if (gap.days === 1) return event ? words.aheadEventOne : words.aheadOne;
      return fill(event ? words.aheadEvent : words.ahead, { days: format.number(gap.days) });
    case 'behind':
      if (gap.days === 1) return event ? words.behindEventOne : words.behindOne;
      return fill(event ? words.behindEvent : words.behind, { days: format.number(gap.days) });
    case 'followed':
      return fill(words.followed, { days: format.number(gap.days), by: gap.by });
    case 'unfollowed':
      return fill(words.unfollowed, { days: format.number(gap.days), through: format.day(through) });
    case 'bill':
      return fill(words.billGap, { days: format.number(gap.days), through: format.day(through) });
    case 'no-day':
      return words.noDay;
  }
}

/** The gap in two or three words, where it is not plain from the days. */
export const gapShort = (gap: Gap | undefined, words: Said): string | undefined =>
  gap?.kind === 'unfollowed'
    ? words.unfollowedShort
    : gap?.kind === 'bill'
      ? words.billShort
      : gap?.kind === 'no-day'
        ? words.noDayShort
        : undefined;

/** What the first day of an entry is called. */
export const beginsWord = ({ instrument }: Entry, words: Said): string =>
  instrument === undefined
    ? words.happened
    : instrument.authority === 'bill'
      ? words.introduced
      : instrument.authority === 'guidance'
        ? words.applied
        : words.inForce;

/** An entry in one breath, for those who hear the chart. */
export function spoken(entry: Entry, gap: Gap | undefined, words: Said, format: Format): string {
  const { announced, begins, complies, cite, title } = entry;
  const day = (one: Iso): string =>
    entry.approximate ? fill(words.about, { day: format.day(one) }) : format.day(one);
  return [
    cite === undefined ? title[format.language] : `${cite}, ${title[format.language]}`,
    begins === announced ? day(announced) : `${words.publicOn} ${day(announced)}`,
    ...(begins === undefined || begins === announced ? [] : [`${beginsWord(entry, words)} ${day(begins)}`]),
    ...(complies === undefined ? [] : [`${words.complianceDay} ${day(complies)}`]),
    ...[gapShort(gap, words)].filter((one) => one !== undefined),
  ].join('; ');
}
