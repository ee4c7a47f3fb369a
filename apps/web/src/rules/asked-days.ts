import { law } from '@licet/cli/in-browser';
import { day, type Iso, iso } from '@licet/engine';
import { dayIn } from '../law/today.ts';

/** The two days of a comparison. */
export interface Days {
  readonly from: Iso;
  readonly to: Iso;
}

/** What the address asks for; without it, today and the same day of the year before. */
export function daysAsked(params: URLSearchParams, today: Iso): Days {
  const year = iso(Math.max(day(today) - 365, day(law.pack.coveredFrom)));
  return { from: dayIn(params.get('from')) ?? year, to: dayIn(params.get('to-day')) ?? today };
}

/** Parameters that stand in the address but name no day. */
export const unreadDays = (params: URLSearchParams): readonly { name: string; given: string }[] =>
  ['from', 'to-day'].flatMap((name) => {
    const given = params.get(name);
    return given === null || given === '' || dayIn(given) ? [] : [{ name, given }];
  });
