import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import type { Store } from '../store/store.ts';
import { cancel } from './cancel.ts';
import { addLine, addLines, clock, countersOf, DOCUMENT, grant, manager, seed, TODAY } from './fixture.ts';
import { giveBack } from './give-back.ts';
import { reserve } from './reserve.ts';
import { ship } from './ship.ts';

const CROWD = 200;
const size = fc.record({
  quantity: fc.integer({ min: 1, max: 50 }),
  value: fc.integer({ min: 0, max: 90_000 }),
});

forEachStore('never overdrawn', (open) => {
  test(`${CROWD} reservations at once, of any size, under three limits`, async () => {
    const store = await open({ clock });
    await seed(store);
    const limits = fc.record({
      quantity: fc.option(fc.integer({ min: 1, max: 3_000 })),
      value: fc.integer({ min: 1, max: 5_000_000 }),
      tpp: fc.option(fc.integer({ min: 1, max: 3_000 }).map((units) => units * 4_800_000)),
    });
    await fc.assert(
      fc.asyncProperty(
        limits,
        fc.array(size, { minLength: CROWD, maxLength: CROWD }),
        async (limit, wishes) => {
          const { line } = await grant(store, [limit]);
          const orderLines = await addLines(store, wishes);
          const results = await Promise.allSettled(
            orderLines.map((orderLine, at) =>
              reserve(store, { ...manager, id: `user-${at % 70}` }, { orderLine, licenseLine: line }),
            ),
          );
          for (const result of results)
            if (result.status === 'rejected')
              expect(result.reason).toMatchObject({ code: 'license-exceeded' });
          const { counters, drawdowns } = await countersOf(store, line);
          expect(counters).toEqual(drawdowns);
          const [quantity = 0, value = 0, tpp = 0] = counters.reserved;
          expect(quantity).toBeLessThanOrEqual(limit.quantity ?? Number.POSITIVE_INFINITY);
          expect(value).toBeLessThanOrEqual(limit.value);
          expect(tpp).toBeLessThanOrEqual(limit.tpp ?? Number.POSITIVE_INFINITY);
          // Nobody was refused who would still have fitted.
          results.forEach((result, index) => {
            if (result.status === 'fulfilled') return;
            const wish = wishes[index] ?? { quantity: 0, value: 0 };
            const fits =
              quantity + wish.quantity <= (limit.quantity ?? Number.POSITIVE_INFINITY) &&
              value + wish.value <= limit.value &&
              tpp + wish.quantity * 4_800_000 <= (limit.tpp ?? Number.POSITIVE_INFINITY);
            expect(fits).toBe(false);
          });
        },
      ),
      { numRuns: 3 },
    );
  });

  test('any order of reserving, shipping, returning and cancelling keeps to a simple model', async () => {
    const store = await open({ clock });
    await seed(store);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 120 }),
        fc.commands(commandsOf, { maxCommands: 25 }),
        async (limit, commands) => {
          const { line } = await grant(store, [{ quantity: limit }]);
          await fc.asyncModelRun(
            () => ({ model: { limit, drawdowns: [] }, real: { store, line, ids: [] } }),
            commands,
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});

/** What a clerk with a pencil would keep. */
interface Model {
  readonly limit: number;
  readonly drawdowns: { quantity: number; state: State }[];
}
type State = 'reserved' | 'shipped' | 'returned' | 'cancelled';

interface Real {
  readonly store: Store;
  readonly line: string;
  readonly ids: string[];
}

const units = (model: Model, state: State): number =>
  model.drawdowns.filter((one) => one.state === state).reduce((sum, { quantity }) => sum + quantity, 0);

async function agree(model: Model, { store, line }: Real): Promise<void> {
  const { counters, drawdowns } = await countersOf(store, line);
  expect(counters.reserved[0]).toBe(units(model, 'reserved'));
  expect(counters.used[0]).toBe(units(model, 'shipped'));
  expect(counters).toEqual(drawdowns);
}

class Reserve implements fc.AsyncCommand<Model, Real> {
  readonly quantity: number;

  constructor(quantity: number) {
    this.quantity = quantity;
  }

  check = () => true;

  async run(model: Model, real: Real): Promise<void> {
    const orderLine = await addLine(real.store, { quantity: this.quantity });
    const left = model.limit - units(model, 'reserved') - units(model, 'shipped');
    const reserving = reserve(real.store, manager, { orderLine, licenseLine: real.line });
    if (this.quantity > left)
      await expect(reserving).rejects.toMatchObject({
        code: 'license-exceeded',
        details: { wanted: this.quantity, allowed: left },
      });
    else {
      const drawdown = await reserving;
      expect(drawdown.left.quantity).toBe(left - this.quantity);
      real.ids.push(drawdown.id);
      model.drawdowns.push({ quantity: this.quantity, state: 'reserved' });
    }
    await agree(model, real);
  }

  toString = () => `reserve ${this.quantity}`;
}

const FROM = { shipped: 'reserved', returned: 'shipped', cancelled: 'reserved' } as const;

class Step implements fc.AsyncCommand<Model, Real> {
  readonly pick: number;
  readonly to: keyof typeof FROM;

  constructor(pick: number, to: keyof typeof FROM) {
    this.pick = pick;
    this.to = to;
  }

  check = ({ drawdowns }: Readonly<Model>) => drawdowns.length > 0;

  async run(model: Model, real: Real): Promise<void> {
    const index = this.pick % model.drawdowns.length;
    const kept = model.drawdowns[index];
    const drawdown = real.ids[index];
    if (kept === undefined || drawdown === undefined) throw new Error('the model and the ids went apart');
    const going = this.go(real.store, drawdown);
    if (kept.state === FROM[this.to]) {
      await going;
      kept.state = this.to;
    } else
      await expect(going).rejects.toMatchObject({ code: 'drawdown-state', details: { state: kept.state } });
    await agree(model, real);
  }

  private go(store: Store, drawdown: string): Promise<unknown> {
    if (this.to === 'shipped') return ship(store, manager, { drawdown, on: TODAY });
    if (this.to === 'cancelled') return cancel(store, manager, { drawdown, reason: 'test' });
    return giveBack(store, manager, { drawdown, undelivered: true, evidence: DOCUMENT });
  }

  toString = () => `${this.to} #${this.pick}`;
}

const commandsOf: fc.Arbitrary<fc.AsyncCommand<Model, Real>>[] = [
  fc.integer({ min: 1, max: 40 }).map((quantity) => new Reserve(quantity)),
  fc.nat().map((pick) => new Step(pick, 'shipped')),
  fc.nat().map((pick) => new Step(pick, 'returned')),
  fc.nat().map((pick) => new Step(pick, 'cancelled')),
];
