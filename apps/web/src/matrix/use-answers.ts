import { chips } from '@licet/catalog';
import { useMemo } from 'react';
import { useSlices } from '../law/in-slices.ts';
import type { Moment } from '../law/moment.ts';
import { today } from '../law/today.ts';
import {
  type Cell,
  type Column,
  type DayColumns,
  dayCells,
  dayColumns,
  daysOf,
  placeCells,
  placeColumns,
  toldOf,
} from './cells.ts';

interface Asked {
  readonly by: 'places' | 'days';
  readonly kind: DayColumns;
  readonly places: readonly string[];
  readonly to: string;
  readonly moment: Moment;
}

/** The cells of every chip, as far as they are worked out, by id; whatever is shown of them. */
export interface Answers {
  readonly columns: readonly Column[];
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  /** How many chips are answered. */
  readonly done: number;
}

/** Answers for all chips, worked out once for each moment, between frames. */
export function useAnswers({ by, kind, places, to, moment }: Asked): Answers {
  const { on, known, reading, bills } = moment;
  const until = on > today() ? on : today();
  const columns = useMemo(() => placeColumns(places, moment), [places, moment]);
  const law = [known, reading, bills].join('|');
  const byPlace = useSlices(
    by === 'places' ? `places|${on}|${law}|${places}` : '',
    by === 'places' ? chips.map((chip) => () => placeCells(chip, columns, moment)) : [],
  );
  const told = useSlices(
    by === 'days' ? `days|${to}|${law}|${until}` : '',
    by === 'days' ? chips.map((chip) => () => toldOf(chip, to, { known, reading, bills }, until)) : [],
  );
  // Which days are columns is only known when every chip is answered.
  const days = useMemo(
    () => (by === 'days' && told.length === chips.length ? daysOf(kind, told, until) : []),
    [by, told, kind, until],
  );
  return useMemo(() => {
    if (by === 'places') {
      const cells = new Map(byPlace.map((row, i) => [chips[i]?.id ?? '', row]));
      return { columns, cells, done: byPlace.length };
    }
    const dated = dayColumns(days, to);
    const whole = dated.length > 0;
    const cells = new Map(whole ? told.map((one) => [one.chip.id, dayCells(one, dated)]) : []);
    return { columns: dated, cells, done: told.length };
  }, [by, byPlace, columns, told, days, to]);
}
