import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { verifyAudit } from '../audit/verify.ts';
import { expireLicenses, revokeLicense } from './applications.ts';
import { cancel } from './cancel.ts';
import { candidatesOf } from './candidates.ts';
import { setDestinationGate } from './destination-gate.ts';
import {
  AMERICAN,
  addLine,
  addLines,
  ahead,
  clock,
  countersOf,
  DOCUMENT,
  grant,
  manager,
  RIDDLE,
  seed,
  TODAY,
} from './fixture.ts';
import { giveBack } from './give-back.ts';
import { reserve } from './reserve.ts';
import { ship } from './ship.ts';

const refusal = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });

forEachStore('drawing down a license', (open) => {
  const ready = async () => {
    const store = await open({ clock });
    await seed(store);
    return store;
  };

  test('reserved, shipped: the counters follow', async () => {
    const store = await ready();
    const { line } = await grant(store, [{ quantity: 100, value: 100_000, tpp: 960_000_000 }]);
    const orderLine = await addLine(store, { quantity: 60 });
    const drawdown = await reserve(store, manager, { orderLine });
    expect(drawdown).toMatchObject({
      licenseLine: line,
      quantity: 60,
      value: 60_000,
      tpp: 288_000_000,
      left: { quantity: 40, value: 40_000, tpp: 672_000_000 },
    });
    await ship(store, manager, { drawdown: drawdown.id, on: TODAY });
    expect((await countersOf(store, line)).counters).toEqual({
      reserved: [0, 0, 0],
      used: [60, 60_000, 288_000_000],
    });
    const { status } = await store.db
      .selectFrom('order_lines')
      .select('status')
      .where('id', '=', orderLine)
      .executeTakeFirstOrThrow();
    expect(status).toBe('shipped');
  });

  test('a reservation that is cancelled is free for the next', async () => {
    const store = await ready();
    const { line } = await grant(store, [{ quantity: 10 }]);
    const [first = '', second = ''] = await addLines(store, [{ quantity: 10 }, { quantity: 10 }]);
    const { id } = await reserve(store, manager, { orderLine: first });
    await expect(reserve(store, manager, { orderLine: second, licenseLine: line })).rejects.toEqual(
      refusal('license-exceeded', { measure: 'quantity', wanted: 10, allowed: 0 }),
    );
    await cancel(store, manager, { drawdown: id, reason: 'order put off' });
    await expect(cancel(store, manager, { drawdown: id, reason: 'again' })).rejects.toEqual(
      refusal('drawdown-state', { state: 'cancelled', expected: 'reserved' }),
    );
    expect((await reserve(store, manager, { orderLine: second })).left.quantity).toBe(0);
  });

  test('undelivered goods may go again, delivered goods have used the license up', async () => {
    const store = await ready();
    const { line } = await grant(store, [{ quantity: 10 }]);
    const [first = '', second = ''] = await addLines(store, [{ quantity: 6 }, { quantity: 4 }]);
    const one = await reserve(store, manager, { orderLine: first });
    const two = await reserve(store, manager, { orderLine: second });
    const returned = { undelivered: true, evidence: DOCUMENT };
    await expect(giveBack(store, manager, { drawdown: one.id, ...returned })).rejects.toEqual(
      refusal('drawdown-state', { state: 'reserved', expected: 'shipped' }),
    );
    await ship(store, manager, { drawdown: one.id, on: TODAY });
    await ship(store, manager, { drawdown: two.id, on: TODAY });
    await expect(
      giveBack(store, manager, { drawdown: one.id, undelivered: true, evidence: 'no-such-document' }),
    ).rejects.toEqual(refusal('no-evidence'));
    expect((await giveBack(store, manager, { drawdown: one.id, ...returned })).restored?.left.quantity).toBe(
      6,
    );
    expect(
      await giveBack(store, manager, { drawdown: two.id, undelivered: false, evidence: DOCUMENT }),
    ).toEqual({ restored: null });
    expect((await countersOf(store, line)).counters.used).toEqual([4, 4_000, 19_200_000]);
    const again = await reserve(store, manager, { orderLine: first });
    expect(again.left.quantity).toBe(0);
  });

  test('a crowd of different people: each stands in the log, and who asks for nonsense fails alone', async () => {
    const store = await ready();
    const { license, line } = await grant(store, [{ quantity: 12 }]);
    const orderLines = await addLines(
      store,
      Array.from({ length: 15 }, () => ({})),
    );
    // Too much for a number: it fails while it is read, before anybody's is decided.
    const [tooMuch = ''] = await addLines(store, [{ quantity: 2 ** 40 }]);
    const wishes = [...orderLines.slice(0, 7), 'a\0b', tooMuch, 'no-such-line', ...orderLines.slice(7)];
    const results = await Promise.allSettled(
      wishes.map((orderLine, at) =>
        reserve(store, { ...manager, id: `user-${at}` }, { orderLine, licenseLine: line }),
      ),
    );
    const codes = results.map((one) => (one.status === 'fulfilled' ? 'ok' : one.reason.code));
    expect(codes).toEqual([
      ...Array.from({ length: 7 }, () => 'ok'),
      ...['nul-in-text', 'amount-too-large', 'not-found'],
      ...Array.from({ length: 5 }, () => 'ok'),
      ...Array.from({ length: 3 }, () => 'license-exceeded'),
    ]);
    const made = wishes.flatMap((orderLine, at) => (codes[at] === 'ok' ? [[`user-${at}`, orderLine]] : []));
    const entries = await store.db
      .selectFrom('audit')
      .select(['actor', 'data'])
      .where('action', '=', 'license.reserve')
      .where('subject', '=', `license:${license}`)
      .orderBy('seq')
      .execute();
    expect(entries.map(({ actor, data }) => [actor, JSON.parse(data).orderLine])).toEqual(made);
    const rows = await store.db
      .selectFrom('drawdowns')
      .select(['by', 'order_line_id'])
      .orderBy('id')
      .execute();
    expect(rows.map((row) => [row.by, row.order_line_id])).toEqual(made);
    expect(await verifyAudit(store)).toMatchObject({ findings: [] });
  });

  test('an order line stands on one license at a time', async () => {
    const store = await ready();
    const { line } = await grant(store, [{}]);
    const orderLine = await addLine(store);
    const first = await reserve(store, manager, { orderLine });
    await expect(reserve(store, manager, { orderLine, licenseLine: line })).rejects.toEqual(
      refusal('already-reserved', { drawdown: first.id }),
    );
  });

  test('both at once: one of the two stands', async () => {
    const store = await ready();
    const { line } = await grant(store, [{ quantity: 100 }]);
    const orderLine = await addLine(store, { quantity: 3 });
    const both = await Promise.allSettled([
      reserve(store, manager, { orderLine, licenseLine: line }),
      reserve(store, manager, { orderLine, licenseLine: line }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await countersOf(store, line)).counters.reserved[0]).toBe(3);
  });

  test('only one fits: it is taken; none or several: a person chooses among all, each with why not', async () => {
    const store = await ready();
    const orderLine = await addLine(store, { quantity: 5 });
    await expect(reserve(store, manager, { orderLine })).rejects.toEqual(
      refusal('no-license-fits', { candidates: [] }),
    );
    const wrong = await grant(store, [{ destination: 'SG', quantity: 3 }]);
    const first = await grant(store, [{}]);
    const second = await grant(store, [{}]);
    await expect(reserve(store, manager, { orderLine })).rejects.toEqual(
      refusal('several-licenses-fit', {
        count: 2,
        candidates: [
          { licenseLine: first.line, number: first.number, fits: true, whyNot: [] },
          { licenseLine: second.line, number: second.number, fits: true, whyNot: [] },
          {
            licenseLine: wrong.line,
            number: wrong.number,
            fits: false,
            whyNot: [
              { code: 'license-destination', wanted: 'CN', allowed: 'SG' },
              { code: 'license-exceeded', measure: 'quantity', wanted: 5, allowed: 3 },
            ],
          },
        ],
      }),
    );
    await revokeLicense(store, manager, { license: second.license, reason: 'letter of the agency' });
    expect((await candidatesOf(store, orderLine, TODAY)).filter(({ fits }) => fits)).toHaveLength(1);
    expect((await reserve(store, manager, { orderLine })).licenseLine).toBe(first.line);
  });

  test('each thing that does not fit is refused by its name', async () => {
    const store = await ready();
    const { line } = await grant(store, [{ tpp: 1_000_000_000 }]);
    const refused = async (input: Parameters<typeof addLine>[1], code: string, details: object = {}) =>
      expect(
        reserve(store, manager, { orderLine: await addLine(store, input), licenseLine: line }),
      ).rejects.toEqual(refusal(code, details));
    await refused({ to: 'HK' }, 'license-destination', { wanted: 'HK', allowed: 'CN' });
    await refused({ consignee: AMERICAN }, 'license-consignee');
    await refused({ consignee: null }, 'license-consignee', { wanted: 'unknown' });
    await refused({ currency: 'EUR' }, 'license-currency', { wanted: 'EUR', allowed: 'USD' });
    await refused({ item: RIDDLE }, 'license-tpp-unknown', { allowed: 1_000_000_000 });
    await refused({ exportDate: ahead(201) }, 'license-expired', { wanted: ahead(201), allowed: ahead(200) });
    await refused({ status: 'cancelled' }, 'line-closed');
    await expect(reserve(store, manager, { orderLine: 'nothing' })).rejects.toEqual(refusal('not-found'));
    await expect(
      reserve(store, manager, { orderLine: await addLine(store), licenseLine: 'nothing' }),
    ).rejects.toEqual(refusal('not-found'));
    expect((await countersOf(store, line)).counters.reserved).toEqual([0, 0, 0]);
  });

  test('a shipment on the last day counts when it is written down a day later', async () => {
    const store = await ready();
    const { license } = await grant(store, [{}], { expiresOn: ahead(-1) });
    await expect(reserve(store, manager, { orderLine: await addLine(store) })).rejects.toEqual(
      refusal('no-license-fits'),
    );
    // Reserved while the license was good; the license expired since.
    const { line } = await grant(store, [{}]);
    const orderLine = await addLine(store, { exportDate: TODAY });
    const { id } = await reserve(store, manager, { orderLine, licenseLine: line });
    await store.change(manager, ({ db }) =>
      db
        .updateTable('licenses')
        .set({ expires_on: ahead(-1) })
        .where('status', '=', 'granted')
        .execute(),
    );
    expect(await expireLicenses(store, manager, TODAY)).toContain(license);
    await expect(ship(store, manager, { drawdown: id, on: TODAY })).rejects.toEqual(
      refusal('license-expired', { wanted: TODAY, allowed: ahead(-1) }),
    );
    await expect(ship(store, manager, { drawdown: id, on: ahead(1) })).rejects.toEqual(
      refusal('day-to-come'),
    );
    await expect(ship(store, manager, { drawdown: id, on: ahead(-101) })).rejects.toEqual(
      refusal('license-not-yet'),
    );
    expect((await countersOf(store, line)).counters.reserved[0]).toBe(1);
    await ship(store, manager, { drawdown: id, on: ahead(-1) });
    expect((await countersOf(store, line)).counters.used[0]).toBe(1);
  });

  test('nothing leaves that is held, that its destination does not let in, or that changed since', async () => {
    const store = await ready();
    const { line } = await grant(store, [{ quantity: 100 }]);
    const [held = '', shut = '', grown = ''] = await addLines(store, [{ status: 'held' }, {}, {}]);
    const drawdowns = new Map<string, string>();
    for (const orderLine of [held, shut, grown])
      drawdowns.set(orderLine, (await reserve(store, manager, { orderLine })).id);
    const leaving = (orderLine: string) =>
      ship(store, manager, { drawdown: drawdowns.get(orderLine) ?? '', on: TODAY });
    await expect(leaving(held)).rejects.toEqual(refusal('line-not-free', { status: 'held' }));
    await setDestinationGate(store, manager, {
      orderLine: shut,
      gate: 'closed',
      reason: 'customs stopped the model',
    });
    await expect(leaving(shut)).rejects.toEqual(refusal('destination-closed'));
    await setDestinationGate(store, manager, { orderLine: shut, gate: 'open', reason: 'lifted' });
    await leaving(shut);
    await store.change(manager, ({ db }) =>
      db.updateTable('order_lines').set({ quantity: 2 }).where('id', '=', grown).execute(),
    );
    await expect(leaving(grown)).rejects.toEqual(
      refusal('reservation-stale', { measure: 'quantity', reserved: 1, now: 2 }),
    );
    expect((await countersOf(store, line)).counters).toMatchObject({
      reserved: [2, 2_000, 9_600_000],
      used: [1, 1_000, 4_800_000],
    });
  });

  test('who may not, does not', async () => {
    const store = await ready();
    const auditor = { id: 'paul', roles: ['auditor'] } as const;
    for (const attempt of [
      reserve(store, auditor, { orderLine: 'any' }),
      ship(store, auditor, { drawdown: 'any', on: TODAY }),
      giveBack(store, auditor, { drawdown: 'any', undelivered: true, evidence: DOCUMENT }),
      cancel(store, auditor, { drawdown: 'any', reason: 'any' }),
    ])
      await expect(attempt).rejects.toEqual(refusal('not-allowed'));
  });

  test('the database itself refuses an overdraw, whatever the code does', async () => {
    const store = await ready();
    const { line } = await grant(store, [{ quantity: 10 }]);
    await expect(
      store.change(manager, ({ db }) =>
        db.updateTable('license_lines').set({ reserved_quantity: 11 }).where('id', '=', line).execute(),
      ),
    ).rejects.toThrow();
    await expect(
      store.change(manager, ({ db }) =>
        db.updateTable('license_lines').set({ used_quantity: -1 }).where('id', '=', line).execute(),
      ),
    ).rejects.toThrow();
  });
});
