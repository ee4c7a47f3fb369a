import { DeskError, type Store } from '@licet/desk';

/**
 * The id of an order line that was named: by its id; by order and number; by its order alone, where that has one line.
 * Throws `not-found`, or `bad-choice` with the lines of the order.
 */
export async function lineNamed(
  db: Store['db'],
  { line, order }: { readonly line?: string | undefined; readonly order?: string | undefined },
): Promise<string> {
  if (order === undefined) {
    const row = await db
      .selectFrom('order_lines')
      .select('id')
      .where('id', '=', line ?? '')
      .executeTakeFirst();
    if (row === undefined) throw new DeskError('not-found', { what: 'order line', id: line });
    return row.id;
  }
  const rows = await db
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .select(['order_lines.id', 'order_lines.external_id as number'])
    .where('orders.external_id', '=', order)
    .orderBy('order_lines.id')
    .limit(1_000)
    .execute();
  if (rows.length === 0) throw new DeskError('not-found', { what: 'order', id: order });
  const [only] =
    line === undefined && rows.length === 1 ? rows : rows.filter(({ number }) => number === line);
  if (only === undefined)
    throw new DeskError('bad-choice', {
      what: `--line (order ${order})`,
      expected: `one of ${rows
        .slice(0, 20)
        .map(({ number }) => number)
        .join(', ')}${rows.length > 20 ? ', ...' : ''}`,
      given: line ?? '',
    });
  return only.id;
}
