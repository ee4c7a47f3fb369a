import type { Kysely } from 'kysely';
import { DeskError } from '../errors.ts';
import type { LineStatus, OrderLineRow, Schema } from '../store/schema.ts';
import type { Shipment } from './fit.ts';
import { times } from './measures.ts';

/** An order line as a license sees it, with what decides whether it may leave. */
export interface Line extends Shipment {
  readonly status: LineStatus;
  readonly version: number;
  readonly destinationGate: OrderLineRow['destination_gate'];
}

/** Order lines with their items and parties, as they are now, by id; those that are not there are missing. */
export async function shipmentsOf(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Line>> {
  const rows = await db
    .selectFrom('order_lines')
    .innerJoin('items', 'items.id', 'order_lines.item_id')
    .select([
      'order_lines.id as orderLine',
      'order_lines.item_id as item',
      'order_lines.quantity',
      'order_lines.value',
      'order_lines.currency',
      'order_lines.ship_to as destination',
      'order_lines.export_date as exportDate',
      'order_lines.status',
      'order_lines.version',
      'order_lines.destination_gate as destinationGate',
      'order_lines.determination_id as determination',
      'items.tpp',
      'items.eccn',
    ])
    .where('order_lines.id', 'in', [...ids])
    .execute();
  const parties = await db
    .selectFrom('line_parties')
    .select(['line_id', 'role', 'party_id'])
    .where('line_id', 'in', [...ids])
    .where('role', 'in', ['ultimate-consignee', 'end-user'])
    .execute();
  const byLine = Map.groupBy(parties, ({ line_id }) => line_id);
  const unclassified = rows.flatMap(({ eccn, determination }) =>
    eccn === null && determination !== null ? [determination] : [],
  );
  const determined = await classified(db, unclassified);
  return new Map(
    rows.map(({ determination, tpp, eccn, ...line }) => {
      const inRole = (wanted: string) =>
        (byLine.get(line.orderLine) ?? [])
          .filter(({ role }) => role === wanted)
          .map(({ party_id }) => party_id);
      return [
        line.orderLine,
        {
          ...line,
          eccn: eccn ?? determined.get(determination ?? '') ?? null,
          tpp: tpp === null ? null : times('TPP of the line', tpp, line.quantity),
          consignees: inRole('ultimate-consignee'),
          endUsers: inRole('end-user'),
        },
      ];
    }),
  );
}

/** One of them. Throws `not-found`. */
export async function lineOf(db: Kysely<Schema>, id: string): Promise<Line> {
  const line = (await shipmentsOf(db, [id])).get(id);
  if (line === undefined) throw new DeskError('not-found', { what: 'order line', id });
  return line;
}

/** The one paragraph that a determination found; with several, which of them a license must name is unknown. */
async function classified(
  db: Kysely<Schema>,
  determinations: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (determinations.length === 0) return new Map();
  const rows = await db
    .selectFrom('determinations')
    .select(['id', 'answer'])
    .where('id', 'in', [...determinations])
    .execute();
  return new Map(
    rows.flatMap(({ id, answer }) => {
      const { classification = [] } = JSON.parse(answer) as { classification?: readonly string[] };
      const [only] = classification;
      return only !== undefined && classification.length === 1 ? [[id, only] as const] : [];
    }),
  );
}
