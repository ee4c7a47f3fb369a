import { known } from '@licet/engine';
import { expect, test } from 'vitest';
import { forEachStore } from '../../test/stores.ts';
import { counted } from '../import/test/tables.ts';
import { putItem } from '../items/put-item.ts';
import { putParty } from '../parties/put-party.ts';
import { putCommitment } from '../stock/put-commitment.ts';
import { putStock } from '../stock/put-stock.ts';
import type { LineStatus } from '../store/schema.ts';
import type { Actor, Store } from '../store/store.ts';
import { putOrder } from './put-order.ts';
import type { LineInput, OrderInput } from './read-order.ts';

const DESK: Actor = { id: 'u-desk', roles: ['order-desk'] };
const AUDITOR: Actor = { id: 'u-auditor', roles: ['auditor'] };

const line = (more: Partial<LineInput> = {}): LineInput => ({
  ...{ externalId: '1', item: 'H20', quantity: 10, value: 12_000_000, currency: 'USD', shipTo: 'China' },
  ...{ exportDate: '2026-10-01' },
  parties: [
    {
      role: 'ultimate-consignee',
      name: 'Jade River Computing Co., Ltd.',
      country: 'CN',
      headquarters: 'Chine',
    },
    { role: 'end-user', name: 'Jade River Computing Co., Ltd.' },
  ],
  ...more,
});
const order = (...lines: LineInput[]): OrderInput => ({
  externalId: 'SO-1',
  customer: 'Northwind Cloud Pte. Ltd.',
  lines,
});

const statusOf = async (store: Store, status: LineStatus): Promise<void> => {
  await store.change(
    DESK,
    async ({ db }) => void (await db.updateTable('order_lines').set({ status }).execute()),
  );
};
const theLine = (store: Store) => store.db.selectFrom('order_lines').selectAll().executeTakeFirstOrThrow();
const actions = async (store: Store): Promise<string[]> =>
  (await store.db.selectFrom('audit').select('action').orderBy('seq').execute()).map(({ action }) => action);

