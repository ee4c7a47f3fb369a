import { facts as registry } from '@licet/ear';
import { type FactInput, type Facts, known, type Said } from '@licet/engine';
import type { Chip } from '../chips/chip.ts';
import type { ChipValue } from '../chips/chip-value.ts';
import { chipById } from '../chips/chips.ts';
import { type Item, isServer } from '../chips/server.ts';

/** An item as facts of the law. */
export interface ItemAsFacts {
  /** The chip itself, or the first of those that a server holds. */
  readonly chip: Chip;
  readonly facts: Facts;
}

const read = new Map<Item, ItemAsFacts>();

/** Everything that the catalog says of an item. A server is a computer that holds chips. */
export function itemFacts(item: Item): ItemAsFacts {
  const before = read.get(item);
  if (before) return before;
  const made = isServer(item) ? ofServer(item) : { chip: item, facts: chipFacts(item) };
  read.set(item, made);
  return made;
}

function ofServer(server: Extract<Item, { contains: unknown }>): ItemAsFacts {
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
