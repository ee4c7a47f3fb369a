import type { OwnershipGraph } from './graph.ts';

/**
 * Numbers the circles of ownership: parties that hold each other in the end share a number, and whoever stands
 * in none has a number alone. Owners have smaller numbers than what they hold (Tarjan, without recursion).
 */
export function circles({ parties, ownersOf }: OwnershipGraph): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const reach = new Map<string, number>();
  const order = new Map<string, number>();
  const open: string[] = [];
  let next = 0;
  for (const start of parties.keys()) {
    if (order.has(start)) continue;
    const walk = [enter(start)];
    for (let at = walk.at(-1); at !== undefined; at = walk.at(-1)) {
      const stake = at.stakes[at.done++];
      if (stake === undefined) {
        leave(at.id);
        walk.pop();
        const below = walk.at(-1);
        if (below) lower(below.id, reach.get(at.id) as number);
      } else if (!order.has(stake.owner)) walk.push(enter(stake.owner));
      else if (!found.has(stake.owner)) lower(at.id, order.get(stake.owner) as number);
    }
  }
  return found;

  function enter(id: string) {
    order.set(id, order.size);
    reach.set(id, order.get(id) as number);
    open.push(id);
    return { id, stakes: ownersOf.get(id) ?? [], done: 0 };
  }
  function lower(id: string, to: number): void {
    reach.set(id, Math.min(reach.get(id) as number, to));
  }
  function leave(id: string): void {
    if (reach.get(id) !== order.get(id)) return;
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      found.set(one, next);
      if (one === id) break;
    }
    next++;
  }
}
