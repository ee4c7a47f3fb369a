import type { Chip } from '../chips/chip.ts';
import { chips } from '../chips/chips.ts';
import { servers } from '../chips/servers.ts';
import { compact } from './normalize.ts';

/** A name to put before a person, and the key by which it is compared with what was typed. */
export interface Label {
  readonly key: string;
  readonly name: string;
}

/** The short name of a chip when only the model is in question: "H20". Typed back, it is found. */
export function modelLabel(chip: Chip): string {
  return chip.model;
}

/** Every name that can be suggested, models before servers. Makers are left out: they make all names alike. */
export const labels: readonly Label[] = [
  ...chips.flatMap((chip) =>
    [chip.model, ...(chip.aliases ?? [])].map((name) => ({ key: compact(name), name: modelLabel(chip) })),
  ),
  ...servers.map(({ name, maker }) => ({ key: compact(name.replace(maker, '')), name })),
];
