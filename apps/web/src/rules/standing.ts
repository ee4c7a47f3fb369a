import { day, type Edition, type Version } from '@licet/engine';
import type { Moment } from '../law/moment.ts';

/** How one text of a rule stands at a moment. */
export type Standing =
  | 'holds'
  | 'unenforced'
  | 'pending'
  | 'not-public'
  | 'not-yet'
  | 'bill'
  | 'other-reading'
  | 'over';

/** `edition` is that of the moment: what it holds is asked of it, and only the rest is explained here. */
export function standingOf(id: string, version: Version, edition: Edition, moment: Moment): Standing {
  const { by, from } = version;
  if (edition.rules.get(id)?.version === version) return 'holds';
  if (edition.unenforced.some((one) => one.version === version)) return 'unenforced';
  if (edition.pending.some((one) => one.version === version)) return 'pending';
  if (by.authority === 'bill') return 'bill';
  if (by.published > moment.known) return 'not-public';
  const counts =
    by.authority === 'statement'
      ? moment.reading === 'announced'
      : by.authority === 'letter' || by.authority === 'guidance'
        ? moment.reading !== 'text'
        : true;
  if (!counts) return 'other-reading';
  return day(from) > day(moment.on) ? 'not-yet' : 'over';
}
