import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { setDestinationGate } from './destination-gate.ts';
import { addLine, clock, manager, seed } from './fixture.ts';

forEachStore('the gate of the destination', (open) => {
  test('set with a reason, kept apart from the line', async () => {
    const store = await open({ clock });
    await seed(store);
    const orderLine = await addLine(store, { status: 'held' });
    const shut = { orderLine, gate: 'closed', reason: 'customs of the destination' } as const;
    expect(await setDestinationGate(store, manager, { ...shut, version: 1 })).toEqual({ version: 2 });
    await expect(setDestinationGate(store, manager, { ...shut, version: 1 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await expect(setDestinationGate(store, manager, { ...shut, reason: ' ' })).rejects.toMatchObject({
      code: 'no-reason',
    });
    await expect(
      setDestinationGate(store, manager, { ...shut, gate: 'ajar' as 'open' }),
    ).rejects.toMatchObject({ code: 'bad-choice' });
    const row = await store.db
      .selectFrom('order_lines')
      .selectAll()
      .where('id', '=', orderLine)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ destination_gate: 'closed', status: 'held' });
  });
});
