import type { Item } from '@licet/catalog';
import { law } from '@licet/cli/in-browser';
import type { NumberFact, Sheet } from '@licet/engine';
import { type Figure, figureOf } from '../../law/figure.ts';
import { sheetOf } from '../../law/short-answers.ts';
import { rowOf } from '../list/row.ts';

/** One format: its throughput, the bit length that counts, and their product. */
interface Product {
  readonly fact: string;
  readonly throughput: Figure;
  readonly bits: Figure;
  readonly product: Figure;
  /** Whether it may be the greatest, which then is the TPP. */
  readonly greatest: boolean;
}

/** How the figures of the law follow from what is published. */
export interface Derived {
  readonly products: readonly Product[];
  readonly tpp: Figure;
  readonly dieArea: Figure;
  readonly density: Figure;
  readonly memoryBandwidth: Figure;
  readonly ioBandwidth: Figure;
  readonly combinedBandwidth: Figure;
  /** The same for a unit of several chips: sums, which no threshold of 3A090 is compared with. */
  readonly perUnit:
    | { readonly chips: number; readonly tpp: Figure; readonly memoryBandwidth: Figure }
    | undefined;
}

const exactly = (value: number): Figure => ({ state: 'exact', low: value, high: value });

const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

const times = (a: Figure, b: Figure): Figure => ({
  state: a.state === 'exact' && b.state !== 'exact' ? b.state : a.state,
  low: tidy(a.low * b.low),
  high: a.high === Number.POSITIVE_INFINITY ? a.high : tidy(a.high * b.high),
});

export function derivedOf(item: Item): Derived {
  const page = sheetOf(item, 'CN');
  const figure = (fact: string): Figure => figureOf(page, fact);
  const { holds } = rowOf(item);
  const [tpp, memoryBandwidth] = [figure('item.tpp'), figure('item.memoryBandwidth')];
  const unit = (one: Figure): Figure => (one.state === 'unknown' ? one : times(one, exactly(holds)));
  return {
    products: productsOf(page),
    tpp,
    dieArea: figure('item.dieArea'),
    density: figure('item.performanceDensity'),
    memoryBandwidth,
    ioBandwidth: figure('item.ioBandwidth'),
    combinedBandwidth: figure('item.combinedBandwidth'),
    perUnit: holds > 1 ? { chips: holds, tpp: unit(tpp), memoryBandwidth: unit(memoryBandwidth) } : undefined,
  };
}

/** Throughput times bit length for every published format, as technical note 2 to 3A090 counts; greatest first. */
function productsOf(page: Sheet): readonly Product[] {
  const { derive } = law.pack.facts.find('item.tpp') as NumberFact;
  if (derive?.kind !== 'greatest') return [];
  const products = derive.of.flatMap(({ fact, times: bits }) => {
    const throughput = figureOf(page, fact);
    if (throughput.state === 'unknown') return [];
    const counted = typeof bits === 'number' ? exactly(bits) : bitsOf(page, bits);
    return [{ fact, throughput, bits: counted, product: times(throughput, counted) }];
  });
  const most = Math.max(...products.map(({ product }) => product.low));
  return products
    .map((one) => ({ ...one, greatest: one.product.high >= most }))
    .sort((a, b) => b.product.high - a.product.high || b.product.low - a.product.low);
}

/** A bit length that the note leaves open (TF32: 19 or 32) is the range of what it may be. */
function bitsOf(page: Sheet, fact: string): Figure {
  const figure = figureOf(page, fact);
  if (figure.state !== 'unknown') return figure;
  const { choices = [] } = law.pack.facts.find(fact) as NumberFact;
  return { state: 'range', low: Math.min(...choices), high: Math.max(...choices) };
}
