import {
  type Chip,
  type ChipValue,
  chipById,
  findItem,
  type Item,
  type ItemFinding,
  isServer,
} from '@licet/catalog';
import { facts as registry } from '@licet/ear';
import { type FactInput, type Facts, known, type Said } from '@licet/engine';
import { BadInput } from '../errors/bad-input.ts';
import { remember } from './remember.ts';

/** An item of the catalog with everything that the catalog says of it, as facts. */
export interface ReadItem {
  readonly item: Item;
  /** The chip itself, or the first of those that a server holds. */
  readonly chip: Chip;
  readonly facts: Facts;
  readonly note?: string;
}

const find: (text: string) => ItemFinding = remember(findItem);

export function readItem(given: string): ReadItem {
  const finding = find(given);
  switch (finding.status) {
    case 'found': {
      const read = { item: finding.item, ...factsOf(finding.item) };
      return finding.note === undefined ? read : { ...read, note: finding.note };
    }
    case 'ask':
      throw new BadInput('unsure-item', { given }, finding.suggestions);
    case 'unknown':
      throw new BadInput('unknown-item', { given, nearest: finding.nearest.join(', ') });
  }
}

const read = new Map<Item, { readonly chip: Chip; readonly facts: Facts }>();

function factsOf(item: Item): { readonly chip: Chip; readonly facts: Facts } {
  const before = read.get(item);
  if (before) return before;
  const made = isServer(item) ? ofServer(item) : { chip: item, facts: chipFacts(item) };
  read.set(item, made);
  return made;
}

function ofServer(server: Extract<Item, { contains: unknown }>): {
  readonly chip: Chip;
  readonly facts: Facts;
} {
  const [part] = server.contains;
  const chip = part ? chipById(part.chip) : undefined;
  if (!part || !chip) throw new Error(`The catalog does not say what ${server.name} holds.`);
  const holds = `[${server.confidence}] ${server.note ?? server.source ?? server.name}`;
  return {
    chip,
    facts: {
      ...chipFacts(chip),
      'item.kind': known('computer', 'catalog', server.name),
      'item.chipsPerUnit': known(part.quantity, 'catalog', holds),
    },
  };
}

/** Everything that the catalog says of a chip. */
export const chipFacts = (chip: Chip): Facts => ({ ...named(chip), ...measured(chip) });

const named = (chip: Chip): Facts => ({
  'item.kind': known('ic', 'catalog', chip.name),
  'item.model': known(chip.model, 'catalog', chip.name),
  'item.maker': known(chip.maker, 'catalog', chip.name),
});

/** The published figures. What the rules do not ask for (whether the die is planar) is left out. */
const measured = (chip: Chip): Facts =>
  Object.fromEntries(
    Object.entries(chip.values).flatMap(([name, value]): [string, FactInput][] =>
      registry.slots.has(name) ? [[name, known(said(value), 'catalog', sourceOf(value))]] : [],
    ),
  );

const said = (value: ChipValue): Said =>
  'values' in value
    ? { values: value.values }
    : 'atMost' in value
      ? { atMost: value.atMost }
      : 'atLeast' in value
        ? { atLeast: value.atLeast }
        : value.value;

/** The engine flags what begins with [M] or [I]. */
function sourceOf({ confidence, source, note }: ChipValue): string {
  const from = source ?? (confidence === 'I' ? 'our inference' : 'from memory');
  return `[${confidence}] ${from}${note === undefined ? '' : ` (${note})`}`;
}
