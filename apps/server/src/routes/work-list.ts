import { z } from '@hono/zod-openapi';
import { page, pageOf, pageQuery, readCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { record } from './fields.ts';
import type { Make } from './make.ts';
import { shown } from './rows.ts';

const STATUS = z.enum(['open', 'free', 'held', 'released', 'shipped', 'cancelled']);
const WORK = record('WorkLine', 'A line with the names that a person knows it by.');
const COUNT = z.object({ status: STATUS, hold: z.string().nullable(), lines: z.int() }).openapi('WorkCount');

/** The code that a hold reason begins with. */
const codeOf = (reason: string | null): string | null => reason?.split(':', 1)[0] ?? null;

/** The lines as a person works through them: the earliest export first. */
export const workList: Make = ({ store: { db } }) => [
  endpoint({
    method: 'get',
    path: '/v1/work-list',
    kind: 'orders',
    summary: 'Lines by export date, with the names of order, customer and item.',
    query: z.strictObject({
      ...pageQuery,
      status: STATUS.optional(),
      hold: z
        .string()
        .regex(/^[a-z-]{1,40}$/)
        .optional()
        .openapi({ description: 'Code of the hold reason, such as license-required.' }),
    }),
    answer: { status: 200, description: 'Lines.', schema: pageOf(WORK) },
    handle: async ({ query: { limit, cursor, status, hold } }) => {
      const [, day, id] = /^(\d{4}-\d{2}-\d{2}) (.+)$/s.exec(readCursor(cursor) ?? '') ?? [];
      let asked = db
        .selectFrom('order_lines')
        .innerJoin('orders', 'orders.id', 'order_lines.order_id')
        .innerJoin('items', 'items.id', 'order_lines.item_id')
        .selectAll('order_lines')
        .select(['orders.external_id as order_number', 'orders.customer', 'items.name as item_name'])
        .orderBy('export_date')
        .orderBy('order_lines.id')
        .limit(limit + 1);
      if (status !== undefined) asked = asked.where('status', '=', status);
      if (hold !== undefined) asked = asked.where('hold_reason', 'like', `${hold}:%`);
      if (day !== undefined && id !== undefined)
        asked = asked.where((eb) =>
          eb.or([
            eb('export_date', '>', day as never),
            eb.and([eb('export_date', '=', day as never), eb('order_lines.id', '>', id)]),
          ]),
        );
      const { items, next } = page(await asked.execute(), limit, (row) => `${row.export_date} ${row.id}`);
      return { body: { items: items.map(shown), next } };
    },
  }),
  endpoint({
    method: 'get',
    path: '/v1/work-list/counts',
    kind: 'orders',
    summary: 'How many lines stand where, and why the held ones are held.',
    answer: { status: 200, description: 'Counts.', schema: z.object({ items: z.array(COUNT) }) },
    handle: async () => {
      const rows = await db
        .selectFrom('order_lines')
        .select(({ fn }) => ['status', 'hold_reason', fn.countAll<number | string>().as('lines')])
        .groupBy(['status', 'hold_reason'])
        .execute();
      // Reasons have details behind their code, so that many of them are one kind of work.
      const counts = new Map<string, z.output<typeof COUNT>>();
      for (const { status, hold_reason, lines } of rows) {
        const hold = codeOf(hold_reason);
        const key = `${status} ${hold}`;
        const before = counts.get(key)?.lines ?? 0;
        counts.set(key, { status, hold, lines: before + Number(lines) });
      }
      return { body: { items: [...counts.values()].sort((a, b) => b.lines - a.lines) } };
    },
  }),
];
