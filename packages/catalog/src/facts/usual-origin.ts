import { type FactInput, type Facts, known } from '@licet/engine';
import { isUsMaker } from './makers.ts';

const US_ORIGIN = 'U.S. maker: the chip is taken to have been made in or exported from the United States';
const FOREIGN_ORIGIN = 'Maker outside the United States: the chip is taken to have been made abroad';

/** `item.usOrigin`: where the maker sits says where the chip is from, until somebody says otherwise. */
export function usualOrigin(facts: Facts): FactInput | undefined {
  const maker = facts['item.maker'];
  if (maker?.state !== 'known') return undefined;
  const fromUs = isUsMaker(String(maker.value));
  return known(fromUs, 'presumed', fromUs ? US_ORIGIN : FOREIGN_ORIGIN);
}
