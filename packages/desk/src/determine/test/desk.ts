import type { Iso } from '@licet/engine';
import type { Insertable } from 'kysely';
import type { LinePartyRole, OrderLineRow, PartyRow } from '../../store/schema.ts';
import type { Actor, Store } from '../../store/store.ts';

export const SYSTEM: Actor = { id: 'system', roles: [] };
export const ANALYST: Actor = { id: 'u-analyst', roles: ['analyst'] };
export const APPROVER: Actor = { id: 'u-approver', roles: ['approver'] };

const changed = { changed_at: '2026-09-01T08:00:00.000Z', changed_by: 'u-desk' };

export interface Sold {
  readonly id: string;
  readonly item: string;
  readonly to: string;
  readonly on: Iso;
  readonly parties: readonly (readonly [LinePartyRole, string])[];
  readonly more?: Partial<Insertable<OrderLineRow>>;
}

/** Fills an empty store: items by their name in the catalog, parties, one order with lines. */
export async function fill(
  store: Store,
  parties: readonly (Partial<Insertable<PartyRow>> & { readonly id: string; readonly name: string })[],
  lines: readonly Sold[],
): Promise<void> {
  await store.change(SYSTEM, async ({ db }) => {
    const items = [...new Set(lines.map(({ item }) => item))];
    await db
      .insertInto('items')
      .values(
        items.map((item) => ({
          id: item,
          external_id: item,
          name: item,
          catalog_item: item,
          facts: '{}',
          parts: '[]',
          tpp: item === 'T4' ? null : 2_368_000,
          eccn: null,
          ...changed,
        })),
      )
      .execute();
    await db
      .insertInto('parties')
      .values(
        parties.map((party) => ({
          external_id: null,
          country: null,
          address: null,
          headquarters: null,
          ultimate_parent: null,
          owners: '[]',
          ...changed,
          ...party,
        })),
      )
      .execute();
    await db
      .insertInto('orders')
      .values({
        id: 'o',
        external_id: 'PO-1',
        customer: 'Example',
        created_at: changed.changed_at,
        ...changed,
      })
      .execute();
    await db
      .insertInto('order_lines')
      .values(
        lines.map(({ id, item, to, on, more }) => ({
          id,
          order_id: 'o',
          external_id: id,
          item_id: item,
          quantity: 10,
          value: 500_000,
          currency: 'USD',
          ship_from: 'US',
          ship_to: to,
          export_date: on,
          facts: '{}',
          status: 'open' as const,
          hold_reason: null,
          determination_id: null,
          destination_gate: 'unknown' as const,
          ...changed,
          ...more,
        })),
      )
      .execute();
    const roles = lines.flatMap((line) =>
      line.parties.map(([role, party_id]) => ({ line_id: line.id, role, party_id })),
    );
    if (roles.length > 0) await db.insertInto('line_parties').values(roles).execute();
  });
}

export const lineOf = (store: Store, id: string) =>
  store.db.selectFrom('order_lines').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
