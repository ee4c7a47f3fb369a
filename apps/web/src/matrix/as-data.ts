import type { Chip } from '@licet/catalog';
import type { Cell, Column } from './cells.ts';

export interface Answered {
  readonly chip: Chip;
  readonly cells: readonly Cell[];
}

const short = ({ outcome, reviewPolicy }: Cell['parts'][number]): string =>
  reviewPolicy === null || outcome === 'prohibited' ? outcome : `${outcome}, ${reviewPolicy}`;

/** A row for each chip, a column for each place or day; a group whose members differ says how many have which. */
export const wide = (rows: readonly Answered[], columns: readonly Column[]) =>
  rows.map(({ chip, cells }) => ({
    id: chip.id,
    maker: chip.maker,
    name: chip.name,
    ...Object.fromEntries(
      columns.map(({ id }, i) => {
        const parts = cells[i]?.parts ?? [];
        const [only] = parts;
        return [
          id,
          parts.length === 1 && only
            ? short(only)
            : parts.map((part) => `${part.places.length} x ${short(part)}`).join('; '),
        ];
      }),
    ),
  }));

/** The same with all that each cell holds. */
export const deep = (rows: readonly Answered[], columns: readonly Column[]) => ({
  columns,
  rows: rows.map(({ chip, cells }) => ({ id: chip.id, maker: chip.maker, name: chip.name, cells })),
});
