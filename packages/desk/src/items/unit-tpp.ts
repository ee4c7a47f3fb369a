import { facts as registry } from '@licet/ear';
import { type Facts, sheet } from '@licet/engine';

const TPP = registry.slot('item.tpp');
const CHIPS = registry.slot('item.chipsPerUnit');

/**
 * Thousandths of TPP of one unit, all its chips together; null unless it follows exactly from what is known. How many
 * chips a computer holds is never presumed: a license would be drawn down by too little.
 */
export function unitTpp(facts: Facts): number | null {
  const kind = facts['item.kind'];
  const single = kind === undefined || (kind.state === 'known' && kind.value === 'ic');
  if (!single && facts['item.chipsPerUnit']?.state !== 'known') return null;
  const page = sheet(registry, facts);
  const tpp = exact(page.low[TPP], page.high[TPP]);
  const chips = exact(page.low[CHIPS], page.high[CHIPS]);
  const product = tpp === undefined || chips === undefined ? Number.NaN : tpp * chips;
  return Number.isSafeInteger(product) ? product : null;
}

/** Steps of a number that is known to the step: half steps, of which the odd ones stand for "a little more". */
const exact = (low: number | undefined, high: number | undefined): number | undefined =>
  low !== undefined && low === high && low % 2 === 0 ? low / 2 : undefined;
