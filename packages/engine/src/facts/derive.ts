import { ceilStep, floorStep, fromUnits, quotient } from '../quantity.ts';
import type { Derivation, NumberFact } from './definition.ts';
import type { Registry } from './registry.ts';
import type { Sheet } from './sheet.ts';

/** Fills every derived fact that nobody gave, as intervals: unknown parts widen the result, never skip it. */
export function derive(page: Sheet, registry: Registry): void {
  for (const { slot, plan } of plans(registry)) {
    if (page.from[slot] !== null) continue;
    const [low, high] = plan(page);
    if (low === (page.low[slot] as number) && high === (page.high[slot] as number)) continue;
    page.low[slot] = Math.max(low, page.low[slot] as number);
    page.high[slot] = Math.min(high, page.high[slot] as number);
    page.from[slot] = 'derived';
  }
}

type Plan = (page: Sheet) => [number, number];
interface Step {
  readonly slot: number;
  readonly plan: Plan;
}
const cache = new WeakMap<Registry, readonly Step[]>();

function plans(registry: Registry): readonly Step[] {
  let steps = cache.get(registry);
  if (!steps) {
    steps = registry.definitions.flatMap((definition, slot) =>
      definition.type === 'number' && definition.derive
        ? [{ slot, plan: planOf(definition, definition.derive, registry) }]
        : [],
    );
    cache.set(registry, steps);
  }
  return steps;
}

/** Ends of a fact in whole steps: a digit that was cut off widens what is computed. */
const least = (page: Sheet, slot: number): number => floorStep(page.low[slot] as number);
const most = (page: Sheet, slot: number): number => ceilStep(page.high[slot] as number);

function planOf(definition: NumberFact, how: Derivation, registry: Registry): Plan {
  const numberFact = (name: string): NumberFact => registry.find(name) as NumberFact;
  switch (how.kind) {
    case 'quotient': {
      const [top, bottom] = [registry.slot(how.of), registry.slot(how.by)];
      const [topScale, bottomScale] = [numberFact(how.of).scale, numberFact(how.by).scale];
      return (page) => [
        quotient(least(page, top), topScale, most(page, bottom), bottomScale, definition.scale),
        quotient(most(page, top), topScale, least(page, bottom), bottomScale, definition.scale),
      ];
    }
    case 'sum': {
      const slots = how.of.map((name) => registry.slot(name));
      return (page) => [
        slots.reduce((total, slot) => total + least(page, slot), 0),
        slots.reduce((total, slot) => total + most(page, slot), 0),
      ];
    }
    case 'product': {
      const factors = how.of.map((name) => ({ slot: registry.slot(name), scale: numberFact(name).scale }));
      const times = (page: Sheet, end: typeof least): number =>
        // Zero times anything is zero, also times what nobody bounded.
        factors.some(({ slot }) => end(page, slot) === 0)
          ? 0
          : factors.reduce((total, { slot, scale }) => total * (end(page, slot) / 2 / scale), 1);
      return (page) => [
        fromUnits(times(page, least), definition.scale),
        fromUnits(times(page, most), definition.scale),
      ];
    }
    case 'at-least': {
      const slot = registry.slot(how.of);
      return (page) => [Math.floor((page.low[slot] as number) / how.dividedBy), Number.POSITIVE_INFINITY];
    }
    case 'greatest': {
      const complete = registry.slot(how.complete);
      const parts = how.of.map(({ fact, times }) => ({
        slot: registry.slot(fact),
        times: typeof times === 'number' ? times : 0,
        timesSlot: typeof times === 'number' ? -1 : registry.slot(times),
        timesScale: typeof times === 'number' ? 1 : numberFact(times).scale * 2,
      }));
      return (page) => {
        let low = 0;
        let high = 0;
        let any = false;
        let open = false;
        for (const { slot, times, timesSlot, timesScale } of parts) {
          if (page.from[slot] === null) {
            // "Cannot say" of a format leaves open that it is the largest; one that nobody named is not claimed.
            if (page.refused[slot] === 1) open = true;
            continue;
          }
          any = true;
          const fewest = timesSlot < 0 ? times : (page.low[timesSlot] as number) / timesScale;
          const mostTimes = timesSlot < 0 ? times : (page.high[timesSlot] as number) / timesScale;
          low = Math.max(low, least(page, slot) * fewest);
          high = Math.max(high, most(page, slot) * mostTimes);
        }
        return [low, any && !open && page.low[complete] === 1 ? high : Number.POSITIVE_INFINITY];
      };
    }
  }
}
