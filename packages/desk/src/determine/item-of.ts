import { findItem, itemFacts, usualOrigin } from '@licet/catalog';
import { facts as registry } from '@licet/ear';
import { type FactInput, type Facts, known } from '@licet/engine';
import { canonical } from '../store/canonical.ts';
import type { Item } from './line-record.ts';

/** An item as facts; `unknown`: the name that the catalog does not know. */
export interface ItemOf {
  readonly facts: Facts;
  readonly unknown?: string;
}

/** What an item is described by. */
export type Described = Pick<Item, 'catalog_item' | 'facts' | 'parts'>;

const MOST_KEPT = 20_000;
const kept = new Map<string, ItemOf>();

/**
 * What the catalog says of an item or of its parts, and above it what the company says of it: its own specification. A
 * name that the catalog does not know for certain is no item.
 */
export function itemOf(item: Described): ItemOf {
  const key = JSON.stringify([item.catalog_item, item.facts, item.parts]);
  let found = kept.get(key);
  if (found === undefined) {
    found = read(item);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, found);
  }
  return found;
}

function read({ catalog_item: name, facts: own, parts }: Described): ItemOf {
  const said = JSON.parse(own) as Facts;
  const found = name === null ? ofParts(JSON.parse(parts) as readonly Part[]) : ofCatalog(name);
  if (found.unknown !== undefined) return { facts: said, unknown: found.unknown };
  const facts = { ...found.facts, ...said };
  const origin = facts['item.usOrigin'] === undefined ? usualOrigin(facts) : undefined;
  return { facts: inOrder(origin === undefined ? facts : { ...facts, 'item.usOrigin': origin }) };
}

function ofCatalog(name: string): ItemOf {
  const finding = findItem(name);
  return finding.status === 'found' ? { facts: itemFacts(finding.item).facts } : { facts: {}, unknown: name };
}

interface Part {
  readonly item: string;
  readonly quantity: number;
}

const CHIPS = 'item.chipsPerUnit';
const MADE_OF = 'bill of materials';

/**
 * An item made of parts is a computer or assembly that holds their chips, as a server of the catalog is. The rules ask
 * about the one chip inside (3A090, 4A090): of several kinds of chips only what is true of each of them is said, and
 * the rest nobody can say until somebody describes the item.
 */
function ofParts(parts: readonly Part[]): ItemOf {
  if (parts.length === 0) return { facts: {} };
  const kinds = new Map<string, { readonly facts: Facts; count: number }>();
  for (const { item, quantity } of parts) {
    const { facts, unknown } = ofCatalog(item);
    if (unknown !== undefined) return { facts: {}, unknown };
    const { [CHIPS]: inside, 'item.kind': _, ...chip } = facts;
    const kind = kinds.get(canonical(chip)) ?? { facts: chip, count: 0 };
    kind.count += quantity * (inside?.state === 'known' ? Number(inside.value) : 1);
    kinds.set(canonical(chip), kind);
  }
  const all = [...kinds.values()];
  const kind = known('computer', 'given', MADE_OF);
  const [only] = all;
  if (only !== undefined && all.length === 1)
    return { facts: { ...only.facts, 'item.kind': kind, [CHIPS]: known(only.count, 'given', MADE_OF) } };
  const open: FactInput = { state: 'unknown', source: `the ${MADE_OF} holds ${all.length} kinds of chips` };
  const names = new Set([...all.flatMap(({ facts }) => Object.keys(facts)), CHIPS]);
  const shared = [...names].map((name): [string, FactInput] => {
    const [first, ...others] = all.map(({ facts }) => facts[name]);
    const alike = first?.state === 'known' && others.every((one) => saysTheSame(one, first));
    return [name, alike ? known(first.value, 'catalog', MADE_OF) : open];
  });
  return { facts: { ...Object.fromEntries(shared), 'item.kind': kind } };
}

const saysTheSame = (one: FactInput | undefined, other: FactInput & { readonly state: 'known' }): boolean =>
  one?.state === 'known' && canonical(one.value) === canonical(other.value);

/** In the order of the registry, in which facts come back from the store: flags name them as they come. */
const inOrder = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).sort(([a], [b]) => place(a) - place(b)));

const place = (name: string): number => registry.slots.get(name) ?? registry.definitions.length;
