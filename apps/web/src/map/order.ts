/** A point as the eye has it, in pixels. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * The next point: left and right go through all of them by the level axis, up and down by the upright one, so that
 * each point is reached by either pair of keys.
 */
export function step(
  spots: readonly Spot[],
  from: string | undefined,
  direction: Direction,
): string | undefined {
  const level = direction !== 'up' && direction !== 'down';
  const order = [...spots].sort((a, b) => {
    const [first, second] = level ? [a.x - b.x, b.y - a.y] : [b.y - a.y, a.x - b.x];
    return first || second || (a.id < b.id ? -1 : 1);
  });
  if (direction === 'first' || from === undefined) return order[0]?.id;
  if (direction === 'last') return order.at(-1)?.id;
  const at = order.findIndex(({ id }) => id === from);
  const to = at + (direction === 'right' || direction === 'up' ? 1 : -1);
  return order[Math.min(Math.max(to, 0), order.length - 1)]?.id;
}

/** The point nearest to a place, if one is within reach. The earlier of two at the same place. */
export function nearestSpot(spots: readonly Spot[], x: number, y: number, reach: number): Spot | undefined {
  let best: Spot | undefined;
  let least = reach * reach;
  for (const spot of spots) {
    const distance = (spot.x - x) ** 2 + (spot.y - y) ** 2;
    if (distance < least) [best, least] = [spot, distance];
  }
  return best;
}
