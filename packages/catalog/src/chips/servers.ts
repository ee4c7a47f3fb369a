import type { Chip } from './chip.ts';
import type { Server } from './server.ts';
import rows from './servers.json' with { type: 'json' };

/** Servers with a name of their own. The common baseboard of a chip stands before the maker's own system. */
export const servers: readonly Server[] = Object.freeze(rows as readonly unknown[] as readonly Server[]);

const USUAL_QUANTITY = 8;

/**
 * The server that "<chip> server" means: the first named one that holds the chip (in that
 * quantity, if one is given), or else a plain server of eight.
 */
export function serverOf(chip: Chip, quantity?: number): Server {
  const named = servers.find(
    ({ contains: [part] }) => part?.chip === chip.id && (quantity ?? part.quantity) === part.quantity,
  );
  return named ?? plainServer(chip, quantity ?? USUAL_QUANTITY);
}

function plainServer(chip: Chip, quantity: number): Server {
  return {
    id: `${chip.id}-x${quantity}`,
    name: `${chip.name} ${quantity}-GPU server`,
    maker: chip.maker,
    contains: [{ chip: chip.id, quantity }],
    source: null,
    confidence: 'I',
    note: `Taken as a plain server of ${quantity}.`,
  };
}
