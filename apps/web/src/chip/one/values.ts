import { type Chip, type ChipValue, ITEM_FACTS, type ItemFact } from '@licet/catalog';

/** A published value, or what is said of several facts that have none. */
export interface Spec {
  readonly fact: ItemFact;
  readonly value: ChipValue;
}

/** The facts as people read a data sheet: what the thresholds are about first. */
const ORDER: readonly ItemFact[] = [
  'item.dieArea',
  'item.dies',
  'item.memoryBandwidth',
  'item.ioBandwidth',
  ...ITEM_FACTS.filter((fact) => fact.startsWith('item.throughput.')),
  'item.datacenter',
  'item.nonPlanar',
];

export const specsOf = (chip: Chip): readonly Spec[] =>
  ORDER.flatMap((fact) => {
    const value = chip.values[fact];
    return value === undefined ? [] : [{ fact, value }];
  });

/** The facts that nobody published: unknown, which is neither zero nor no. */
export const unpublished = (chip: Chip): readonly ItemFact[] =>
  ORDER.filter((fact) => chip.values[fact] === undefined);

/** The lower and the upper end, or the one value, as a table of data has them; empty where there is none. */
export function valueColumns(value: ChipValue | undefined): {
  readonly value: string | number | boolean;
  readonly atLeast: number | '';
  readonly atMost: number | '';
} {
  if (value === undefined) return { value: 'not published', atLeast: '', atMost: '' };
  if ('values' in value)
    return {
      value: value.values.join(' / '),
      atLeast: Math.min(...value.values),
      atMost: Math.max(...value.values),
    };
  if ('atMost' in value) return { value: '', atLeast: '', atMost: value.atMost };
  if ('atLeast' in value) return { value: '', atLeast: value.atLeast, atMost: '' };
  return { value: value.value, atLeast: '', atMost: '' };
}
