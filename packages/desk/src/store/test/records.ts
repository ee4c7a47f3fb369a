import type { Store } from '../store.ts';

/** One order line, changed by `maker` and determined for `asker`; an item, a party and a granted license. */
export async function seed(store: Store): Promise<void> {
  await store.change({ id: 'maker', roles: ['order-desk'] }, async ({ db, at, audit }) => {
    const changed = { changed_at: at, changed_by: 'maker' };
    await db
      .insertInto('items')
      .values({ id: 'i', name: 'Zorblax 9', facts: '{}', parts: '[]', ...changed })
      .execute();
    await db
      .insertInto('parties')
      .values({ id: 'p', name: 'Ünïcode\u2028 & Co "x"\r\n', country: 'SG', owners: '[]', ...changed })
      .execute();
    await db
      .insertInto('orders')
      .values({ id: 'o', external_id: 'SO-1', customer: 'p', created_at: at, ...changed })
      .execute();
    await db
      .insertInto('order_lines')
      .values({
        ...{ id: 'l', order_id: 'o', external_id: '1', item_id: 'i', quantity: 1, value: 2 ** 53 - 1 },
        ...{ currency: 'USD', ship_from: 'US', ship_to: 'SG', export_date: '2026-05-01', facts: '{}' },
        ...{ status: 'held', determination_id: 'd', destination_gate: 'unknown', ...changed },
      })
      .execute();
    await db.insertInto('line_parties').values({ line_id: 'l', role: 'end-user', party_id: 'p' }).execute();
    await db
      .insertInto('determinations')
      .values({
        ...{ id: 'd', line_id: 'l', made_at: at, asked_by: 'asker', cause: 'import', question: '{}' },
        ...{ answer: '{}', outcome: 'license-required', edition: 'e' },
      })
      .execute();
    await db
      .insertInto('licenses')
      .values({ id: 'n', number: 'D1', agency: 'BIS', status: 'granted', ...changed })
      .execute();
    await db
      .insertInto('license_lines')
      .values({
        id: 'nl',
        license_id: 'n',
        eccn: '3A090.a',
        currency: 'USD',
        quantity: 10,
        value: 100,
        tpp: 50,
      })
      .execute();
    await audit('made', 'order-line:l', { quantity: 1 });
  });
}

export const release = (store: Store, by: string): Promise<void> =>
  store.change({ id: by, roles: ['approver'] }, async ({ db, at, id }) => {
    await db
      .insertInto('releases')
      .values({ id: id(), line_id: 'l', determination_id: 'd', released_by: by, reason: 'seen', at })
      .execute();
  });
