import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { addLine, ahead, clock, DOCUMENT, manager, seed, TODAY } from '../licenses/fixture.ts';
import { answerNac, delayNac, nacOf, notifyNac } from './nac.ts';

forEachStore('NAC', (open) => {
  const ready = async (registeredOn = ahead(-24)) => {
    const store = await open({ clock });
    await seed(store);
    const orderLine = await addLine(store);
    return {
      store,
      notice: await notifyNac(store, manager, { orderLine, registeredOn, evidence: DOCUMENT }),
    };
  };

  test('25 calendar days, and silence is no permission', async () => {
    const { store, notice } = await ready();
    expect(notice).toMatchObject({ earliestShipment: ahead(1), status: 'waiting' });
    const on = async (days: number) => (await nacOf(store, notice.id, ahead(days))).status;
    expect(await on(0)).toBe('waiting');
    expect(await on(1)).toBe('confirmation-due');
    expect(await on(400)).toBe('confirmation-due');
    await answerNac(store, manager, {
      notice: notice.id,
      answer: 'confirmed',
      on: TODAY,
      evidence: DOCUMENT,
    });
    expect(await on(0)).toBe('waiting');
    expect(await on(1)).toBe('may-ship');
  });

  test('a license that BIS asks for ends it, whatever the day', async () => {
    const { store, notice } = await ready(ahead(-30));
    const answer = { notice: notice.id, on: ahead(-20), evidence: DOCUMENT } as const;
    await expect(
      answerNac(store, manager, { ...answer, answer: 'confirmed', on: ahead(-31) }),
    ).rejects.toMatchObject({ code: 'days-out-of-order' });
    await answerNac(store, manager, { ...answer, answer: 'license-required' });
    expect((await nacOf(store, notice.id, TODAY)).status).toBe('license-required');
    await expect(answerNac(store, manager, { ...answer, answer: 'confirmed' })).rejects.toMatchObject({
      code: 'already-answered',
    });
  });

  test('a stopped clock moves the day', async () => {
    const { store, notice } = await ready();
    expect(
      await delayNac(store, manager, { notice: notice.id, days: 7, reason: 'lapse in appropriations' }),
    ).toEqual({ earliestShipment: ahead(8) });
    expect(await nacOf(store, notice.id, ahead(7))).toMatchObject({
      registeredOn: ahead(-24),
      status: 'waiting',
    });
    await expect(
      delayNac(store, manager, { notice: notice.id, days: -7, reason: 'hurry' }),
    ).rejects.toMatchObject({ code: 'bad-choice' });
  });

  test('not before there was NAC, not in the future, not without a document or a line', async () => {
    const store = await open({ clock });
    await seed(store);
    const orderLine = await addLine(store);
    const notify = (more: object) =>
      notifyNac(store, manager, { orderLine, registeredOn: TODAY, evidence: DOCUMENT, ...more });
    await expect(notify({ registeredOn: '2023-11-16' })).rejects.toMatchObject({ code: 'no-figure' });
    expect(await notify({ registeredOn: '2023-11-17' })).toMatchObject({ earliestShipment: '2023-12-12' });
    await expect(notify({ registeredOn: ahead(2) })).rejects.toMatchObject({ code: 'day-to-come' });
    await expect(notify({ evidence: 'nothing' })).rejects.toMatchObject({ code: 'no-evidence' });
    await expect(notify({ orderLine: 'nothing' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(nacOf(store, 'nothing', TODAY)).rejects.toMatchObject({ code: 'not-found' });
  });
});
