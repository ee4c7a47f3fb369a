import { findItem, itemFacts, usualOrigin } from '@licet/catalog';
import { facts as registry } from '@licet/ear';
import type { Facts } from '@licet/engine';
import type { Item } from './line-record.ts';

/** An item as facts; `unknown`: the name that the catalog does not know. */
export interface ItemOf {
  readonly facts: Facts;
  readonly unknown?: string;
}

const MOST_KEPT = 20_000;
const kept = new Map<string, ItemOf>();

/**
 * What the catalog says of an item, and above it what the company says of it: its own specification. A name that the
 * catalog does not know for certain is no item.
 */
export function itemOf(item: Item): ItemOf {
  const key = JSON.stringify([item.catalog_item, item.facts]);
  let found = kept.get(key);
  if (found === undefined) {
    found = read(item);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, found);
  }
  return found;
}

function read({ catalog_item: name, facts: own }: Item): ItemOf {
  const said = JSON.parse(own) as Facts;
  const finding = name === null ? undefined : findItem(name);
  if (finding !== undefined && finding.status !== 'found') return { facts: said, unknown: name as string };
  const facts = { ...(finding === undefined ? {} : itemFacts(finding.item).facts), ...said };
  const origin = facts['item.usOrigin'] === undefined ? usualOrigin(facts) : undefined;
  return { facts: inOrder(origin === undefined ? facts : { ...facts, 'item.usOrigin': origin }) };
}

/** In the order of the registry, in which facts come back from the store: flags name them as they come. */
const inOrder = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).sort(([a], [b]) => place(a) - place(b)));

const place = (name: string): number => registry.slots.get(name) ?? registry.definitions.length;
