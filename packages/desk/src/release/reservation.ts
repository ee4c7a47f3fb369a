import type { Kysely } from 'kysely';
import type { Schema } from '../store/schema.ts';

/** The drawdown that waits for the shipment of an order line, and its license. */
export const reservationOf = (db: Kysely<Schema>, line: string) =>
  db
    .selectFrom('drawdowns')
    .innerJoin('license_lines', 'license_lines.id', 'drawdowns.license_line_id')
    .innerJoin('licenses', 'licenses.id', 'license_lines.license_id')
    .select([
      'drawdowns.id',
      'drawdowns.license_line_id',
      'drawdowns.quantity',
      'drawdowns.value',
      'drawdowns.tpp',
      'licenses.id as license',
      'licenses.number',
    ])
    .where('drawdowns.order_line_id', '=', line)
    .where('drawdowns.state', '=', 'reserved')
    .executeTakeFirst();
