import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import {
  AMERICAN,
  addLine,
  addLines,
  CHINESE,
  clock,
  DOCUMENT,
  manager,
  RIDDLE,
  seed,
} from '../licenses/fixture.ts';
import { lppOf, recordLppElsewhere, useLpp } from './lpp.ts';

/** 26,900,000 TPP in thousandths; a chip of the fixture has 4,800 TPP, so 5,604 of them fit and 800 TPP are left. */
const LIMIT = 26_900_000_000;
const on = '2026-03-02';

forEachStore('LPP', (open) => {
  const ready = async () => {
    const store = await open({ clock });
    await seed(store);
    return store;
  };

  test('a year of one consignee, to the last chip', async () => {
    const store = await ready();
    const [most = '', one = '', next = ''] = await addLines(store, [
      { quantity: 5_604 },
      { quantity: 1 },
      { quantity: 5_604 },
    ]);
    const use = (orderLine: string, more: object = {}) =>
      useLpp(store, manager, { orderLine, consignee: CHINESE, on, evidence: DOCUMENT, ...more });
    expect(await use(most)).toMatchObject({
      year: 2026,
      used: 26_899_200_000,
      limit: LIMIT,
      left: 800_000,
      noticeBeforeShipment: true,
    });
    await expect(use(most)).rejects.toMatchObject({ code: 'already-counted' });
    await expect(use(one)).rejects.toMatchObject({
      code: 'lpp-exceeded',
      details: { wanted: 4_800_000, left: 800_000, limit: LIMIT },
    });
    expect(await use(one, { consignee: AMERICAN })).toMatchObject({
      used: 4_800_000,
      noticeBeforeShipment: false,
    });
    expect(await use(next, { on: '2027-01-01' })).toMatchObject({ year: 2027, left: 800_000 });
    expect(await lppOf(store, CHINESE, on)).toMatchObject({ used: 26_899_200_000 });
  });

  test('what others sent counts, even beyond the limit', async () => {
    const store = await ready();
    const others = { consignee: CHINESE, year: 2026, evidence: DOCUMENT };
    await recordLppElsewhere(store, manager, { ...others, tpp: LIMIT - 4_800_000 });
    const [fits = '', over = ''] = await addLines(store, [{ quantity: 1 }, { quantity: 1 }]);
    const use = (orderLine: string) =>
      useLpp(store, manager, { orderLine, consignee: CHINESE, on, evidence: DOCUMENT });
    expect(await use(fits)).toMatchObject({ used: LIMIT, left: 0 });
    await expect(use(over)).rejects.toMatchObject({ code: 'lpp-exceeded' });
    await recordLppElsewhere(store, manager, { ...others, tpp: 1 });
    expect(await lppOf(store, CHINESE, on)).toMatchObject({ used: LIMIT + 1, left: 0 });
    await expect(recordLppElsewhere(store, manager, { ...others, tpp: 0 })).rejects.toMatchObject({
      code: 'bad-choice',
    });
  });

  test('fifty at once never exceed the year', async () => {
    const store = await ready();
    const lines = await addLines(
      store,
      Array.from({ length: 50 }, (_, index) => ({ quantity: 100 + index * 7 })),
    );
    const results = await Promise.allSettled(
      lines.map((orderLine) =>
        useLpp(store, manager, { orderLine, consignee: CHINESE, on, evidence: DOCUMENT }),
      ),
    );
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'lpp-exceeded' });
    const { used } = await lppOf(store, CHINESE, on);
    expect(used).toBeLessThanOrEqual(LIMIT);
    const counted = results.reduce(
      (sum, { status }, index) => sum + (status === 'fulfilled' ? 100 + index * 7 : 0),
      0,
    );
    expect(used).toBe(counted * 4_800_000);
    expect(results.some(({ status }) => status === 'rejected')).toBe(true);
  });

  test('no use without TPP, document, party, or before there was LPP', async () => {
    const store = await ready();
    const use = async (more: object) =>
      useLpp(store, manager, {
        orderLine: await addLine(store),
        consignee: CHINESE,
        on,
        evidence: DOCUMENT,
        ...more,
      });
    await expect(use({ orderLine: await addLine(store, { item: RIDDLE }) })).rejects.toMatchObject({
      code: 'tpp-unknown',
    });
    await expect(use({ evidence: 'nothing' })).rejects.toMatchObject({ code: 'no-evidence' });
    await expect(use({ consignee: 'nothing' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(use({ on: '2025-01-12' })).rejects.toMatchObject({ code: 'no-figure' });
    await expect(use({ on: '2025-01-13' })).resolves.toMatchObject({ year: 2025 });
  });
});
