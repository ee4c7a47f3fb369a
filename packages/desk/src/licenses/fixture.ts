import { day, type Iso, iso } from '@licet/engine';
import type { Insertable } from 'kysely';
import type { ItemRow, LineStatus, OrderLineRow, PartyRow } from '../store/schema.ts';
import type { Actor, Store } from '../store/store.ts';
import { applyForLicense, decideLicense, type GrantedLine } from './applications.ts';
import type { Condition } from './conditions.ts';

/** A company made up for the tests of licenses and exceptions: two customers, two chips, one document. */
export const manager: Actor = { id: 'lena', roles: ['license-manager'] };
export const CHINESE = 'party-harbin';
export const AMERICAN = 'party-denver';
/** 4,800 TPP. */
export const CHIP = 'item-chip';
/** TPP unknown. */
export const RIDDLE = 'item-riddle';
export const DOCUMENT = 'document-letter';
const ORDER = 'order-one';

/** The day of the store's clock in these tests, and days around it. */
export const TODAY: Iso = '2026-06-15';
export const clock = (): Date => new Date(`${TODAY}T12:00:00.000Z`);
export const ahead = (days: number): Iso => iso(day(TODAY) + days);

export async function seed(store: Store): Promise<void> {
  await store.change(manager, async ({ db, at }) => {
    const touched = { changed_at: at, changed_by: manager.id };
    await db
      .insertInto('users')
      .values({
        id: manager.id,
        name: 'Lena Ost',
        email: 'lena@example.com',
        roles: '["license-manager"]',
        password_hash: null,
        disabled_at: null,
        created_at: at,
      })
      .execute();
    const party = (id: string, name: string, country: string | null): Insertable<PartyRow> => ({
      id,
      external_id: null,
      name,
      country,
      address: null,
      headquarters: null,
      ultimate_parent: null,
      owners: '[]',
      ...touched,
    });
    await db
      .insertInto('parties')
      .values([party(CHINESE, 'Harbin Invented Clouds', 'CN'), party(AMERICAN, 'Denver Made-up Data', 'US')])
      .execute();
    const item = (id: string, tpp: number | null): Insertable<ItemRow> => ({
      id,
      external_id: null,
      name: id,
      catalog_item: null,
      facts: '{}',
      parts: '[]',
      tpp,
      eccn: '3A090.a',
      ...touched,
    });
    await db
      .insertInto('items')
      .values([item(CHIP, 4_800_000), item(RIDDLE, null)])
      .execute();
    await db
      .insertInto('orders')
      .values({ id: ORDER, external_id: 'SO-1', customer: AMERICAN, created_at: at, ...touched })
      .execute();
    await db
      .insertInto('documents')
      .values({
        id: DOCUMENT,
        sha256: '0'.repeat(64),
        name: 'letter.pdf',
        media_type: 'application/pdf',
        size: 1,
        subject: 'order:one',
        added_at: at,
        added_by: manager.id,
      })
      .execute();
  });
}

export interface LineInput {
  readonly quantity?: number;
  /** Minor units of the whole line; 1,000 a unit if absent. */
  readonly value?: number;
  readonly item?: string;
  readonly to?: string;
  readonly consignee?: string | null;
  readonly exportDate?: Iso;
  readonly status?: LineStatus;
  readonly currency?: string;
}

let lines = 0;

/** Adds order lines and returns their ids. */
export async function addLines(store: Store, inputs: readonly LineInput[]): Promise<readonly string[]> {
  return store.change(manager, async ({ db, at }) => {
    const ids: string[] = [];
    for (const input of inputs) {
      lines += 1;
      const id = `line-${String(lines).padStart(7, '0')}`;
      const quantity = input.quantity ?? 1;
      const row: Insertable<OrderLineRow> = {
        id,
        order_id: ORDER,
        external_id: id,
        item_id: input.item ?? CHIP,
        quantity,
        value: input.value ?? quantity * 1_000,
        currency: input.currency ?? 'USD',
        ship_from: 'US',
        ship_to: input.to ?? 'CN',
        export_date: input.exportDate ?? ahead(10),
        facts: '{}',
        status: input.status ?? 'free',
        hold_reason: null,
        determination_id: null,
        destination_gate: 'unknown',
        changed_at: at,
        changed_by: manager.id,
      };
      await db.insertInto('order_lines').values(row).execute();
      const consignee = input.consignee === undefined ? CHINESE : input.consignee;
      if (consignee !== null)
        await db
          .insertInto('line_parties')
          .values({ line_id: id, role: 'ultimate-consignee', party_id: consignee })
          .execute();
      ids.push(id);
    }
    return ids;
  });
}

export async function addLine(store: Store, input: LineInput = {}): Promise<string> {
  const [id] = await addLines(store, [input]);
  return id ?? '';
}

/** A license line that fits `addLine` and limits nothing but a large quantity, unless told otherwise. */
export const grantedLine = (line: Partial<GrantedLine> = {}): GrantedLine => ({
  eccn: '3A090',
  item: null,
  consignee: CHINESE,
  endUser: null,
  destination: 'CN',
  currency: 'USD',
  quantity: 1_000_000,
  value: null,
  tpp: null,
  ...line,
});

let licenses = 0;

/** A granted license, good from 100 days ago until 200 days ahead unless told otherwise. */
export async function grant(
  store: Store,
  granted: readonly Partial<GrantedLine>[],
  more: { readonly expiresOn?: Iso; readonly conditions?: readonly Condition[] } = {},
): Promise<{ readonly license: string; readonly number: string; readonly line: string }> {
  licenses += 1;
  const number = `D${String(licenses).padStart(6, '0')}`;
  const { id } = await applyForLicense(store, manager, { number, agency: 'BIS', appliedOn: ahead(-150) });
  const { lines } = await decideLicense(store, manager, {
    license: id,
    decision: {
      status: 'granted',
      decidedOn: ahead(-100),
      expiresOn: more.expiresOn ?? ahead(200),
      lines: granted.map(grantedLine),
      conditions: more.conditions ?? [],
    },
  });
  return { license: id, number, line: lines[0] ?? '' };
}

/** What stands in the counters of a license line, beside what its drawdowns add up to. */
export async function countersOf({ db }: Store, line: string) {
  const row = await db
    .selectFrom('license_lines')
    .selectAll()
    .where('id', '=', line)
    .executeTakeFirstOrThrow();
  const drawdowns = await db
    .selectFrom('drawdowns')
    .selectAll()
    .where('license_line_id', '=', line)
    .execute();
  const sum = (state: string, measure: 'quantity' | 'value' | 'tpp') =>
    drawdowns.filter((one) => one.state === state).reduce((total, one) => total + one[measure], 0);
  return {
    counters: {
      reserved: [row.reserved_quantity, row.reserved_value, row.reserved_tpp],
      used: [row.used_quantity, row.used_value, row.used_tpp],
    },
    drawdowns: {
      reserved: [sum('reserved', 'quantity'), sum('reserved', 'value'), sum('reserved', 'tpp')],
      used: [sum('shipped', 'quantity'), sum('shipped', 'value'), sum('shipped', 'tpp')],
    },
  };
}
