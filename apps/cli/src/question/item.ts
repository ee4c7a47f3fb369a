import { findItem, type Item, type ItemAsFacts, type ItemFinding, itemFacts } from '@licet/catalog';
import { BadInput } from '../errors/bad-input.ts';
import { remember } from './remember.ts';

/** An item of the catalog with everything that the catalog says of it, as facts. */
export interface ReadItem extends ItemAsFacts {
  readonly item: Item;
  readonly note?: string;
}

const find: (text: string) => ItemFinding = remember(findItem);

export function readItem(given: string): ReadItem {
  const finding = find(given);
  switch (finding.status) {
    case 'found': {
      const read = { item: finding.item, ...itemFacts(finding.item) };
      return finding.note === undefined ? read : { ...read, note: finding.note };
    }
    case 'ask':
      throw new BadInput('unsure-item', { given }, finding.suggestions);
    case 'unknown':
      throw new BadInput('unknown-item', { given, nearest: finding.nearest.join(', ') });
  }
}
