import type { Chip } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import { day, decisionOn, history, type Iso, iso, lru, type Stretch, sheet } from '@licet/engine';
import type { Signed } from '../controls/outcome-shape.ts';
import type { Moment } from '../law/moment.ts';
import { GROUPS, membersOf } from '../law/places.ts';
import { factsOf, sheetOf, shortAnswer } from '../law/short-answers.ts';

/** One answer of a cell and where it holds: the place of the column, or those members of its group. */
export interface Part extends Signed {
  readonly classification: readonly string[];
  readonly places: readonly string[];
}

/** What a cell says. Several parts only in the column of a country group whose members differ. */
export interface Cell {
  readonly parts: readonly Part[];
  /** The answer of the column before, where it was another; only where columns are days. */
  readonly before?: Signed & Pick<Stretch, 'by'>;
}

export interface Column {
  /** A country, a country group, or a day. */
  readonly id: string;
  readonly kind: 'place' | 'group' | 'day';
  /** The country, or the members of the group; one destination where columns are days. */
  readonly places: readonly string[];
  readonly on: Iso;
}

const UNDETERMINED: Omit<Part, 'places'> & Pick<Stretch, 'by'> = {
  outcome: 'undetermined',
  reviewPolicy: null,
  classification: [],
  by: [],
};

export const sameAnswer = (a: Signed, b: Signed): boolean =>
  a.outcome === b.outcome && a.reviewPolicy === b.reviewPolicy;

export const placeColumns = (places: readonly string[], { on, known }: Moment): readonly Column[] =>
  places.map((id) =>
    GROUPS.includes(id)
      ? { id, kind: 'group', places: membersOf(id, on, known), on }
      : { id, kind: 'place', places: [id], on },
  );

/** The cells of a chip where columns are destinations. */
export const placeCells = (chip: Chip, columns: readonly Column[], moment: Moment): readonly Cell[] =>
  columns.map(({ kind, places }) => {
    if (kind === 'place')
      return { parts: places.map((to) => partOf(shortAnswer(chip, to, moment) ?? UNDETERMINED, to)) };
    return {
      parts: places.reduce((parts: readonly Part[], to) => joined(parts, groupPart(chip, to, moment)), []),
    };
  });

const partOf = ({ outcome, reviewPolicy, classification }: Omit<Part, 'places'>, to: string): Part => ({
  outcome,
  reviewPolicy,
  classification,
  places: [to],
});

/** Sheets of whole groups are made anew: keeping thousands of them would cost more memory than time. */
function groupPart(chip: Chip, to: string, { on, known, reading, bills }: Moment): Part {
  const page = sheet(law.pack.facts, factsOf(chip, to));
  const walker = { library: law, sheet: page, known: day(known), reading, bills };
  return partOf(decisionOn(walker, day(on)) ?? UNDETERMINED, to);
}

function joined(parts: readonly Part[], part: Part): readonly Part[] {
  const i = parts.findIndex((one) => sameAnswer(one, part));
  if (i < 0) return [...parts, part];
  return parts.map((one, k) => (k === i ? { ...one, places: [...one.places, ...part.places] } : one));
}

/** What the law said of a chip for a destination, over time. */
export interface Told {
  readonly chip: Chip;
  readonly stretches: readonly Stretch[];
}

const tellings = lru<Told>(800);

/** The answers for a chip from the first rules through a day. */
export function toldOf(
  chip: Chip,
  to: string,
  { known, reading, bills }: Omit<Moment, 'on'>,
  until: Iso,
): Told {
  const key = [chip.id, to, known, reading, bills.join(','), until].join('|');
  let told = tellings.get(key);
  if (told === undefined) {
    const walker = { library: law, sheet: sheetOf(chip, to), known: day(known), reading, bills };
    told = { chip, stretches: history(walker, day(law.pack.coveredFrom), day(until) + 1) };
    tellings.set(key, told);
  }
  return told;
}

export const DAY_COLUMNS = ['changes', 'law', 'quarters'] as const;
export type DayColumns = (typeof DAY_COLUMNS)[number];

/** The days of the columns: where an answer changed, where the law changed, or each quarter; the first day always. */
export function daysOf(kind: DayColumns, all: readonly Told[], until: Iso): readonly Iso[] {
  const first = law.pack.coveredFrom;
  switch (kind) {
    case 'changes': {
      const turns = all.flatMap(({ stretches }) =>
        stretches.filter((one, i) => i > 0 && !sameAnswer(one, stretches[i - 1] ?? one)).map(({ on }) => on),
      );
      return [...new Set([first, ...turns])].sort();
    }
    case 'law':
      return [first, ...law.days.map(iso).filter((on) => on > first && on <= until)];
    case 'quarters': {
      const days: Iso[] = [first];
      for (let year = Number(first.slice(0, 4)); year <= Number(until.slice(0, 4)); year++)
        for (const month of ['01', '04', '07', '10']) {
          const on = `${year}-${month}-01` as Iso;
          if (on > first && on <= until) days.push(on);
        }
      return days;
    }
  }
}

export const dayColumns = (days: readonly Iso[], to: string): readonly Column[] =>
  days.map((on) => ({ id: on, kind: 'day', places: [to], on }));

/** The cells of a chip where columns are days; one whose answer is another than in the column before says so. */
export function dayCells({ stretches }: Told, columns: readonly Column[]): readonly Cell[] {
  const answers = columns.map(
    ({ on }) => stretches.find((one) => one.on <= on && on < one.to) ?? UNDETERMINED,
  );
  return columns.map(({ places }, i) => {
    const [now, before] = [answers[i] ?? UNDETERMINED, answers[i - 1]];
    const cell: Cell = { parts: [{ ...partOf(now, ''), places }] };
    return before === undefined || sameAnswer(before, now)
      ? cell
      : { ...cell, before: { outcome: before.outcome, reviewPolicy: before.reviewPolicy, by: now.by } };
  });
}

/** Whether the answers of a row are not all the same. */
export function differs(cells: readonly Cell[]): boolean {
  const parts = cells.flatMap((cell) => cell.parts);
  return parts.some((part) => !sameAnswer(part, parts[0] ?? part));
}
