import { describe, expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { type Alert, alertsOf, passed } from './alerts.ts';
import { cancel } from './cancel.ts';
import type { LicenseLine } from './fit.ts';
import { addLine, ahead, clock, grant, manager, seed, TODAY } from './fixture.ts';
import { reserve } from './reserve.ts';

const short = (alerts: readonly Alert[]) =>
  alerts.map((alert) =>
    alert.kind === 'share' ? `${alert.measure} ${alert.percent} %` : `${alert.days} days (${alert.daysLeft})`,
  );

const line = (more: Partial<LicenseLine>): LicenseLine => ({
  id: 'l1',
  license_id: 'x',
  number: 'D1',
  status: 'granted',
  decided_on: '2026-01-10',
  expires_on: '2027-06-30',
  eccn: '3A090',
  item_id: null,
  consignee: null,
  end_user: null,
  destination: null,
  currency: 'USD',
  quantity: 1_000,
  value: null,
  tpp: null,
  reserved_quantity: 0,
  reserved_value: 0,
  reserved_tpp: 0,
  used_quantity: 0,
  used_value: 0,
  used_tpp: 0,
  ...more,
});

describe('thresholds passed', () => {
  test.each([
    [799, []],
    [800, ['quantity 80 %']],
    [949, ['quantity 80 %', 'quantity 90 %']],
    [950, ['quantity 80 %', 'quantity 90 %', 'quantity 95 %']],
    [999, ['quantity 80 %', 'quantity 90 %', 'quantity 95 %']],
    [1_000, ['quantity 80 %', 'quantity 90 %', 'quantity 95 %', 'quantity 100 %']],
  ])('%i of 1,000 taken', (taken, expected) => {
    const half = Math.floor(taken / 2);
    expect(
      short(passed(line({ used_quantity: half, reserved_quantity: taken - half }), '2026-06-15')),
    ).toEqual(expected);
  });

  test.each([
    ['2026-10-31', ['90 days (90)'], '2026-08-02'],
    ['2026-10-31', [], '2026-08-01'],
    ['2026-10-31', ['90 days (30)', '60 days (30)', '30 days (30)'], '2026-10-01'],
    ['2026-10-31', ['90 days (31)', '60 days (31)'], '2026-09-30'],
    ['2026-10-31', ['90 days (-1)', '60 days (-1)', '30 days (-1)'], '2026-11-01'],
  ] as const)('last day %s: %j on %s', (expires_on, expected, on) => {
    expect(short(passed(line({ expires_on }), on))).toEqual(expected);
  });

  test('a third of a limit beyond what a float holds is still exact', () => {
    const limit = 9_007_199_254_740_990;
    const at = (used_quantity: number) =>
      short(passed(line({ quantity: limit, used_quantity }), '2026-06-15')).length;
    expect(at(limit * 0.8)).toBe(1);
    expect(at(limit * 0.8 - 1)).toBe(0);
  });
});

forEachStore('alerts', (open) => {
  test('each threshold once, also after going back and forth and after catching up', async () => {
    const store = await open({ clock });
    await seed(store);
    const { license, line: licenseLine } = await grant(store, [{ quantity: 100 }], { expiresOn: ahead(75) });
    expect(short(await alertsOf(store, TODAY))).toEqual(['90 days (75)']);
    expect(await alertsOf(store, TODAY)).toEqual([]);
    const first = await reserve(store, manager, {
      orderLine: await addLine(store, { quantity: 85 }),
      licenseLine,
    });
    expect(short(await alertsOf(store, ahead(1)))).toEqual(['quantity 80 %']);
    await cancel(store, manager, { drawdown: first.id, reason: 'test' });
    await reserve(store, manager, { orderLine: await addLine(store, { quantity: 100 }), licenseLine });
    expect(short(await alertsOf(store, ahead(70)))).toEqual([
      'quantity 90 %',
      'quantity 95 %',
      'quantity 100 %',
      '60 days (5)',
      '30 days (5)',
    ]);
    expect(await alertsOf(store, ahead(74))).toEqual([]);
    const tasks = await store.db
      .selectFrom('tasks')
      .select('title')
      .where('kind', '=', 'license-alert')
      .where('subject', '=', `license:${license}`)
      .execute();
    expect(tasks).toHaveLength(7);
  });

  test('two who look at once are told once', async () => {
    const store = await open({ clock });
    await seed(store);
    await grant(store, [{}, {}], { expiresOn: ahead(50) });
    const told = await Promise.all([alertsOf(store, TODAY), alertsOf(store, TODAY), alertsOf(store, TODAY)]);
    expect(short(told.flat()).sort()).toEqual(['60 days (50)', '90 days (50)']);
  });
});
