import { type Day, day, iso } from '../civil-date.ts';
import type { Edition, Reading } from '../edition/edition.ts';
import type { Library } from '../edition/library.ts';
import type { Sheet } from '../facts/sheet.ts';
import { compile } from '../passes/compile.ts';
import { type Decision, decide } from './decide.ts';
import type { ShortAnswer, Turn } from './determination.ts';

/** The question that is carried along the time line: same facts, same knowledge, another day. */
export interface Walker {
  readonly library: Library;
  readonly sheet: Sheet;
  readonly known: Day;
  readonly reading: Reading;
  readonly bills: readonly string[];
}

const editionOn = (walker: Walker, on: Day): Edition =>
  walker.library.at(on, walker.known, walker.reading, walker.bills);

/** The decision on a day; undefined before the days that the rules speak of. */
export function decisionOn(walker: Walker, on: Day): Decision | undefined {
  if (on < day(walker.library.pack.coveredFrom)) return undefined;
  const edition = editionOn(walker, on);
  return decide(edition, compile(edition)(walker.sheet));
}

export const short = (decision: Decision | undefined): ShortAnswer => ({
  outcome: decision?.outcome ?? 'undetermined',
  reviewPolicy: decision?.reviewPolicy ?? null,
});

const same = (a: ShortAnswer, b: ShortAnswer): boolean =>
  a.outcome === b.outcome && a.reviewPolicy === b.reviewPolicy;

/** The first day of the present answer, with what it was before; null if it has stood since coverage began. */
export function since(walker: Walker, on: Day, now: ShortAnswer): Turn | null {
  const { days } = walker.library;
  for (let i = days.length - 1; i >= 0; i--) {
    const start = days[i] as Day;
    if (start > on) continue;
    const before = short(decisionOn(walker, start - 1));
    if (start <= day(walker.library.pack.coveredFrom)) return null;
    if (!same(before, now)) return { on: iso(start), ...before, by: causes(walker, start) };
  }
  return null;
}

/** The next day on which the law as known gives another answer. */
export function nextChange(walker: Walker, on: Day, now: ShortAnswer): Turn | null {
  for (const start of walker.library.days) {
    if (start <= on) continue;
    const after = short(decisionOn(walker, start));
    if (!same(after, now)) return { on: iso(start), ...after, by: causes(walker, start) };
  }
  return null;
}

/** What changed on a day for this question: rules with a new text, or whose country group was amended. */
export function causes(walker: Walker, on: Day): Turn['by'] {
  const [before, after] = [editionOn(walker, on - 1), editionOn(walker, on)];
  const [was, is] = [compile(before)(walker.sheet), compile(after)(walker.sheet)];
  const changed = [...new Set([...before.rules.keys(), ...after.rules.keys()])].filter(
    (id) => was.conclude(id) !== is.conclude(id),
  );
  const byText = changed.flatMap((id) => {
    const [old, now] = [before.rules.get(id), after.rules.get(id)];
    if (old?.version === now?.version) return [];
    const { version } = (now ?? old) as NonNullable<typeof now>;
    const lapsed = now === undefined || (old !== undefined && day(now.version.from) < day(old.version.from));
    const posture = lapsed ? old?.version.posture?.find((one) => day(one.from) === on) : undefined;
    return [{ rule: id, instrument: (posture?.by ?? version.by).id, cite: version.cite }];
  });
  const bySet = walker.library.pack.sets.flatMap((set) =>
    set.changes
      .filter((change) => day(change.on) === on && day(change.by.published) <= walker.known)
      .map((change) => ({ rule: set.id, instrument: change.by.id, cite: set.cite })),
  );
  return byText.length > 0 ? byText : bySet;
}
