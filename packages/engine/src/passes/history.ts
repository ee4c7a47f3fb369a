import { type Day, day, type Iso, iso } from '../civil-date.ts';
import type { Turn } from '../decision/determination.ts';
import { causes, decisionOn, short, type Walker } from '../decision/turns.ts';

/** One stretch of days with one answer. */
export interface Stretch extends Turn {
  /** First day after the stretch; the last stretch ends where the history was asked to end. */
  readonly to: Iso;
  readonly classification: readonly string[];
}

/** The answer to one question as a step function of time over `[from, to)`. */
export function history(walker: Walker, from: Day, to: Day): Stretch[] {
  const starts = [from, ...walker.library.days.filter((start) => start > from && start < to)];
  const result: Stretch[] = [];
  for (const start of starts) {
    const decision = decisionOn(walker, start);
    const answer = { ...short(decision), classification: decision?.classification ?? [] };
    const last = result.at(-1);
    const { on: _, by: __, to: ___, ...previous } = last ?? { on: '', by: [], to: '' };
    if (last && JSON.stringify(previous) === JSON.stringify(answer)) continue;
    if (last) result[result.length - 1] = { ...last, to: iso(start) };
    const covered = start > day(walker.library.pack.coveredFrom);
    result.push({ ...answer, on: iso(start), to: iso(to), by: last && covered ? causes(walker, start) : [] });
  }
  return result;
}
