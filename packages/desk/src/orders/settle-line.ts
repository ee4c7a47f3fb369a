import { facts as registry } from '@licet/ear';
import { type FactInput, type Facts, known, label } from '@licet/engine';
import type { Selectable } from 'kysely';
import { type Book, type Order, orNothing } from '../book/book.ts';
import { type Ledger, ledger, type Made } from '../book/ledger.ts';
import { type Said, settle } from '../book/settle.ts';
import { refused } from '../door/refused.ts';
import type { CatalogName } from '../items/catalog-name.ts';
import { tppOf } from '../items/read-item.ts';
import { freshItem, itemNamed } from '../items/settle-item.ts';
import { canonical } from '../store/canonical.ts';
import type { LinePartyRole, LineStatus, OrderLineRow } from '../store/schema.ts';
import { LINE_ROLES, partyOfLine } from './line-parties.ts';
import type { LineSaid, OrderSaid } from './line-said.ts';

/** A line with its parties, as one row: `[role, party]` in order, as JSON. */
export type WholeLine = Selectable<OrderLineRow> & { readonly parties: string };

export type Lines = Ledger<WholeLine>;

export const linesLedger = (): Lines =>
  ledger<WholeLine>(({ id }) => id, {
    external: ({ order_id, external_id }) => lineKey(order_id, external_id),
  });

const lineKey = (order: string, external: string): string => `${order}\0${external}`;

export interface SettledLine {
  readonly row: WholeLine;
  readonly made: Made;
  readonly order: Order;
  /** How a name of the catalog was read. */
  readonly item: CatalogName | undefined;
}

const FROM = 'shipment.from';
const UNSAID = known(
  'US',
  'presumed',
  registry.find(FROM).presume?.because.en ?? 'Nothing was said of the place of departure.',
);

/** What left or was called off is no longer changed. */
const FIXED: readonly LineStatus[] = ['shipped', 'cancelled'];

/**
 * Puts a line, its order, and items and parties that nobody named before; or, where any of it is refused, nothing. A
 * changed line is open until it is determined again. Throws `bad-field`, `differs-from-record`, `line-fixed`.
 */
export function settleLine(book: Book, lines: Lines, orderSaid: OrderSaid, said: LineSaid): SettledLine {
  const back = lines.mark();
  return orNothing(book, () => {
    try {
      return settled(book, lines, orderSaid, said);
    } catch (error) {
      back();
      throw error;
    }
  });
}

function settled(book: Book, lines: Lines, orderSaid: OrderSaid, said: LineSaid): SettledLine {
  const { row: item, as } = itemNamed(book, 'item', said.item);
  const itemId = item?.id ?? newItem(book, as as CatalogName);
  const order = settleOrder(book, orderSaid);
  const [before] = lines.find('external', lineKey(order.id, said.externalId));
  const parties = partiesOf(book, before, said);
  const shipFrom =
    said.shipFrom === null ? 'US' : (said.shipFrom ?? (before === undefined ? 'US' : undefined));
  const columns: Said<WholeLine> = {
    item_id: itemId,
    quantity: said.quantity,
    value: said.value,
    currency: said.currency,
    ship_from: shipFrom,
    ship_to: said.shipTo,
    export_date: said.exportDate,
    facts: factsOf(before, said),
    parties,
  };
  const { row, made } = settle(lines, before, columns, () => freshLine(book.id(), order.id, said.externalId));
  if (made !== 'changed' || before === undefined) return { row, made, order, item: as };
  if (FIXED.includes(before.status))
    throw refused(
      'line',
      said.externalId,
      label(`the line as it was ${before.status}`, `la ligne telle qu'elle est (${before.status})`),
      label(
        'What was shipped or cancelled stays as it is. Put the change on another line.',
        'Ce qui est parti ou annulé reste tel quel. Portez le changement sur une autre ligne.',
      ),
      'line-fixed',
    );
  const elsewhere =
    row.ship_to !== before.ship_to || row.item_id !== before.item_id || row.parties !== before.parties;
  const open = {
    ...row,
    status: 'open' as const,
    hold_reason: null,
    // Whether it may be imported there was asked of another shipment.
    ...(elsewhere ? { destination_gate: 'unknown' as const } : {}),
  };
  lines.put(open);
  return { row: open, made, order, item: as };
}

/** Puts the head of an order. */
export function settleOrder({ orders, id }: Book, { externalId, customer }: OrderSaid): Order {
  const [before] = orders.find('external', externalId);
  const said = before === undefined ? { external_id: externalId, customer: customer ?? '' } : { customer };
  return settle(orders, before, said, () => freshOrder(id())).row;
}

/** An item of the catalog that no order named before, under the catalog's name. */
function newItem({ items, id }: Book, { name }: CatalogName): string {
  const row = { ...freshItem(id()), external_id: name, name, catalog_item: name };
  items.put({ ...row, tpp: tppOf(row) });
  return row.id;
}

function partiesOf(book: Book, before: WholeLine | undefined, said: LineSaid): string {
  const was =
    before === undefined ? [] : (JSON.parse(before.parties) as (readonly [LinePartyRole, string])[]);
  const all = LINE_ROLES.flatMap((role) => {
    const mentioned = said.parties[role];
    if (mentioned === undefined) return was.filter(([one]) => one === role);
    if (mentioned.length === 0) return [];
    const ids = mentioned.map((party) => partyOfLine(book, role, party).id);
    return [...new Set(ids)].sort().map((id) => [role, id] as const);
  });
  return JSON.stringify(all);
}

function factsOf(before: WholeLine | undefined, said: LineSaid): string {
  const was = before === undefined || said.facts !== undefined ? {} : (JSON.parse(before.facts) as Facts);
  const facts: Record<string, FactInput> = { ...(said.facts ?? was) };
  for (const [name, fact] of Object.entries(said.someFacts ?? {}))
    if (fact === null) delete facts[name];
    else facts[name] = fact;
  const unsaid = said.shipFrom === null || (said.shipFrom === undefined && before === undefined);
  if (unsaid) facts[FROM] ??= UNSAID;
  else if (said.shipFrom !== undefined) delete facts[FROM];
  return canonical(facts);
}

const freshOrder = (id: string): Order => ({
  ...{ id, external_id: '', customer: '', created_at: '', version: 0, changed_at: '', changed_by: '' },
});

const freshLine = (id: string, order: string, external: string): WholeLine => ({
  ...{ id, order_id: order, external_id: external, item_id: '', quantity: 0, value: 0, currency: '' },
  ...{ ship_from: '', ship_to: '', export_date: '2000-01-01', facts: '{}', parties: '[]' },
  ...{ status: 'open', hold_reason: null, determination_id: null, destination_gate: 'unknown' },
  ...{ version: 0, changed_at: '', changed_by: '' },
});
