import { type Chip, chips } from '@licet/catalog';
import { signOf } from '../../controls/outcome-shape.ts';
import { middleOf } from '../../law/figure.ts';
import type { Moment } from '../../law/moment.ts';
import { type Answered, allRows, answered, rowOf } from '../list/row.ts';

/** Another chip and how far it is: 0 is the same TPP and density, 0.69 is twice one of them. */
interface Neighbor extends Answered {
  readonly distance: number;
}

/** What stands around a chip for a destination on a day. */
export interface Neighbors {
  /** Nearest by TPP and performance density, on logarithmic axes. Undefined where one of them is not known. */
  readonly nearest: readonly Neighbor[] | undefined;
  /** Nearest whose answer has another sign: across the line. */
  readonly across: readonly Neighbor[];
  /** Other variants of the same model. */
  readonly variants: readonly Answered[];
  /** Same maker and same die area: taken to be the same silicon, which is our inference. */
  readonly sameDie: readonly Answered[];
}

const MOST = 6;
const ACROSS = 4;

function placeOf(chip: Chip): readonly [number, number] | undefined {
  const { tpp, density } = rowOf(chip);
  const [t, d] = [middleOf(tpp), middleOf(density)];
  return t === undefined || d === undefined ? undefined : [Math.log(t), Math.log(d)];
}

const areaOf = ({ values }: Chip): number | undefined => {
  const area = values['item.dieArea'];
  return area !== undefined && 'value' in area && typeof area.value === 'number' ? area.value : undefined;
};

export function neighborsOf(chip: Chip, to: string, moment: Moment): Neighbors {
  const own = placeOf(chip);
  const sign = signOf(answered(rowOf(chip), to, moment).answer);
  const others = allRows().filter(({ kind, item }) => kind === 'chip' && item.id !== chip.id);
  const near = (own === undefined ? [] : others)
    .flatMap((row): Neighbor[] => {
      const place = placeOf(row.chip);
      if (place === undefined || own === undefined) return [];
      const distance = Math.hypot(place[0] - own[0], place[1] - own[1]);
      return [{ ...answered(row, to, moment), distance }];
    })
    .sort((a, b) => a.distance - b.distance || a.item.name.localeCompare(b.item.name));
  const isVariant = (other: Chip): boolean => other.maker === chip.maker && other.model === chip.model;
  const area = areaOf(chip);
  const as = (found: readonly Chip[]): Answered[] => found.map((one) => answered(rowOf(one), to, moment));
  const rest = chips.filter((one) => one.id !== chip.id);
  return {
    nearest: own === undefined ? undefined : near.slice(0, MOST),
    across: near.filter(({ answer }) => signOf(answer) !== sign).slice(0, ACROSS),
    variants: as(rest.filter(isVariant)),
    sameDie: as(
      rest.filter(
        (one) => area !== undefined && one.maker === chip.maker && areaOf(one) === area && !isVariant(one),
      ),
    ),
  };
}
