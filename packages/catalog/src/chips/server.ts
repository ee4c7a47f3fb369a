import type { Sourced } from '../source.ts';
import type { Chip } from './chip.ts';

/** An item made of chips. Its CPUs and switches are not listed: no rule here asks about them. */
export interface Server extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  readonly aliases?: readonly string[];
  readonly contains: readonly ServerPart[];
}

export interface ServerPart {
  /** Id of the chip. */
  readonly chip: string;
  readonly quantity: number;
}

export type Item = Chip | Server;

export function isServer(item: Item): item is Server {
  return 'contains' in item;
}
