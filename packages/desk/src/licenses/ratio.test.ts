import { describe, expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { AMERICAN, addLine, addLines, CHINESE, CHIP, clock, manager, RIDDLE, seed } from './fixture.ts';
import { ratioOf, sideOf } from './ratio.ts';

describe('where a line counts', () => {
  test.each([
    ['CN', ['CN'], 'china'],
    ['HK', ['HK'], 'china'],
    ['MO', [], 'china'],
    ['SG', ['CN'], 'china'],
    ['US', ['US'], 'us'],
    ['US', ['US', 'US'], 'us'],
    ['US', ['CN'], 'china'],
    ['US', ['CA'], 'elsewhere'],
    ['US', [null], 'us?'],
    ['SG', ['SG'], 'elsewhere'],
    ['SG', [null], 'china?'],
    ['CN', [null], 'china'],
  ] as const)('to %s for %j: %s', (to, users, side) => {
    expect(sideOf(to, users)).toBe(side);
  });
});

forEachStore('the ratio of the rule of 15 Jan 2026', (open) => {
  const ready = async () => {
    const store = await open({ clock });
    await seed(store);
    return store;
  };
  const toUs = { to: 'US', consignee: AMERICAN, status: 'shipped' } as const;

  test('worked: 1,000 to U.S. customers, 400 to China, then 100 more, then one too many', async () => {
    const store = await ready();
    await addLines(store, [
      { ...toUs, quantity: 600 },
      { ...toUs, quantity: 400, consignee: null },
      { quantity: 300, status: 'shipped' },
      { quantity: 100, to: 'HK', status: 'shipped' },
      { quantity: 9_999, status: 'held' },
      { quantity: 50, to: 'SG', consignee: AMERICAN, status: 'shipped' },
    ]);
    const next = await addLine(store, { quantity: 100 });
    const ratio = await ratioOf(store, { commodity: CHIP, nextOrderLine: next });
    expect(ratio).toEqual({
      commodity: CHIP,
      limit: 50,
      cite: 'supp. 2 to part 748, (dd)(1)(iii)',
      now: {
        status: 'within',
        percent: 40_000,
        chinaTpp: 400 * 4_800_000,
        usTpp: 1_000 * 4_800_000,
        open: [],
        room: 100 * 4_800_000,
      },
      next: {
        status: 'within',
        percent: 50_000,
        chinaTpp: 500 * 4_800_000,
        usTpp: 1_000 * 4_800_000,
        open: [],
        room: 0,
      },
    });
    const one = await addLine(store, { quantity: 101 });
    expect((await ratioOf(store, { commodity: CHIP, nextOrderLine: one })).next).toMatchObject({
      status: 'above',
      percent: 50_100,
    });
  });

  test('nothing shipped to U.S. customers: any shipment to China is above', async () => {
    const store = await ready();
    expect((await ratioOf(store, { commodity: CHIP })).now).toMatchObject({ status: 'within', percent: 0 });
    const next = await addLine(store, { quantity: 1 });
    expect((await ratioOf(store, { commodity: CHIP, nextOrderLine: next })).next).toMatchObject({
      status: 'above',
      percent: null,
    });
  });

  test('unknown where the TPP of the item is', async () => {
    const store = await ready();
    const shipped = await addLine(store, { item: RIDDLE, status: 'shipped' });
    expect((await ratioOf(store, { commodity: RIDDLE })).now).toEqual({
      status: 'unknown',
      percent: null,
      chinaTpp: null,
      usTpp: null,
      open: [{ orderLine: shipped, because: 'TPP of the item is unknown' }],
      room: null,
    });
  });

  test('a customer without a country counts for neither side, and only where it matters', async () => {
    const store = await ready();
    await addLines(store, [
      { ...toUs, quantity: 100 },
      { quantity: 40, status: 'shipped' },
    ]);
    await store.change(manager, ({ db }) =>
      db.updateTable('parties').set({ country: null }).where('id', '=', AMERICAN).execute(),
    );
    const doubtful = (await ratioOf(store, { commodity: CHIP })).now;
    expect(doubtful).toMatchObject({ status: 'unknown', usTpp: 0, room: 0 });
    expect(doubtful.open).toEqual([expect.objectContaining({ because: 'country of a party is unknown' })]);
    await addLine(store, { to: 'US', consignee: CHINESE, status: 'shipped', quantity: 1 });
    expect((await ratioOf(store, { commodity: CHIP })).now.chinaTpp).toBe(41 * 4_800_000);
  });

  test('a next order line of another commodity is no line of this one', async () => {
    const store = await ready();
    await expect(
      ratioOf(store, { commodity: CHIP, nextOrderLine: await addLine(store, { item: RIDDLE }) }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