forEachStore('what a host system puts', (open) => {
  test('an order is kept with its line, item and party; the same once more changes nothing', async () => {
    const store = await open();
    const first = await putOrder(store, DESK, order(line()));
    expect(first).toMatchObject({
      made: 'created',
      version: 1,
      lines: [{ externalId: '1', made: 'created' }],
    });
    expect(await actions(store)).toEqual(['party.added', 'item.added', 'order.added', 'order-line.added']);
    const again = await putOrder(store, DESK, order(line()));
    expect(again).toMatchObject({
      id: first.id,
      made: 'unchanged',
      version: 1,
      lines: [{ made: 'unchanged' }],
    });
    expect(await counted(store, 'audit')).toBe(4);
    expect(await theLine(store)).toMatchObject({
      ...{ ship_to: 'CN', ship_from: 'US', status: 'open', version: 1, quantity: 10 },
      facts: expect.stringContaining('"from":"presumed"'),
    });
    expect(await store.db.selectFrom('items').selectAll().execute()).toMatchObject([
      { external_id: 'NVIDIA H20 SXM5 96GB', catalog_item: 'NVIDIA H20 SXM5 96GB', tpp: 2_368_000 },
    ]);
    expect(await store.db.selectFrom('parties').selectAll().execute()).toMatchObject([
      { external_id: null, country: 'CN', headquarters: 'CN', ultimate_parent: null },
    ]);
  });

  test("a changed line is open, counts its version and the order's, and the log says what was changed", async () => {
    const store = await open();
    await putOrder(store, DESK, order(line()));
    await statusOf(store, 'held');
    await store.change(
      DESK,
      async ({ db }) =>
        void (await db.updateTable('order_lines').set({ destination_gate: 'open' }).execute()),
    );
    const changed = await putOrder(store, DESK, order(line({ quantity: 11, shipTo: 'SG', shipFrom: 'TW' })));
    expect(changed).toMatchObject({ made: 'changed', version: 2, lines: [{ made: 'changed' }] });
    expect(await theLine(store)).toMatchObject({
      ...{ status: 'open', version: 2, ship_from: 'TW', facts: '{}', destination_gate: 'unknown' },
    });
    const entry = await store.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'order-line.changed')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.data)).toMatchObject({
      before: { quantity: 10, ship_to: 'CN', status: 'held' },
      after: { quantity: 11, ship_to: 'SG', status: 'open' },
    });
  });

  test('what was shipped or cancelled is not changed, and not a bit of the order either', async () => {
    const store = await open();
    await putOrder(store, DESK, order(line()));
    for (const status of ['shipped', 'cancelled'] as const) {
      await statusOf(store, status);
      expect((await putOrder(store, DESK, order(line()))).made).toBe('unchanged');
      await expect(
        putOrder(store, DESK, order(line({ externalId: '2' }), line({ quantity: 11 }))),
      ).rejects.toMatchObject({ code: 'line-fixed' });
    }
    expect(await store.db.selectFrom('order_lines').select('external_id').execute()).toHaveLength(1);
  });

  test('a changed party or item opens the lines that rest on it, and no others', async () => {
    const store = await open();
    const jade = { externalId: 'C-1', name: 'Jade River Computing Co., Ltd.', country: 'CN' };
    await putParty(store, DESK, jade);
    await putItem(store, DESK, { externalId: 'SKU-1', name: 'Accelerator', catalogItem: 'h20' });
    const party = { role: 'end-user' as const, externalId: 'C-1' };
    await putOrder(store, DESK, order(line({ item: 'SKU-1', parties: [party] })));
    await putOrder(store, DESK, { ...order(line({ item: 'T4', parties: [] })), externalId: 'SO-2' });
    const held = async () => {
      await statusOf(store, 'held');
      return async () =>
        (await store.db.selectFrom('order_lines').selectAll().orderBy('id').execute()).map(
          (one) => one.status,
        );
    };
    let now = await held();
    expect((await putParty(store, DESK, { ...jade, headquarters: 'Hong Kong' })).version).toBe(2);
    expect(await now()).toEqual(['open', 'held']);
    now = await held();
    await putParty(store, DESK, { ...jade, headquarters: 'HK' });
    expect(await now()).toEqual(['held', 'held']);
    await putItem(store, DESK, { externalId: 'SKU-1', name: 'Accelerator', catalogItem: 'H200' });
    expect(await now()).toEqual(['open', 'held']);
    const { data } = await store.db
      .selectFrom('audit')
      .select('data')
      .where('action', '=', 'item.changed')
      .executeTakeFirstOrThrow();
    expect(JSON.parse(data)).toMatchObject({ reopened: 1, before: { tpp: 2_368_000 } });
  });

  test('a party is found by its name, filled in, never corrected', async () => {
    const store = await open();
    const named = (more: object) =>
      putOrder(store, DESK, {
        ...order(line({ parties: [{ role: 'end-user', name: 'Jade River', ...more }] })),
      });
    await named({});
    await named({ headquarters: 'CN' });
    expect(await counted(store, 'parties')).toBe(1);
    await expect(named({ headquarters: 'SG' })).rejects.toMatchObject({
      code: 'differs-from-record',
      message: expect.stringContaining(
        "end-user.headquarters: expected 'CN', as on record of Jade River, got 'SG'",
      ),
    });
    // The host system tells its id later.
    await putParty(store, DESK, { externalId: 'C-1', name: 'Jade River', headquarters: 'CN' });
    expect(await counted(store, 'parties')).toBe(1);
    await putParty(store, DESK, { externalId: 'C-2', name: 'Jade River', headquarters: 'SG' });
    await named({ headquarters: 'SG' });
    await expect(named({})).rejects.toThrow('2 parties have this name: give the id, one of C-1, C-2');
    await expect(named({ externalId: 'C-1', name: 'Jade Rivers' })).rejects.toMatchObject({
      code: 'differs-from-record',
    });
    await named({ externalId: 'C-1', name: 'JADE  RIVER' });
    await expect(
      putOrder(store, DESK, order(line({ parties: [{ role: 'end-user', externalId: 'C-9' }] }))),
    ).rejects.toMatchObject({ code: 'bad-field' });
  });

  test('an item is found by its id or as the one of its kind, and never guessed', async () => {
    const store = await open();
    await expect(putOrder(store, DESK, order(line({ item: 'H2O' })))).rejects.toThrow("Did you mean 'H20'?");
    await putItem(store, DESK, { externalId: 'SKU-1', name: 'One', catalogItem: 'H20' });
    await putOrder(store, DESK, order(line({ item: 'nvidia h20' })));
    expect(await counted(store, 'items')).toBe(1);
    await putItem(store, DESK, { externalId: 'SKU-2', name: 'Two', catalogItem: 'H20' });
    await expect(putOrder(store, DESK, order(line()))).rejects.toThrow(
      'Name one of SKU-1, SKU-2: all of them are NVIDIA H20 SXM5 96GB',
    );
    await putOrder(store, DESK, order(line({ item: 'SKU-2' })));
  });

  test('an item is its facts, or its parts', async () => {
    const store = await open();
    const facts = { TPP: known(2_400, 'catalog'), 'item.kind': known('ic') };
    await putItem(store, DESK, { externalId: 'OWN', name: 'Own chip', facts });
    await putItem(store, DESK, {
      ...{ externalId: 'BOX', name: 'Box', parts: [{ item: '4x A100', quantity: 2 }] },
    });
    await putItem(store, DESK, {
      ...{ externalId: 'MIX', name: 'Mix' },
      parts: [
        { item: 'H20', quantity: 8 },
        { item: 'L4', quantity: 1 },
      ],
    });
    const rows = await store.db.selectFrom('items').selectAll().orderBy('id').execute();
    expect(rows.map(({ tpp }) => tpp)).toEqual([2_400_000, 8 * 4_992_000, null]);
    expect(JSON.parse(rows[0]?.facts ?? '')).toMatchObject({ 'item.tpp': { value: 2_400, from: 'given' } });
    for (const [more, message] of [
      [{ facts: { 'item.tpp': known(-1) } }, 'facts.item.tpp'],
      [{ facts: { 'party.hq': known('CN') } }, 'the name of a fact of the item'],
      [{ catalogItem: 'toaster' }, 'The nearest names are'],
      [{ parts: [{ item: 'H20', quantity: 0 }] }, 'parts[0].quantity'],
      [{ catalogItem: 'H20', parts: [{ item: 'H20', quantity: 1 }] }, 'not both'],
      [{ eccn: '3A' }, 'an ECCN'],
      [{ name: ' ' }, 'name: expected a text'],
    ] as const)
      await expect(putItem(store, DESK, { externalId: 'X', name: 'X', ...more })).rejects.toThrow(message);
  });

  test('stock and commitments', async () => {
    const store = await open();
    const stock = { item: 'H20', place: 'Rotterdam', quantity: 100, asOf: '2026-09-20' };
    await expect(putStock(store, DESK, stock)).rejects.toThrow(
      'Put the item NVIDIA H20 SXM5 96GB on record first',
    );
    await putItem(store, DESK, { externalId: 'SKU-1', name: 'One', catalogItem: 'H20' });
    expect(await putStock(store, DESK, stock)).toMatchObject({ made: 'created', version: 1 });
    expect(await putStock(store, DESK, stock)).toMatchObject({ made: 'unchanged', version: 1 });
    expect(await putStock(store, DESK, { ...stock, quantity: 0 })).toMatchObject({
      made: 'changed',
      version: 2,
    });
    const bought = {
      ...{ externalId: 'PO-1', item: 'SKU-1', place: 'Rotterdam', quantity: 5, value: 600, currency: 'eur' },
      ...{ due: '2026-12-01', cancellableUntil: '2026-11-01' },
    };
    expect(await putCommitment(store, DESK, bought)).toMatchObject({ made: 'created' });
    expect(await putCommitment(store, DESK, bought)).toMatchObject({ made: 'unchanged' });
    expect(await putCommitment(store, DESK, { ...bought, cancellableUntil: null })).toMatchObject({
      made: 'changed',
      version: 2,
    });
    await expect(putCommitment(store, DESK, { ...bought, cancellableUntil: '2026-12-02' })).rejects.toThrow(
      'a day up to 2026-12-01',
    );
  });

  test('a stale version is refused; so is who may not', async () => {
    const store = await open();
    const party = { externalId: 'C-1', name: 'Jade River' };
    await expect(putParty(store, DESK, party, { version: 1 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await putParty(store, DESK, party);
    await putParty(store, DESK, { ...party, name: 'Jade' }, { version: 1 });
    await expect(putParty(store, DESK, party, { version: 1 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await expect(putParty(store, AUDITOR, party)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(putOrder(store, AUDITOR, order(line()))).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test.each<[Partial<LineInput>, string]>([
    [{ quantity: 0 }, "lines[0].quantity: expected a whole number from 1, got '0'"],
    [{ quantity: 1.5 }, 'lines[0].quantity'],
    [{ value: 2 ** 53 }, 'lines[0].value'],
    [{ currency: 'DOL' }, 'three letters of a currency'],
    [{ shipTo: 'Korea' }, "Did you mean 'South Korea' or 'North Korea'?"],
    [{ exportDate: '2026-02-30' }, 'a day of the calendar'],
    [{ exportDate: '01/02/2026' }, 'a day of the calendar'],
    [{ facts: { 'shipment.to': known('CN') } }, 'the name of a fact'],
    [{ facts: { 'shipment.route': known('sideways') } }, 'shipment.route'],
    [{ item: 'a\0b' }, 'NUL'],
    [{ parties: [{ role: 'end-user' }] }, 'the name of the party, or its id'],
  ])('%j is refused', async (more, message) => {
    const store = await open();
    await expect(putOrder(store, DESK, order(line(more)))).rejects.toThrow(message);
    expect(await counted(store, 'audit')).toBe(0);
  });
});
