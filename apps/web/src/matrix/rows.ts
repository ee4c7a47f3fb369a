import { type Chip, chips } from '@licet/catalog';

/** A maker with its chips, in the order of the catalog. */
export interface Maker {
  readonly maker: string;
  readonly chips: readonly Chip[];
}

/** Who makes most comes first. */
export const MAKERS: readonly string[] = [...new Set(chips.map(({ maker }) => maker))].sort(
  (a, b) => countOf(b) - countOf(a) || a.localeCompare(b),
);

function countOf(maker: string): number {
  return chips.filter((chip) => chip.maker === maker).length;
}

export interface Narrowed {
  readonly q: string;
  readonly maker: string;
  readonly market: string;
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, ' ');

/** The chips that are asked for, by maker. */
export function makersOf({ q, maker, market }: Narrowed): readonly Maker[] {
  const words = plain(q).split(' ').filter(Boolean);
  const isWanted = (chip: Chip): boolean => {
    const names = plain([chip.name, chip.id, ...(chip.aliases ?? [])].join(' '));
    return (market === '' || chip.market === market) && words.every((word) => names.includes(word));
  };
  return MAKERS.filter((one) => maker === '' || one === maker)
    .map((one) => ({ maker: one, chips: chips.filter((chip) => chip.maker === one && isWanted(chip)) }))
    .filter((one) => one.chips.length > 0);
}
