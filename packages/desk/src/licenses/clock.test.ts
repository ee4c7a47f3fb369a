import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { verifyAudit } from '../audit/verify.ts';
import { expireLicenses } from './applications.ts';
import { addLine, ahead, countersOf, DOCUMENT, grant, manager, seed, TODAY } from './fixture.ts';
import { giveBack } from './give-back.ts';
import { reserve } from './reserve.ts';
import { ship } from './ship.ts';

const DAY = 86_400_000;

forEachStore('a clock that goes back', (open) => {
  test('makes no expired license good again, and ships nothing on a day to come', async () => {
    let time = Date.parse(`${TODAY}T12:00:00.000Z`);
    const store = await open({ clock: () => new Date(time) });
    await seed(store);
    const { line } = await grant(store, [{ quantity: 10 }], { expiresOn: ahead(5) });
    const soon = { exportDate: TODAY };
    const first = await addLine(store, { quantity: 2, ...soon });
    const second = await addLine(store, { quantity: 3, ...soon });
    const { id: drawdown } = await reserve(store, manager, { orderLine: first, licenseLine: line });
    await ship(store, manager, { drawdown, on: TODAY });

    time += 10 * DAY;
    await expireLicenses(store, manager, ahead(10));
    time -= 20 * DAY;
    await expect(reserve(store, manager, { orderLine: second, licenseLine: line })).rejects.toMatchObject({
      code: expect.stringMatching(/^license-/),
    });
    // What is written down now is not before what was written down then.
    await giveBack(store, manager, { drawdown, undelivered: true, evidence: DOCUMENT });
    const entries = await store.db.selectFrom('audit').select('at').orderBy('seq').execute();
    const instants = entries.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
    expect(instants.at(-1)?.slice(0, 10)).toBe(ahead(10));
    const { counters, drawdowns } = await countersOf(store, line);
    expect(counters).toEqual(drawdowns);
    expect(await verifyAudit(store)).toMatchObject({ findings: [] });
  });

  test('by a day does not let today\u2019s goods leave tomorrow', async () => {
    let time = Date.parse(`${TODAY}T00:00:30.000Z`);
    const store = await open({ clock: () => new Date(time) });
    await seed(store);
    const { line } = await grant(store, [{ quantity: 10 }]);
    const orderLine = await addLine(store);
    const { id: drawdown } = await reserve(store, manager, { orderLine, licenseLine: line });
    time -= 60_000;
    await expect(ship(store, manager, { drawdown, on: ahead(1) })).rejects.toMatchObject({
      code: 'day-to-come',
    });
    await ship(store, manager, { drawdown, on: TODAY });
  });
});
