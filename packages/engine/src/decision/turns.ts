import { type Day, day, iso } from '../civil-date.ts';
import type { Edition, Reading } from '../edition/edition.ts';
import type { Library } from '../edition/library.ts';
import type { Sheet } from '../facts/sheet.ts';
import { compile } from '../passes/compile.ts';
import { type Decision, decide } from './decide.ts';
import type { ShortAnswer, Turn } from './determination.ts';
import { differing, mayDiffer } from './may-differ.ts';

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
  const timeline = timelineOf(walker);
  for (let i = days.length - 1; i > 0; i--) {
    const start = days[i] as Day;
    if (start > on || !mayDiffer(timeline[i - 1] as Edition, timeline[i] as Edition, walker.sheet)) continue;
    const before = short(decisionOn(walker, start - 1));
    if (!same(before, now)) return turn(walker, start, before);
  }
  return null;
}

/** The next day on which the law as known gives another answer. */
export function nextChange(walker: Walker, on: Day, now: ShortAnswer): Turn | null {
  const { days } = walker.library;
  const timeline = timelineOf(walker);
  for (let i = 0; i < days.length; i++) {
    const start = days[i] as Day;
    if (start <= on) continue;
    if (i > 0 && !mayDiffer(timeline[i - 1] as Edition, timeline[i] as Edition, walker.sheet)) continue;
    const after = short(decisionOn(walker, start));
    if (!same(after, now)) return turn(walker, start, after);
  }
  return null;
}

const timelineOf = ({ library, known, reading, bills }: Walker): readonly Edition[] =>
  library.timeline(known, reading, bills);

const turn = (walker: Walker, on: Day, answer: ShortAnswer): Turn => ({
  on: iso(on),
  ...answer,
  by: causes(walker, on),
});

/** What changed on a day for this question: rules with a new text, or whose country group was amended. */
export function causes(walker: Walker, on: Day): Turn['by'] {
  const [before, after] = [editionOn(walker, on - 1), editionOn(walker, on)];
  const changed = differing(before, after, walker.sheet);
  const byText = changed.flatMap((id) => {
    const [old, now] = [before.rules.get(id), after.rules.get(id)];
    const picked = now ?? old;
    if (!picked || old?.version === now?.version || picked.rule.role.kind === 'flag') return [];
    const { version } = picked;
    const lapsed = now === undefined || (old !== undefined && day(now.version.from) < day(old.version.from));
    const posture = lapsed ? old?.version.posture?.find((one) => day(one.from) === on) : undefined;
    return [
      {
        ended: now === undefined && !posture,
        rule: id,
        instrument: (posture?.by ?? version.by).id,
        cite: version.cite,
      },
    ];
  });
  // A text that ends because another takes its place is not the cause; the other is.
  const began = byText.filter(({ ended }) => !ended);
  const causing = (began.length > 0 ? began : byText).map(({ ended: _, ...cause }) => cause);
  const bySet = walker.library.pack.sets.flatMap((set) =>
    set.changes
      .filter((change) => day(change.on) === on && day(change.by.published) <= walker.known)
      .map((change) => ({ rule: set.id, instrument: change.by.id, cite: set.cite })),
  );
  return causing.length > 0 ? causing : bySet;
}
