import { type Chip, chips, type Item, isServer, itemFacts, servers } from '@licet/catalog';
import type { Signed } from '../../controls/outcome-shape.ts';
import { type Figure, figureOf } from '../../law/figure.ts';
import type { Moment } from '../../law/moment.ts';
import { sheetOf, shortAnswer } from '../../law/short-answers.ts';

/** A chip or server of the catalog with what the list says of it. */
export interface Row {
  readonly item: Item;
  /** The chip itself, or the one that the server holds. */
  readonly chip: Chip;
  /** How many chips a unit holds; 1 for a chip. */
  readonly holds: number;
  readonly kind: 'chip' | 'server';
  /** Of one chip: the control looks at the integrated circuit. */
  readonly tpp: Figure;
  readonly density: Figure;
}

export interface Answered extends Row {
  readonly answer: Signed;
  readonly classification: readonly string[];
}

/** What can be said before the rules begin, and of nothing. */
const NOTHING = { outcome: 'undetermined', reviewPolicy: null, classification: [] } as const;

/** An item as a row. Its figures do not depend on where it goes. */
export function rowOf(item: Item): Row {
  const page = sheetOf(item, 'CN');
  return {
    item,
    chip: itemFacts(item).chip,
    holds: isServer(item) ? (item.contains[0]?.quantity ?? 1) : 1,
    kind: isServer(item) ? 'server' : 'chip',
    tpp: figureOf(page, 'item.tpp'),
    density: figureOf(page, 'item.performanceDensity'),
  };
}

let rows: readonly Row[] | undefined;

/** Every chip and server of the catalog. */
export const allRows = (): readonly Row[] => {
  rows ??= [...chips, ...servers].map(rowOf);
  return rows;
};

export function answered(row: Row, to: string, moment: Moment): Answered {
  const { outcome, reviewPolicy, classification } = shortAnswer(row.item, to, moment) ?? NOTHING;
  return { ...row, answer: { outcome, reviewPolicy }, classification };
}
